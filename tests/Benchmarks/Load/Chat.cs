namespace ChatAssist.Benchmarks.Load;

/// <summary>What a person writes, from beginning to end; each text gets exactly one reply.</summary>
/// <param name="Rest">How long they wait before they write again.</param>
internal sealed record Chat(string Name, IReadOnlyList<string> Texts, TimeSpan Rest = default)
{
    /// <summary>Two questions that are answered from what is kept. A turn writes the six rows of the bare turn, and no others.</summary>
    public static readonly Chat Asking = new("asking", ["menú", "mis datos"]);

    /// <summary>The same as slowly as with an API that takes 100 ms.</summary>
    public static readonly Chat AskingSlowly = Asking with { Name = "asking slowly", Rest = TimeSpan.FromMilliseconds(50) };

    /// <summary>The profile once round: a turn also saves an answer and sets a reminder.</summary>
    public static readonly Chat Answering = new("answering", ["mis datos", "corregir", "Ana", "34", "Nebaj, Quiché", "cocinera", "3", "algo cerca", "en la tarde"]);
}
