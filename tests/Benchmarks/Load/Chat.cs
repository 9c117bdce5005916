namespace ChatAssist.Benchmarks.Load;

/// <summary>What a person writes, from beginning to end; each text gets exactly one reply.</summary>
/// <param name="Rest">How long they wait before they write again.</param>
internal sealed record Chat(string Name, IReadOnlyList<string> Texts, TimeSpan Rest = default)
{
    /// <summary>Two questions that are answered from what is kept. A turn writes the six rows of the bare turn, and no others.</summary>
    public static readonly Chat Asking = new("asking", ["menú", "mis datos"]);

    /// <summary>The same as slowly as with an API that takes 100 ms.</summary>
    public static readonly Chat AskingSlowly = Asking with { Name = "asking slowly", Rest = TimeSpan.FromMilliseconds(50) };

    /// <summary>What is kept is corrected, one answer after the other: each turn also sets a reminder, and every third one saves an answer.</summary>
    public static readonly Chat Answering = new(
        "answering", ["mis datos", "corregir", "está mal", "edad", "34", "está mal", "municipio", "Nebaj, Quiché", "está mal", "nombre", "Ana"]);
}
