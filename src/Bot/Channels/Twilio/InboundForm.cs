using System.Globalization;
using ChatAssist.Bot.Timers;
using ChatAssist.Bot.Turns;
using ChatAssist.Data;

namespace ChatAssist.Bot.Channels.Twilio;

/// <summary>Reads an inbound message. Fields: the provider's "Webhooks, request parameters".</summary>
internal static class InboundForm
{
    public const string Via = "twilio";

    private const int MostMedia = 10;

    /// <summary>Null when it cannot be answered: no sender, no id. The sender may be a phone number or any id of the provider's.</summary>
    public static InboundMessage? Read(IReadOnlyDictionary<string, string> form, ProgrammeTime time, string language)
    {
        var (sid, from, to) = (Field(form, "MessageSid"), Field(form, "From"), Field(form, "To"));
        if (sid is null || from is null || to is null) return null;
        var channel = from.StartsWith("whatsapp:", StringComparison.Ordinal) ? "whatsapp" : "sms";
        return new InboundMessage(
            Via, channel, Field(form, "AccountSid") ?? Via, sid, from, to, PhoneNumber.In(from),
            form.GetValueOrDefault("Body", ""), Details(form).ToJson(), language, time.NowMilliseconds, time.RealMilliseconds);
    }

    private static MessageDetails Details(IReadOnlyDictionary<string, string> form) => new(
        Field(form, "ButtonPayload"), Media(form), Degrees(form, "Latitude"), Degrees(form, "Longitude"), Field(form, "OptOutType"));

    // NumMedia is what somebody claims; what is there is what counts.
    private static List<ProviderFile>? Media(IReadOnlyDictionary<string, string> form)
    {
        var media = Enumerable.Range(0, MostMedia)
            .Select(i => i.ToString(CultureInfo.InvariantCulture))
            .Where(i => form.ContainsKey("MediaUrl" + i))
            .Select(i => new ProviderFile(form["MediaUrl" + i], form.GetValueOrDefault("MediaContentType" + i, "")))
            .ToList();
        return media.Count == 0 ? null : media;
    }

    private static double? Degrees(IReadOnlyDictionary<string, string> form, string name) =>
        double.TryParse(Field(form, name), NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) && double.IsFinite(degrees) ? degrees : null;

    private static string? Field(IReadOnlyDictionary<string, string> form, string name) =>
        form.TryGetValue(name, out var value) && value.Length > 0 ? value : null;
}
