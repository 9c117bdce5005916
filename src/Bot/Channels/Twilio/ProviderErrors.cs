using System.Collections.Frozen;
using ChatAssist.Bot.Delivery;

namespace ChatAssist.Bot.Channels.Twilio;

/// <summary>
/// What each error of the provider means for the message. Codes: https://www.twilio.com/docs/api/errors, read 2026-11-27. In plain
/// words: content/delivery-errors.csv.
/// </summary>
internal static class ProviderErrors
{
    private static readonly FrozenDictionary<string, Remedy> Known = Table(
        (Remedy.Again,
        [
            "20429", // too many requests
            "63017", // WhatsApp: the sender is too fast
            "63018", // the channel's rate limit
            "30001", // the queue is full
            "63010", // the provider's own failure
            "63012", // the channel's own failure
        ]),
        (Remedy.OtherChannel,
        [
            "63003", // no such address on the channel
            "63024", // no such recipient on the channel
            "63032", // WhatsApp does not let us write to this person
            "63049", // Meta chose not to deliver it
            "21614", // no mobile number
            "21612", // cannot be reached from our number
            "30003", // the phone is off or out of reach
            "30005", // the number does not exist any more
            "30006", // a landline, or its carrier takes none
        ]),
        (Remedy.Template,
        [
            Data.ParkedMessages.OutsideWindow,
            "21655", // the provider has no such template
            "21656", // what stands in its places may not stand there
            "63027", // WhatsApp has no such template
            "63028", // it has other places
            "63040", // it is rejected
            "63041", // it is paused
            "63042", // it is disabled
        ]),
        (Remedy.InWords,
        [
            "63005", // WhatsApp does not take what the message holds
            "63021", // nor what it is made of
        ]),
        (Remedy.Stop,
        [
            "21610", // the person has opted out at the provider
            "63014", // the person has blocked us
        ]),
        (Remedy.Park,
        [
            "63038", // the day's limit of the account
        ]),
        (Remedy.Alarm,
        [
            "20003", // credentials
            "20005", // the account is not active
            "21408", // the region is not enabled
            "21606", // our number cannot send SMS
            "21212", // our number is wrong
            "63007", // our number is not known on the channel
            "63051", // our WhatsApp business account is locked
            "63112", // our WhatsApp business account is disabled
            "30002", // the account is suspended
            "30007", // filtered: what we write looks like spam to a carrier
        ]),
        (Remedy.Tell,
        [
            "21211", // no telephone number
            "30004", // blocked by the carrier or the person
            "30008", // unknown
            "30036", // too late: its time was over
        ]));

    /// <summary>Every code that has a meaning of its own.</summary>
    public static IEnumerable<string> Codes => Known.Keys;

    /// <summary>An error that is not in the table: nobody knows what to send instead, so somebody is told.</summary>
    public static Remedy Of(string? code) => code is not null && Known.TryGetValue(code, out var remedy) ? remedy : Remedy.Tell;

    private static FrozenDictionary<string, Remedy> Table(params (Remedy Remedy, string[] Codes)[] rows) =>
        rows.SelectMany(row => row.Codes, (row, code) => KeyValuePair.Create(code, row.Remedy)).ToFrozenDictionary(StringComparer.Ordinal);
}
