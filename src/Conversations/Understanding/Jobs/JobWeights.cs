using ChatAssist.Conversations.Knowledge;

namespace ChatAssist.Conversations.Understanding.Jobs;

/// <summary>Which groups the words of a phrase point to; a word that few groups use weighs more. For suggestions only.</summary>
internal sealed class JobWeights
{
    private const int Most = 5;

    private readonly Dictionary<string, Dictionary<string, double>> byStem = new(StringComparer.Ordinal);

    public JobWeights(IReadOnlyList<OccupationGroup> groups, IReadOnlyList<EverydayWork> everyday)
    {
        foreach (var group in groups.Where(group => group.Code.Length == 4))
            foreach (var phrase in group.Occupations.Concat(group.Also).Concat(group.Titles.Values.Select(Plain.Of))) Add(phrase, group.Code);
        foreach (var work in everyday)
            foreach (var phrase in work.Phrases) Add(phrase.Replace("*", "", StringComparison.Ordinal), work.Codes[0]);
    }

    /// <summary>The likeliest groups first; none where no word is known.</summary>
    public IReadOnlyList<string> Suggest(IEnumerable<string> words)
    {
        var scores = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var groups in words.Select(WordForms.Stem).Distinct(StringComparer.Ordinal).Select(stem => byStem.GetValueOrDefault(stem)).OfType<Dictionary<string, double>>())
            foreach (var (code, share) in groups) scores[code] = scores.GetValueOrDefault(code) + (share / groups.Count);
        return [.. scores.OrderByDescending(score => score.Value).ThenBy(score => score.Key, StringComparer.Ordinal).Take(Most).Select(score => score.Key)];
    }

    // A short phrase says more with each of its words.
    private void Add(string phrase, string code)
    {
        var words = phrase.Split(' ');
        foreach (var word in words.Where(word => word.Length > 2))
        {
            var stem = WordForms.Stem(word);
            var groups = byStem.TryGetValue(stem, out var known) ? known : byStem[stem] = new(StringComparer.Ordinal);
            groups[code] = Math.Max(groups.GetValueOrDefault(code), 1.0 / words.Length);
        }
    }
}
