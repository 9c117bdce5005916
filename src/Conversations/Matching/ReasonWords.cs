using System.Globalization;
using ChatAssist.Conversations.Knowledge;

namespace ChatAssist.Conversations.Matching;

/// <summary>Why a vacancy fits, in the words of content/ (<c>vacancies.because-…</c>).</summary>
public static class ReasonWords
{
    /// <summary>The keys of all of them, within the file.</summary>
    public static IEnumerable<string> Keys => Enum.GetValues<Because>().Select(Key).Append(DoneYears);

    private const string DoneYears = "because-done-years";

    /// <summary>The strongest first, joined as a sentence joins them.</summary>
    public static string Of(IReadOnlyList<Reason> reasons, int most, Texts texts) =>
        string.Join(texts["vacancies.and"].Body, reasons.Take(most).Select(reason => Of(reason, texts)));

    private static string Of(Reason reason, Texts texts) => reason is { Because: Because.Done, Years: { } years and >= 1 }
        ? texts[$"vacancies.{DoneYears}"].Body.Replace("{years}", years.ToString("0.#", CultureInfo.InvariantCulture), StringComparison.Ordinal)
        : texts[$"vacancies.{Key(reason.Because)}"].Body;

    private static string Key(Because because) => because switch
    {
        Because.SameMunicipality => "because-municipality",
        Because.SameDepartment => "because-department",
        Because.NoExperience => "because-beginner",
        _ => $"because-{because.ToString().ToLowerInvariant()}",
    };
}
