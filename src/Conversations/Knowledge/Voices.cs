using ChatAssist.Conversations.Understanding;

namespace ChatAssist.Conversations.Knowledge;

/// <summary>The languages in which people recorded our texts (content/audio). There are none as long as nobody has.</summary>
public sealed record Voices(IReadOnlyList<Voice> All)
{
    public static readonly Voices None = new([]);

    public Voice? Find(string? code) => All.FirstOrDefault(voice => voice.Code == code);

    /// <summary>The one that this message names, and nothing else.</summary>
    public Voice? Named(string text)
    {
        var said = Plain.Of(text);
        return All.FirstOrDefault(voice => voice.Words.Append(voice.Name).Any(word => Plain.Of(word) == said));
    }

    /// <summary>The text as it was spoken in that language; null where it was not recorded.</summary>
    public Attachment.Recording? Of(string? code, string key) => Find(code) is { } voice && voice.Keys.Contains(Recorded(key)) ? voice.Of(Recorded(key)) : null;

    // A question is recorded once, wherever in its form it stands: profile.employer for profile.jobs[2]/employer.
    private static string Recorded(string key) => key.LastIndexOf('/') is var slash and > 0 ? key[..(key.IndexOf('.', StringComparison.Ordinal) + 1)] + key[(slash + 1)..] : key;
}

/// <summary>One language that people hear us in.</summary>
/// <param name="Code">ISO 639: <c>mam</c>.</param>
/// <param name="Name">As its speakers call it; at most 20 characters, so that it fits a button.</param>
/// <param name="Words">What else people write for it.</param>
/// <param name="Text">The language of the texts that go with the recordings: <c>es</c>.</param>
/// <param name="Keys">The texts that were recorded.</param>
public sealed record Voice(string Code, string Name, IReadOnlyList<string> Words, string Text, IReadOnlySet<string> Keys)
{
    /// <summary>What the question of the language calls it; the texts have the same codes.</summary>
    public string Option => $"audio-{Code}";

    public Attachment.Recording Of(string key) => new($"{Code}/{key}.ogg");
}
