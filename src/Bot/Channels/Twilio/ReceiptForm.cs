using System.Globalization;
using ChatAssist.Bot.Delivery;
using ChatAssist.Data;

namespace ChatAssist.Bot.Channels.Twilio;

/// <summary>Reads a delivery receipt. Words and order: the provider's "Message status values".</summary>
internal static class ReceiptForm
{
    // A message only moves forward along this; the three ends before "read" exclude each other, and the first one stays.
    private static readonly Dictionary<string, long> Ranks = new(StringComparer.Ordinal)
    {
        ["accepted"] = 1,
        ["scheduled"] = 1,
        ["queued"] = 2,
        ["sending"] = 3,
        ["sent"] = 4,
        ["delivered"] = 5,
        ["undelivered"] = 5,
        ["failed"] = 5,
        ["canceled"] = 5,
        ["read"] = 6,
    };

    public static long RankOf(string status) => Ranks[status];

    /// <summary>Null when it names no message or a status that the provider does not have.</summary>
    public static Receipt? Read(IReadOnlyDictionary<string, string> form, IQueryCollection query, long now)
    {
        var sid = form.GetValueOrDefault("MessageSid") ?? form.GetValueOrDefault("SmsSid");
        var status = form.GetValueOrDefault("MessageStatus") ?? form.GetValueOrDefault("SmsStatus");
        return string.IsNullOrEmpty(sid) || status is null || !Ranks.TryGetValue(status, out var rank)
            ? null
            : new Receipt(sid, OutboxId(query), status, rank, form.GetValueOrDefault("ErrorCode"), now, Remedy(form, status)?.Stored());
    }

    /// <summary>What is to be done when it did not arrive; null when it did, or may yet.</summary>
    public static Remedy? Remedy(IReadOnlyDictionary<string, string> form, string status) =>
        status is "failed" or "undelivered" ? ProviderErrors.Of(form.GetValueOrDefault("ErrorCode")) : null;

    // Our own callback address names the row; the signature covers it.
    private static long? OutboxId(IQueryCollection query) =>
        long.TryParse(query["message"], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}
