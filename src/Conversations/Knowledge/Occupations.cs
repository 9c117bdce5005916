using ChatAssist.Conversations.Understanding.Jobs;

namespace ChatAssist.Conversations.Knowledge;

/// <summary>A group of ISCO-08: one to four digits, of which each says the group above.</summary>
/// <param name="Titles">Its name by language.</param>
/// <param name="Occupations">The occupations of a unit group (four digits), in plain form.</param>
/// <param name="Also">Their other labels; one may fit several groups, so none decides.</param>
public sealed record OccupationGroup(string Code, IReadOnlyDictionary<string, string> Titles, IReadOnlyList<string> Occupations, IReadOnlyList<string> Also);

/// <summary>What people call a work, and the unit groups that it may be: one when the word tells, several when it must be asked.</summary>
public sealed record EverydayWork(IReadOnlyList<string> Codes, IReadOnlyList<string> Phrases);

/// <summary>The 619 groups of ISCO-08, and the words in which people tell their work.</summary>
public sealed class Occupations
{
    private readonly Dictionary<string, OccupationGroup> byCode;
    private readonly Lazy<JobLexicon> lexicon;

    /// <param name="around">The words around a job, by the name of their kind.</param>
    /// <param name="places">Names of places are no jobs.</param>
    public Occupations(IReadOnlyList<OccupationGroup> groups, IReadOnlyList<EverydayWork> everyday, IReadOnlyDictionary<JobWordKind, IReadOnlyList<string>> around, Places places)
    {
        Groups = groups;
        byCode = groups.ToDictionary(group => group.Code, StringComparer.Ordinal);
        // Thousands of words: only who asks for work pays for them.
        lexicon = new(() => new JobLexicon(groups, everyday, around, places));
    }

    public IReadOnlyList<OccupationGroup> Groups { get; }

    internal JobLexicon Lexicon => lexicon.Value;

    /// <summary>The group's name in that language; null when there is no such group.</summary>
    public string? Title(string code, string language) =>
        byCode.TryGetValue(code, out var group) ? group.Titles.GetValueOrDefault(language) ?? group.Titles.Values.First() : null;
}
