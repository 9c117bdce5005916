namespace ChatAssist.Conversations.Matching;

/// <summary>A vacancy for a person: how well it fits (higher is better; below <see cref="Matcher.Least"/> it does not), and why, the strongest reason first.</summary>
public sealed record Fit(Vacancy Vacancy, int Score, IReadOnlyList<Reason> Reasons);

/// <summary>Why a vacancy fits, as a text of content/ says it (<c>vacancies.because-…</c>).</summary>
/// <param name="Years">Of the work done, where it was said.</param>
public sealed record Reason(Because Because, decimal? Years = null);

public enum Because
{
    /// <summary>It is the work that the person looks for.</summary>
    Wanted,

    /// <summary>The person has done that very work.</summary>
    Done,

    /// <summary>The person has done a work like it, or can do it.</summary>
    Alike,
    English,
    SameMunicipality,
    SameDepartment,
    Transport,
    Childcare,
    Pay,
    Shift,

    /// <summary>No experience is asked for.</summary>
    NoExperience,
}
