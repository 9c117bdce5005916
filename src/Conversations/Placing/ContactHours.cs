using ChatAssist.Conversations.Flows;

namespace ChatAssist.Conversations.Placing;

/// <summary>When a person wants to be written to, by the local clock.</summary>
/// <param name="At">When we write.</param>
/// <param name="From">What comes late still comes from here</param>
/// <param name="Until">and before this.</param>
public sealed record ContactHours(TimeOnly At, TimeOnly From, TimeOnly Until)
{
    public static readonly ContactHours Any = Of(10, 8, 20);

    private const string Call = "call";

    // As the profile calls them. Whoever wants a call or a woman to write gave no hour.
    private static readonly IReadOnlyList<(string Name, ContactHours Hours)> Named =
        [("morning", Of(9, 8, 12)), ("afternoon", Of(14, 12, 18)), ("evening", Of(18, 17, 20))];

    /// <summary>By the answer to the profile's question <c>hours</c>: of several, the first of the day.</summary>
    public static ContactHours Read(string? answer) =>
        answer?.Split(' ') is { } chosen && Named.FirstOrDefault(one => chosen.Contains(one.Name, StringComparer.Ordinal)).Hours is { } hours ? hours : Any;

    /// <summary>Those of the person whose questionnaires are loaded.</summary>
    public static ContactHours Of(Facts facts) => Read(Answer(facts));

    /// <summary>"Mejor una llamada": what we would write of our own accord, somebody asks by phone. Whoever then gave no number is written to.</summary>
    public static bool WantsCall(Facts facts) => !facts.Chat.GaveNoNumber && IsCall(Answer(facts));

    /// <summary>That answer to <c>hours</c> asks for a call.</summary>
    public static bool IsCall(string? answer) => answer?.Split(' ').Contains(Call, StringComparer.Ordinal) ?? false;

    public bool Contains(TimeOnly hour) => hour.IsBetween(From, Until);

    private static string? Answer(Facts facts) => facts.Submissions.GetValueOrDefault(ProfileFlow.Form)?.Answers.GetValueOrDefault("hours");

    private static ContactHours Of(int at, int from, int until) => new(new TimeOnly(at, 0), new TimeOnly(from, 0), new TimeOnly(until, 0));
}
