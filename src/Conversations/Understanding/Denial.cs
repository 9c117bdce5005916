namespace ChatAssist.Conversations.Understanding;

/// <summary>What turns the words after it round: "no quiero ver empleos" names the jobs and does not want them.</summary>
internal static class Denial
{
    private static readonly Phrases<bool> Words = new(
        new[] { "no", "ni", "sin", "nunca", "tampoco", "menos", "excepto", "not", "dont", "doesnt", "cant", "wont", "without", "never" }.Select(word => (word, true)), typos: false);

    // "No me gusta trabajar de noche": so far a denial reaches.
    private const int Reach = 4;

    /// <summary>The sentence holds one, wherever it is.</summary>
    public static bool In(Sentence said) => Words.In(said).Count > 0;

    /// <summary>The sentence begins with one: what follows is not so.</summary>
    public static bool Begins(Sentence said) => Words.In(said).Any(denial => denial.Start == 0);

    /// <summary>It stands outside of the options that the sentence names. (A label may hold one: "prefiero no decir".)</summary>
    public static bool Outside(Sentence said, IReadOnlyList<Named> named) =>
        Words.In(said).Any(denial => !named.Any(one => one.Start <= denial.Start && denial.End <= one.End && one.End - one.Start > 1));

    /// <summary>One stands before this token, in the same part of the sentence.</summary>
    public static bool Before(Sentence said, int start)
    {
        for (var at = start - 1; at >= 0 && said.Tokens[at].Kind != TokenKind.Sign && start - at <= Reach; at--)
            if (Words.At(said.Tokens, at, start) is not null) return true;
        return false;
    }
}
