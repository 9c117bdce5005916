using ChatAssist.Conversations.Knowledge;

namespace ChatAssist.Conversations.Rendering;

/// <summary>A reply whose text is already chosen (its language was that of the moment it was said).</summary>
public sealed record Said(Text Text, IReadOnlyList<(string Name, string Value)> Values)
{
    /// <summary>What goes with it, each in a message of its own.</summary>
    public IReadOnlyList<Attachment> Attachments { get; init; } = [];
}

/// <summary>Turns what a turn said into messages for one surface: one message where it reads well.</summary>
public static class Renderer
{
    /// <summary>WhatsApp's limits of an interactive message in session (characters).</summary>
    public const int MaxButtons = 3, ButtonLabel = 20, MaxListed = 10, ListLabel = 24, ListSays = 72, TapBody = 1024, TapId = 200;

    /// <summary>The provider's longest text (characters).</summary>
    public const int LongestBody = 1600;

    // An attachment is a message of its own, because the provider shows no text with audio and none with a document
    // (https://www.twilio.com/docs/whatsapp/guidance-whatsapp-media-messages, read 2026-11-26). It follows the texts, so that these wait
    // for no file to be fetched, and keep what can be tapped.
    /// <param name="listButton">What opens a list of options, in the person's language.</param>
    /// <param name="smsSegments">The longest SMS that arrives; what is longer goes as several.</param>
    public static IReadOnlyList<Rendered> Render(IReadOnlyList<Said> said, Surface surface, string? listButton = null, int smsSegments = int.MaxValue) => surface == Surface.Sms
        ? [.. Written(said, surface).SelectMany(message => SmsParts.Of(message.Body, smsSegments)).Select(part => new Rendered(part, TapKind.None, []))]
        : [.. Written(said, surface).Select(message => message.Taps == TapKind.List ? message with { ListButton = listButton } : message), .. said.SelectMany(s => s.Attachments).Select(Alone)];

    /// <summary>The options as a person on a surface of text reads them.</summary>
    public static string Numbered(IReadOnlyList<Option> options, Surface surface) =>
        string.Join('\n', options.Select((option, i) => $"{i + 1}. {(surface == Surface.Sms ? option.Sms ?? option.Label : option.Label)}"));

    private static IReadOnlyList<Rendered> Written(IReadOnlyList<Said> said, Surface surface)
    {
        if (said.Count == 0) return [];
        var asked = said.LastOrDefault(s => s.Text.Options.Count > 0);
        var whole = One(Joined(said, surface), asked?.Text, surface) with { Purpose = Purpose.Of(said) };
        return Fits(whole, surface) || said.Count == 1 ? Cut(whole)
            : [.. said.SelectMany(s => Cut(One(Filled(s, surface), Ask(s, asked), surface) with { Purpose = Purpose.Of(s) }))];
    }

    private static Rendered Alone(Attachment attachment) => new("", TapKind.None, []) { Attachment = attachment };

    // Only the last question of a turn is open: the options of an earlier one would be answered in vain.
    private static Text? Ask(Said said, Said? asked) => ReferenceEquals(said, asked) ? said.Text : null;

    private static Rendered One(string body, Text? question, Surface surface)
    {
        if (question is null) return Plain(body, surface);
        IReadOnlyList<Tap> taps = [.. question.Options.Select(o => new Tap($"{question.Asks}.{o.Name}", o.Label, o.Says))];
        var kind = question.TakesSeveral || surface != Surface.WhatsAppTaps ? TapKind.None : Kind(body, taps);
        if (kind == TapKind.None && !question.IsNumbered) return Plain(body, surface);
        return kind == TapKind.None
            ? Plain($"{body}\n{Numbered(question.Options, surface)}", surface)
            : new Rendered(body, kind, taps) { IsNumbered = question.IsNumbered };
    }

    private static Rendered Plain(string body, Surface surface) =>
        new(surface == Surface.Sms ? Gsm7.Transliterate(body) : body, TapKind.None, []);

    // Two of the same label would be refused.
    private static TapKind Kind(string body, IReadOnlyList<Tap> taps) =>
        body.Length is 0 or > TapBody || taps.Any(tap => tap.Id.Length > TapId) || taps.DistinctBy(tap => tap.Label, StringComparer.Ordinal).Count() < taps.Count ? TapKind.None
        : taps.Count <= MaxButtons && taps.All(tap => tap.Label.Length <= ButtonLabel) ? TapKind.Buttons
        : taps.Count <= MaxListed && taps.All(tap => tap.Label.Length <= ListLabel && (tap.Says?.Length ?? 0) <= ListSays) ? TapKind.List
        : TapKind.None;

    private static bool Fits(Rendered message, Surface surface) => surface switch
    {
        Surface.Sms => SmsSegments.Measure(message.Body).Segments == 1,
        _ => message.Body.Length <= TapBody,
    };

    private static string Joined(IReadOnlyList<Said> said, Surface surface) =>
        string.Join(surface == Surface.Sms ? "\n" : "\n\n", said.Select(s => Filled(s, surface)));

    private static string Filled(Said said, Surface surface)
    {
        var body = surface == Surface.Sms ? said.Text.Sms ?? said.Text.Body : said.Text.Body;
        foreach (var (name, value) in said.Values) body = body.Replace($"{{{name}}}", value, StringComparison.Ordinal);
        return body;
    }

    private static IReadOnlyList<Rendered> Cut(Rendered message)
    {
        if (message.Body.Length <= LongestBody) return [message];
        var at = message.Body.LastIndexOfAny(['\n', ' '], LongestBody - 1);
        if (at <= 0) at = char.IsLowSurrogate(message.Body[LongestBody]) ? LongestBody - 1 : LongestBody;
        return [new Rendered(message.Body[..at], TapKind.None, []), .. Cut(message with { Body = message.Body[at..].TrimStart(), Purpose = null })];
    }
}
