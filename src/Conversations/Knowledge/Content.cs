using ChatAssist.Conversations.Matching;
using ChatAssist.Conversations.Understanding;

namespace ChatAssist.Conversations.Knowledge;

/// <summary>All that people wrote for the assistant and may change without a programmer.</summary>
public sealed record Content(
    IReadOnlyDictionary<string, Texts> Languages,
    CommandWords Words,
    YesNoWords YesNo,
    WordRules Danger,
    WordRules Intents,
    WordRules Faq,
    Places Places,
    Occupations Occupations,
    Roster Roster,
    Helplines Helplines)
{
    /// <summary>What people tell of their life that changes what we do: a job begun, a new number.</summary>
    public required WordRules News { get; init; }

    /// <summary>What in somebody's own words is not for a curriculum, and what has a heading of its own there.</summary>
    public required WordRules Cv { get; init; }

    public required Notices Notices { get; init; }

    public Voices Voices { get; init; } = Voices.None;

    public Sources Sources { get; init; } = Sources.None;

    public EnglishWords English { get; init; } = EnglishWords.None;

    /// <summary>What people may claim at work.</summary>
    public required Rights Rights { get; init; }

    /// <summary>The least that may be paid.</summary>
    public required MinimumWages Wages { get; init; }

    /// <summary>What SMS can do where.</summary>
    public SmsCountries SmsCountries { get; init; } = SmsCountries.None;

    /// <summary>Where people are sent on to.</summary>
    public required Services Services { get; init; }

    /// <summary>What an individual plan is made of.</summary>
    public required PlanSteps PlanSteps { get; init; }

    /// <summary>What the programme counts.</summary>
    public required CountedEvents Events { get; init; }
    public Holidays Holidays { get; init; } = Holidays.None;

    /// <summary>The questionnaires.</summary>
    public FormLibrary Forms { get; init; } = FormLibrary.Empty;

    /// <summary>The texts of that language; of any other language, those of the first one there is.</summary>
    public Texts Texts(string language) => Languages.TryGetValue(language, out var texts) ? texts : Languages.Values.First();
}
