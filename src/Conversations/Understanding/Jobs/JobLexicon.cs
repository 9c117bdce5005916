using ChatAssist.Conversations.Knowledge;

namespace ChatAssist.Conversations.Understanding.Jobs;

/// <summary>A known phrase in a sentence, and the token after it.</summary>
internal readonly record struct JobMatch(JobWord Word, int End);

/// <summary>
/// Every phrase about work, found by its words whatever their gender, number and spelling. Everyday words decide; an occupation of the
/// classification decides only when it is all that was said; its other labels (<see cref="Weights"/>) only suggest.
/// </summary>
internal sealed class JobLexicon
{
    private const int Longest = 7;

    private readonly Dictionary<string, JobWord> exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, JobWord> stems = new(StringComparer.Ordinal);
    private readonly Dictionary<string, JobWord> titles = new(StringComparer.Ordinal);
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private readonly HashSet<string> knownStems = new(StringComparer.Ordinal);
    private readonly HashSet<string> spoken = new(StringComparer.Ordinal);
    private readonly Vocabulary vocabulary;

    public JobLexicon(IReadOnlyList<OccupationGroup> groups, IReadOnlyList<EverydayWork> everyday, IReadOnlyDictionary<JobWordKind, IReadOnlyList<string>> around, Places places)
    {
        foreach (var kind in new[] { JobWordKind.Of, JobWordKind.In, JobWordKind.Where, JobWordKind.Nothing, JobWordKind.Claim }) AddSmall(kind, around[kind]);
        foreach (var work in everyday)
            foreach (var phrase in work.Phrases) AddJob(phrase, new JobWord(JobWordKind.Job, work.Codes));
        JobWordKind[] like = [JobWordKind.Role, JobWordKind.Place, JobWordKind.Factory];
        foreach (var kind in like)
            foreach (var phrase in around[kind]) AddJob(phrase, new JobWord(kind, []));
        foreach (var kind in around.Keys.Except(like)) AddSmall(kind, around[kind]);
        AddSmall(JobWordKind.Town, places.Municipalities.SelectMany(m => m.Also.Prepend(m.Name).Append(m.Department)).Select(Plain.Of));
        foreach (var group in groups) AddTitles(group);
        vocabulary = new Vocabulary(spoken.Where(word => word.Length > 3));
        Weights = new JobWeights(groups, everyday);
    }

    /// <summary>Which groups the single words of a phrase point to.</summary>
    public JobWeights Weights { get; }

    /// <summary>The word that was meant: itself where it is known or nothing near it is.</summary>
    public string Meant(string word)
    {
        if (known.Contains(word)) return word;
        if (vocabulary.Sounding(word) is { } heard) return heard;
        if (IsKnown(word)) return word;
        if (WordForms.Undiminished(word) is { } whole && IsKnown(whole)) return whole;
        return vocabulary.Meant(word) is { } near && IsNear(word, near) ? near : word;
    }

    // Names of jobs end alike: a "piscinero" is no "cocinero". The beginning must sound the same, and a second typo needs a long word.
    private static bool IsNear(string word, string near)
    {
        var (said, meant) = (ByEar.Of(word), ByEar.Of(near));
        return said[0] == meant[0] && Typos.Distance(said, meant, 2) <= (word.Length >= 10 ? 2 : 1);
    }

    /// <summary>The longest known phrase that begins at a word, small words and numbers between its words passed over.</summary>
    /// <param name="words">The sentence, word by word; empty strings are no words.</param>
    public JobMatch? At(IReadOnlyList<string> words, int start)
    {
        JobMatch? best = null;
        foreach (var skipsAround in new[] { false, true })
            if (At(words, start, skipsAround) is { } found && (best is null || found.End > best.Value.End)) best = found;
        return best;
    }

    /// <summary>The occupation of the classification that is called so. One word ("pastor", "peón") says too little: it means other work here.</summary>
    public JobWord? Titled(IEnumerable<string> words) =>
        Content(words).ToList() is { Count: > 1 } content ? titles.GetValueOrDefault(Key(content, WordForms.Stem)) : null;

    /// <summary>Without articles, "de", "en".</summary>
    public IEnumerable<string> Content(IEnumerable<string> words) => words.Where(word => word.Length > 0 && !IsSmall(word));

    public JobWordKind? KindOf(string word) => exact.GetValueOrDefault(word)?.Kind;

    private JobMatch? At(IReadOnlyList<string> words, int start, bool skipsAround)
    {
        JobMatch? best = null;
        var (raw, key, stem) = (words[start], words[start], WordForms.Stem(words[start]));
        if (Known(raw, key, stem) is { } first) best = new(first, start + 1);
        for (int at = start + 1, count = 1; at < words.Count && count < Longest && words[at].Length > 0; at++)
        {
            raw = $"{raw} {words[at]}";
            var passed = IsSmall(words[at]) || (skipsAround && KindOf(words[at]) is JobWordKind.Around or JobWordKind.Claim);
            if (!passed) (key, stem, count) = ($"{key} {words[at]}", $"{stem} {WordForms.Stem(words[at])}", count + 1);
            var found = passed ? Small(raw) : Known(raw, key, stem);
            if (found is not null) best = new(found, at + 1);
        }

        return best;
    }

    private JobWord? Small(string raw) => exact.GetValueOrDefault(raw) is { Kind: not JobWordKind.Job } small ? small : null;

    private JobWord? Known(string raw, string key, string stem) => exact.GetValueOrDefault(raw) ?? exact.GetValueOrDefault(key) ?? stems.GetValueOrDefault(stem);

    private bool IsSmall(string word) => KindOf(word) is JobWordKind.Of or JobWordKind.In or JobWordKind.Where or JobWordKind.Nothing;

    private bool IsKnown(string word) => known.Contains(word) || knownStems.Contains(WordForms.Stem(word));

    private void AddSmall(JobWordKind kind, IEnumerable<string> phrases)
    {
        foreach (var phrase in phrases.SelectMany(WordForms.Of))
        {
            exact.TryAdd(phrase, new JobWord(kind, []));
            known.UnionWith(phrase.Split(' '));
            spoken.UnionWith(phrase.Split(' '));
        }
    }

    private void AddJob(string phrase, JobWord word)
    {
        foreach (var form in WordForms.Of(phrase))
        {
            var words = Content(form.Split(' ')).ToList();
            Add(exact, string.Join(' ', words), word);
            // A verb alone has its forms already, and "tejero" is none of "tejer".
            if (words.Count > 1 || form == phrase) Add(stems, Key(words, WordForms.Stem), word);
            spoken.UnionWith(words);
            Know(words);
        }
    }

    private void AddTitles(OccupationGroup group)
    {
        var names = group.Code.Length == 4 ? group.Titles.Values.Select(Plain.Of) : [];
        foreach (var title in group.Occupations.Concat(names)) Add(titles, Key(Content(title.Split(' ')), WordForms.Stem), new JobWord(JobWordKind.Job, [group.Code]));
        foreach (var phrase in group.Occupations.Concat(group.Also)) Know(phrase.Split(' '));
    }

    private void Know(IEnumerable<string> words)
    {
        foreach (var word in words)
        {
            known.Add(word);
            knownStems.Add(WordForms.Stem(word));
        }
    }

    private static void Add(Dictionary<string, JobWord> to, string key, JobWord word) =>
        to[key] = to.TryGetValue(key, out var other) ? other.Or(word) : word;

    private static string Key(IEnumerable<string> words, Func<string, string> form) => string.Join(' ', words.Select(form));
}
