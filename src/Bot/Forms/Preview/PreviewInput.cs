using ChatAssist.Conversations;
using ChatAssist.Conversations.Knowledge;

namespace ChatAssist.Bot.Forms.Preview;

/// <summary>What was sent in the chat of the page, as one field of its form: "t:hola", "b:small.near.here Cerca", "s:image/jpeg", "p:".</summary>
internal static class PreviewInput
{
    /// <summary>Nobody tries a form with more.</summary>
    public const int Most = 300;

    // As the provider's longest message.
    private const int Longest = 1600;

    // A place for trying: the centre of Guatemala City.
    private static readonly Location Place = new(14.6349, -90.5069);

    /// <summary>From the fields of the page; null when nothing was sent.</summary>
    public static string? Of(string? text, string? tap, string? sends) => (text, tap, sends) switch
    {
        (_, { Length: > 0 }, _) => $"b:{tap}",
        (_, _, "place") => "p:",
        (_, _, { Length: > 0 }) => $"s:{sends}",
        ({ } said, _, _) when !string.IsNullOrWhiteSpace(said) => $"t:{said[..Math.Min(said.Length, Longest)]}",
        _ => null,
    };

    public static Input.Message Message(string sent) => (sent[..Math.Min(2, sent.Length)], sent[Math.Min(2, sent.Length)..]) switch
    {
        ("b:", var tap) when tap.Split(' ', 2) is [var id, var label] => new Input.Message(label, id),
        ("p:", _) => new Input.Message("") { Location = Place },
        ("s:", var type) => new Input.Message("") { Attachments = [new SentFile("preview", type)] },
        (_, var text) => new Input.Message(text),
    };

    /// <summary>As the page shows it.</summary>
    public static string Shown(Input.Message message, Texts texts) => message switch
    {
        { Location: not null } => texts["form-preview.sent-place"].Body,
        { Attachments: [{ ContentType: var type }, ..] } => texts[$"form-preview.sent-{type.Split('/')[0] switch { "image" => "picture", "audio" => "voice", _ => "paper" }}"].Body,
        _ => message.Text,
    };
}
