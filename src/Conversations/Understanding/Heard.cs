using System.Collections.Frozen;

namespace ChatAssist.Conversations.Understanding;

/// <summary>What somebody wrote, as the words of a lexicon that it may mean, place by place. The end of a sentence is a place of its own.</summary>
internal sealed class Heard
{
    private readonly List<int[]> places;
    private readonly HashSet<int> stops;
    private readonly HashSet<int> clauses;

    private Heard(List<int[]> places, HashSet<int> stops, HashSet<int> clauses, HashSet<int> used) =>
        (this.places, this.stops, this.clauses, Used) = (places, stops, clauses, used);

    /// <summary>Every word that was used.</summary>
    public HashSet<int> Used { get; }

    public int Count => places.Count;

    public static Heard Of(Sentence sentence, Lexicon lexicon)
    {
        var heard = new Heard([], [], [0], []);
        var known = new Dictionary<Token, int[]>();
        var (start, end) = Filler.Within(sentence);
        for (var i = 0; i < sentence.Tokens.Count; i++)
        {
            var token = sentence.Tokens[i];
            // Polite words stand outside the clause: "pues trabajo", "me despidieron gracias".
            if (i == start || i == end) heard.clauses.Add(heard.Count);
            if (token.Kind is TokenKind.Word or TokenKind.Number) heard.places.Add(known.TryGetValue(token, out var meant) ? meant : known[token] = lexicon.Meant(token));
            else heard.Sign(IsStop(sentence.Tokens, i));
        }
        foreach (var meant in known.Values) heard.Used.UnionWith(meant);
        return heard;
    }

    public bool IsAny(int at, FrozenSet<int> ids)
    {
        if (at >= Count) return false;
        foreach (var id in places[at])
            if (ids.Contains(id)) return true;
        return false;
    }

    public int[] At(int place) => places[place];

    public bool IsStop(int at) => at >= Count || stops.Contains(at);

    /// <summary>A sign stands before this word, or nothing.</summary>
    public bool BeginsAt(int at) => clauses.Contains(at);

    /// <summary>A sign stands after the word before this place, or nothing.</summary>
    public bool EndsBefore(int at) => IsStop(at) || clauses.Contains(at);

    /// <summary>The same, to pass over what is harmless in it.</summary>
    public Heard Copy() => new([.. places], stops, clauses, Used);

    /// <summary>Nothing is looked for in these words.</summary>
    public void Pass(int from, int count)
    {
        for (var at = from; at < from + count; at++) places[at] = [];
    }

    private void Sign(bool isStop)
    {
        if (isStop) stops.Add(Count);
        if (isStop) places.Add([]);
        clauses.Add(Count);
    }

    // "quiero... morir" goes on.
    private static bool IsStop(IReadOnlyList<Token> tokens, int i) => tokens[i].Text switch
    {
        "." => !(IsDot(tokens, i - 1) || IsDot(tokens, i + 1)),
        "?" or "!" or "¿" or "¡" or ";" => true,
        _ => false,
    };

    private static bool IsDot(IReadOnlyList<Token> tokens, int i) => i >= 0 && i < tokens.Count && tokens[i].Text == ".";
}
