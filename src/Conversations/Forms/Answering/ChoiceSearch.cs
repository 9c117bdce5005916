using ChatAssist.Conversations.Understanding;

namespace ChatAssist.Conversations.Forms.Answering;

/// <summary>The choices of a long list, found by their names: spelt by ear, with typos, or by some of their words.</summary>
internal sealed class ChoiceSearch
{
    // Said around a name.
    private static readonly HashSet<string> Around = new(
        ["el", "la", "los", "las", "en", "de", "del", "es", "llama", "vivo", "soy", "estoy", "trabajo", "estudio", "hablo", "entiendo", "se", "un", "una", "tambien", "solo", "yo",
            "the", "in", "at", "from", "its", "is", "i", "live", "speak", "also", "only", "a"], StringComparer.Ordinal);

    private readonly ILookup<string, int> exact;
    private readonly ILookup<string, int> byWord;
    private readonly Vocabulary words;

    /// <param name="names">Of each choice its label and the other words that mean it.</param>
    public ChoiceSearch(IReadOnlyList<IReadOnlyList<string>> names)
    {
        var all = names.SelectMany((own, i) => own.Select(name => (Name: Sentence.Of(name), Choice: i))).ToList();
        exact = all.ToLookup(one => one.Name.PlainText, one => one.Choice, StringComparer.Ordinal);
        byWord = all.SelectMany(one => Words(one.Name).Select(word => (Word: ByEar.Of(word), one.Choice))).Distinct()
            .ToLookup(one => one.Word, one => one.Choice, StringComparer.Ordinal);
        words = new Vocabulary(all.SelectMany(one => Words(one.Name)).Distinct(StringComparer.Ordinal));
    }

    /// <summary>The choices with just that name, of which as much as can be is said: "vivo en El Rosario" is El Rosario, and no Rosario.</summary>
    public IReadOnlyList<int> Named(Sentence said)
    {
        for (var start = 0; start < said.Tokens.Count; start++)
            if (exact[Sentence.Of([.. said.Tokens.Skip(start)]).PlainText].Distinct().ToList() is { Count: > 0 } named) return named;
            else if (Counts(said.Tokens[start].Text)) return [];
        return [];
    }

    /// <summary>The choices in whose names all that was said stands, in their order.</summary>
    public IReadOnlyList<int> Fitting(Sentence said)
    {
        IEnumerable<int>? fitting = null;
        foreach (var found in Words(said).Where(Counts).Select(With)) fitting = fitting is null ? found : fitting.Intersect(found);
        return fitting is null ? [] : [.. fitting.Distinct().Order()];
    }

    /// <summary>Nothing of the name was left out, as far as it counts.</summary>
    public static bool IsWhole(Sentence said, string name) => Words(said).Count(Counts) >= Words(Sentence.Of(name)).Count(Counts);

    private static bool Counts(string word) => !Around.Contains(word);

    private IEnumerable<int> With(string word)
    {
        var heard = byWord[ByEar.Of(word)];
        return heard.Any() || words.Meant(word) is not { } meant ? heard : byWord[ByEar.Of(meant)];
    }

    private static IEnumerable<string> Words(Sentence sentence) => sentence.Tokens.Where(token => token.Kind != TokenKind.Sign).Select(token => token.Text);
}
