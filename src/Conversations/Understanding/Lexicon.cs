namespace ChatAssist.Conversations.Understanding;

/// <summary>The words of a set of rules, each with a number. Finds which of them somebody may have meant who writes by ear or slips.</summary>
internal sealed class Lexicon
{
    // Below this length a slip makes another word: "pagaron" and "pegaron".
    private const int Slips = 8;

    /// <summary>Letters at least of a beginning or an end.</summary>
    public const int ShortestPart = 4;
    private const int Longest = 30;

    /// <summary>Stands for any number in digits.</summary>
    public const int AnyNumber = 0;

    /// <summary>Stands for any word.</summary>
    public const int AnyWord = 1;

    private readonly Dictionary<string, int> exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> sounds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> stems = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> slips = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> ends = new(StringComparer.Ordinal);
    private int count = AnyWord + 1;

    /// <summary>A word that counts only as it is spelled: "hits", which sounds like "it's".</summary>
    public int Exactly(string word) => Number(exact, word);

    public int Sounding(string word)
    {
        var sound = ByEar.Of(word);
        if (!sounds.ContainsKey(sound) && sound.Length >= Slips)
            foreach (var slip in OneOff(sound)) Slip(slip).Add(sound);
        return Number(sounds, sound);
    }

    public int Beginning(string part) => Number(stems, ByEar.Of(part));

    public int Ending(string part) => Number(ends, ByEar.Of(part));

    /// <summary>The numbers of all words that this one may be. A slip is looked for only in a long word that is none of them.</summary>
    public int[] Meant(Token token)
    {
        var meant = new List<int> { token.Kind == TokenKind.Number ? AnyNumber : AnyWord };
        Add(exact, token.Text, meant);
        var sound = ByEar.Of(token.Text);
        Add(sounds, sound, meant);
        if (sound.Length > Longest) return [.. meant];
        var (begun, ended) = (stems.GetAlternateLookup<ReadOnlySpan<char>>(), ends.GetAlternateLookup<ReadOnlySpan<char>>());
        for (var length = 1; length <= sound.Length; length++)
        {
            if (begun.TryGetValue(sound.AsSpan(0, length), out var stem)) meant.Add(stem);
            if (ended.TryGetValue(sound.AsSpan(sound.Length - length), out var end)) meant.Add(end);
        }
        if (meant.Count == 1 && sound.Length >= Slips && Slipped(sound) is { } slipped) meant.Add(sounds[slipped]);
        return [.. meant];
    }

    private static void Add(Dictionary<string, int> words, string word, List<int> meant)
    {
        if (words.TryGetValue(word, out var number)) meant.Add(number);
    }

    // The first letter is seldom wrong, and tells most words apart: "pegaron", "llegaron".
    private string? Slipped(string sound)
    {
        var near = OneOff(sound).SelectMany(slip => slips.GetValueOrDefault(slip) ?? []).Distinct(StringComparer.Ordinal)
            .Where(known => known[0] == sound[0] && Typos.Distance(known, sound, 1) <= 1).Take(2).ToList();
        return near.Count == 1 ? near[0] : null;
    }

    private static IEnumerable<string> OneOff(string word) => Enumerable.Range(0, word.Length).Select(i => word.Remove(i, 1)).Prepend(word);

    private List<string> Slip(string slip) => slips.TryGetValue(slip, out var known) ? known : slips[slip] = [];

    private int Number(Dictionary<string, int> words, string word) => words.TryGetValue(word, out var number) ? number : words[word] = count++;
}
