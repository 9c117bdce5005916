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
        return Message(Field(form, "AccountSid") ?? Via, sid, from, to, Words(form), Details(form), time, language);
    }

    /// <summary>The same, of what was read already.</summary>
    public static InboundMessage Message(string account, string sid, string from, string to, string body, MessageDetails details, ProgrammeTime time, string language) => new(
        Via, from.StartsWith("whatsapp:", StringComparison.Ordinal) ? "whatsapp" : "sms", account, sid, from, to, PhoneNumber.In(from),
        body, details.ToJson(), language, time.NowMilliseconds, time.RealMilliseconds)
    {
        Files = details.Files,
    };

    /// <summary>The id of a message of ours that it quotes, where it does not say what was tapped.</summary>
    public static string? Quoted(IReadOnlyDictionary<string, string> form) => Tapped(form) is null ? Field(form, "OriginalRepliedMessageSid") : null;

    // A tap has the option's id, which is ours; its title comes as the text, or beside it.
    private static string? Tapped(IReadOnlyDictionary<string, string> form) => Field(form, "ButtonPayload") ?? Field(form, "ListId");

    private static string Words(IReadOnlyDictionary<string, string> form) => Field(form, "Body") ?? Field(form, "ButtonText") ?? Field(form, "ListTitle") ?? "";

    private static MessageDetails Details(IReadOnlyDictionary<string, string> form) => new(
        Tapped(form), Media(form), Degrees(form, "Latitude"), Degrees(form, "Longitude"), Field(form, "OptOutType"));

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
