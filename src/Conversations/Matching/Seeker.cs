using System.Globalization;
using ChatAssist.Conversations.Flows;
using ChatAssist.Conversations.Knowledge;
using ChatAssist.Conversations.Understanding.Jobs;
using ChatAssist.Conversations.Understanding.Numbers;

namespace ChatAssist.Conversations.Matching;

/// <summary>What is known of somebody who looks for work, as far as it decides what fits. Of somebody who told nothing, nothing.</summary>
public sealed record Seeker
{
    // "Panadera cerca": near here, and no fence.
    private const string Near = "cerca";

    private static readonly string[] Said = ["work", "skills", "wanted/wishes"];

    /// <summary>Whoever has told nothing yet.</summary>
    public static readonly Seeker Anybody = new();

    /// <summary>Work done, with the years where they were said.</summary>
    public IReadOnlyList<Work> Done { get; init; } = [];

    /// <summary>ISCO-08 groups of the work that is looked for.</summary>
    public IReadOnlyList<string> Wanted { get; init; } = [];

    /// <summary>ISCO-08 groups of what they are good at.</summary>
    public IReadOnlyList<string> Skills { get; init; } = [];

    /// <summary>What they said of their work and wishes, as <see cref="TitleWords"/> compares it.</summary>
    public IReadOnlySet<string> Words { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Where they live: its code.</summary>
    public string? Municipality { get; init; }

    /// <summary>They want it near.</summary>
    public bool OnlyNear { get; init; }

    /// <summary>Null: any.</summary>
    public Shift? Shift { get; init; }

    /// <summary>As the profile calls it; null: not said.</summary>
    public string? Schooling
    {
        get;
        init => (field, SchoolStep) = (value, value is null ? null : Matching.Schooling.Step(value));
    }

    internal int? SchoolStep { get; private init; }

    public IReadOnlySet<string> Languages { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>What they want to earn.</summary>
    public Money? Pay
    {
        get;
        init => (field, PayByMonth) = (value, value is null ? null : MonthlyPay.Of(value));
    }

    /// <summary>The same by the month: compared with every vacancy, it is reckoned once.</summary>
    internal decimal? PayByMonth { get; private init; }

    /// <summary>transport, childcare, relative, health, study.</summary>
    public IReadOnlySet<string> Limits
    {
        get;
        init => (field, HasNoTransport, HasChildren) = (value, value.Contains("transport"), value.Contains("childcare"));
    } = new HashSet<string>(StringComparer.Ordinal);

    internal bool HasNoTransport { get; private init; }

    internal bool HasChildren { get; private init; }

    /// <param name="profile">The answers to the profile.</param>
    public static Seeker Of(IReadOnlyDictionary<string, string> profile, string? municipality, Occupations occupations) => new()
    {
        Done = Works(profile),
        Wanted = Groups(profile.GetValueOrDefault("wanted/wishes"), occupations),
        Skills = Groups(profile.GetValueOrDefault("skills"), occupations),
        Words = Said.SelectMany(question => TitleWords.Of(profile.GetValueOrDefault(question) ?? "")).ToHashSet(StringComparer.Ordinal),
        Municipality = municipality,
        OnlyNear = profile.GetValueOrDefault("wanted/near") == "here",
        Shift = Enum.TryParse<Shift>(profile.GetValueOrDefault("wanted/shift"), ignoreCase: true, out var shift) ? shift : null,
        Schooling = profile.GetValueOrDefault("schooling") is { Length: > 0 } schooling ? schooling : null,
        Languages = Set(profile.GetValueOrDefault("languages")),
        Pay = profile.GetValueOrDefault("wanted/pay") is { Length: > 0 } pay ? Money.Parse(pay) : null,
        Limits = Set(profile.GetValueOrDefault("wanted/limits")),
    };

    /// <summary>The same of the person of this turn.</summary>
    public static Seeker Of(Facts facts) => facts.Submissions.GetValueOrDefault(ProfileFlow.Form)?.Answers is { } profile && facts.Person.Consent is Consent.Given
        ? Of(profile, facts.Person.Municipality, facts.Content.Occupations)
        : Anybody with { Municipality = facts.Person.Municipality };

    // "5120:6,9112"; the years of the one work that had none are a question of their own.
    private static IReadOnlyList<Work> Works(IReadOnlyDictionary<string, string> profile) =>
        [.. (profile.GetValueOrDefault("work_isco") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(work => work.Split(':') switch
        {
            [var code, var years] => new Work(code, Number(years)),
            [var code, ..] => new Work(code, Number(profile.GetValueOrDefault("years"))),
            _ => throw new FormatException("no work"),
        })];

    private static decimal? Number(string? text) => decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static IReadOnlyList<string> Groups(string? text, Occupations occupations) => string.IsNullOrWhiteSpace(text)
        ? []
        : [.. JobReading.Named(text, occupations).Where(named => named.Said != Near).SelectMany(named => named.Codes).Distinct(StringComparer.Ordinal)];

    private static HashSet<string> Set(string? text) => (text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
}
