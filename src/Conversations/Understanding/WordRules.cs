using System.Collections.Frozen;
using System.Numerics;

namespace ChatAssist.Conversations.Understanding;

/// <summary>One thing that people say in many ways, as content/ writes it: <see cref="WordingReader"/> has the notation.</summary>
/// <param name="Kind">What it is: crisis, scam, cost.</param>
/// <param name="Says">How it is said.</param>
/// <param name="Unless">How the same words are used for something else: passed over before looking.</param>
/// <param name="Raises">Whole messages that say it; with <paramref name="Passes"/> they are the tests of the rule.</param>
/// <param name="Passes">Whole messages that do not.</param>
public sealed record WordRule(string Kind, IReadOnlyList<string> Says, IReadOnlyList<string> Unless, IReadOnlyList<string> Raises, IReadOnlyList<string> Passes);

/// <summary>Rules about words, ready to listen: which of them a text says, in their order. A phrase right after a "no" or "nadie me ha" is not said.</summary>
public sealed class WordRules
{
    private sealed record Listener(string Kind, FrozenDictionary<int, Wording[]> Says, FrozenDictionary<int, Wording[]> Unless);

    // "nunca me han estado"
    private const int LongestNo = 4;

    private readonly Lexicon lexicon = new();
    private readonly List<Listener> listeners;
    private readonly FrozenDictionary<int, Wording[]> negations;

    /// <param name="rules">The first that is said wins.</param>
    /// <param name="sets">What has a name, for <c>&lt;name&gt;</c>; <c>no</c> is the one that negates, of a few words at most.</param>
    /// <exception cref="WordingException">A phrase is not in the notation.</exception>
    public WordRules(IReadOnlyList<WordRule> rules, IReadOnlyDictionary<string, string> sets)
    {
        Rules = rules;
        var reader = new WordingReader(lexicon, sets);
        listeners = [.. rules.Select(rule => new Listener(rule.Kind, ByStart(rule.Says, reader), ByStart(rule.Unless, reader)))];
        negations = ByStart(sets.TryGetValue("no", out var no) ? [no] : [], reader);
    }

    public IReadOnlyList<WordRule> Rules { get; }

    /// <summary>The first kind that the text says; null when it says none.</summary>
    public string? In(string text) => All(text).FirstOrDefault();

    /// <summary>Every kind that the text says, in the order of the rules.</summary>
    public IEnumerable<string> All(string text)
    {
        var heard = Heard.Of(Sentence.Of(text), lexicon);
        return listeners.Where(listener => IsSaid(listener, heard)).Select(listener => listener.Kind);
    }

    private bool IsSaid(Listener listener, Heard all)
    {
        var says = Possible(listener.Says, all.Used);
        if (says.Count == 0) return false;
        var (heard, unless) = (all.Copy(), Possible(listener.Unless, all.Used));
        for (var at = 0; at < heard.Count; at++) heard.Pass(at, Longest(unless, heard, at));
        for (var at = 0; at < heard.Count; at++)
        {
            var length = Longest(says, heard, at);
            if (length > 0 && !IsNegated(heard, at)) return true;
            at += Math.Max(0, length - 1);
        }
        return false;
    }

    private static Dictionary<int, Wording[]> Possible(FrozenDictionary<int, Wording[]> wordings, HashSet<int> used)
    {
        var possible = new Dictionary<int, Wording[]>();
        foreach (var id in used)
            if (wordings.TryGetValue(id, out var begun) && Array.FindAll(begun, wording => wording.CanBe(used)) is { Length: > 0 } left) possible.Add(id, left);
        return possible;
    }

    // "no me pega", "nadie me ha pegado"; but "no, me pega".
    private bool IsNegated(Heard heard, int at)
    {
        for (var words = 1; words <= LongestNo && words <= at && !heard.BeginsAt(at - words + 1); words++)
            if ((Lengths(negations, heard, at - words) >> words & 1) != 0) return true;
        return false;
    }

    private static int Longest(IReadOnlyDictionary<int, Wording[]> wordings, Heard heard, int at) => BitOperations.Log2(Lengths(wordings, heard, at) | 1);

    private static ulong Lengths(IReadOnlyDictionary<int, Wording[]> wordings, Heard heard, int at)
    {
        var lengths = 0UL;
        foreach (var id in heard.At(at))
            if (wordings.TryGetValue(id, out var begun))
                foreach (var wording in begun) lengths |= wording.Lengths(heard, at);
        return lengths;
    }

    private static FrozenDictionary<int, Wording[]> ByStart(IReadOnlyList<string> phrases, WordingReader reader) => phrases
        .Select(reader.Read)
        .SelectMany(wording => wording.Starts.Select(start => (start, wording)))
        .GroupBy(pair => pair.start, pair => pair.wording)
        .ToFrozenDictionary(group => group.Key, group => group.ToArray());
}
