using System.Security.Cryptography;
using System.Text;
using ChatAssist.Bot.Delivery;
using ChatAssist.Bot.Timers;
using ChatAssist.Data;

namespace ChatAssist.Bot.Channels.Http;

/// <summary>Reads what an aggregator brings: a message, a receipt.</summary>
internal static class HttpInbound
{
    private const int LongestId = 128, LongestText = 5_000, NationalDigits = 8;

    /// <summary>Null when it cannot be answered: no number, no text, or more than anybody writes.</summary>
    public static InboundMessage? Message(HttpFields fields, HttpChannelSettings channel, ProgrammeTime time, string language)
    {
        var (receive, from, text) = (channel.Receive, Number(fields.At(channel.Receive.From), channel), fields.At(channel.Receive.Text));
        var id = fields.At(receive.Id) ?? Derived(from, text, fields.At(receive.Time));
        return from is null or { Length: > LongestId } || text is null or { Length: > LongestText } || id is null or { Length: > LongestId }
            ? null
            : new InboundMessage(channel.Via, "sms", channel.Via, id, from, channel.Sender, PhoneNumber.In(from), text, "{}", language, time.NowMilliseconds, time.RealMilliseconds);
    }

    /// <summary>Null when it names no message; <paramref name="isKnown"/> is false for a word that means nothing to us.</summary>
    public static Receipt? Receipt(HttpFields fields, HttpChannelSettings channel, HttpStatus status, long now, out bool isKnown)
    {
        var word = status.Words.GetValueOrDefault(fields.At(status.Word) ?? "");
        isKnown = word is not null;
        if (fields.At(status.Id) is not { Length: <= LongestId } id || word is null) return null;
        var ours = long.TryParse(fields.At(status.Ours), System.Globalization.NumberStyles.None, null, out var row) ? row : (long?)null;
        return new Receipt(channel.Sid(id), ours, word, Twilio.ReceiptForm.RankOf(word), HttpAnswer.Code(fields.At(status.Error)), now,
            word is "failed" or "undelivered" ? Remedy.OtherChannel.Stored() : null);
    }

    /// <summary>Ids of several aggregators stand in one column.</summary>
    public static string Sid(this HttpChannelSettings channel, string id) => $"{channel.Via}:{id}";

    // As E.164, so that one phone is one conversation over whatever it writes; a name stays a name.
    private static string? Number(string? from, HttpChannelSettings channel) => from?.Trim() switch
    {
        null or "" => null,
        var digits when !digits.All(char.IsAsciiDigit) => digits,
        { Length: NationalDigits } national when channel.CountryCode is { } code => $"+{code}{national}",
        { Length: > NationalDigits } whole => $"+{whole}",
        var shortCode => shortCode,
    };

    private static string? Derived(string? from, string? text, string? at) =>
        at is null ? null : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{from}\0{at}\0{text}")));
}
