using System.Globalization;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ChatAssist.Conversations.Knowledge;
using ChatAssist.Conversations.Understanding;
using ChatAssist.Conversations.Understanding.Jobs;
using ChatAssist.Conversations.Understanding.Numbers;

namespace ChatAssist.Conversations.Flows;

/// <summary>A first profile of seven questions, each saved as it is answered, so that nothing is lost when the signal is.</summary>
public sealed partial class ProfileFlow : Flow<ProfileFlow.State>
{
    /// <summary>The one reminder of a profile left half done.</summary>
    public const string Nudge = "profile.nudge";

    // WhatsApp lets us write freely for 24 hours after the person's last message.
    private static readonly TimeSpan NudgeAfter = TimeSpan.FromHours(20);

    /// <summary>The questions in their order; each is a text <c>profile.{question}</c> and the name of its saved answer.</summary>
    public static readonly IReadOnlyList<string> Questions = ["called", "age", "municipality", "work", "years", "wishes", "hours"];

    /// <summary>What a wish in the person's own words may mention: "algo aquí cerca, de día por mi nena" mentions all three.</summary>
    private static readonly IReadOnlyList<string> Mentioned = ["near", "shift", "limit"];

    /// <summary>The names under which answers are saved, in the order in which they are shown.</summary>
    public static readonly IReadOnlyList<string> Saved = ["called", "age", "municipality", "work", "jobs", "years", "wishes", .. Mentioned, "hours"];

    /// <summary>What may tell of health or need: shown only where nobody else reads along.</summary>
    internal static readonly IReadOnlyList<string> Private = ["wishes", "limit"];

    [JsonDerivedType(typeof(Asking), "asking")]
    [JsonDerivedType(typeof(Placing), "placing")]
    [JsonDerivedType(typeof(Capital), "capital")]
    [JsonDerivedType(typeof(Matching), "matching")]
    public abstract record State
    {
        private State() { }

        public sealed record Asking(string Question, int Misses = 0) : State;

        /// <summary>Half of a place is known: what is said next stands between these two.</summary>
        public sealed record Placing(string Before, string After, int Misses = 0) : State;

        /// <summary>The name is a department's and that of its capital: which one?</summary>
        public sealed record Capital(string Code, int Misses = 0) : State;

        /// <summary>A work that may be one of several occupations: which one?</summary>
        public sealed record Matching(IReadOnlyList<string> Codes, int Misses = 0) : State;
    }

    public override string Key => "profile";
    public override State Start => new State.Asking(Questions[0]);
    public override bool IsResumable => true;

    public override IReadOnlyList<string> Says =>
    [
        "called", "called-again", "age", "age-again", "municipality", "municipality-again", "work", "work-again", "which-job", "which-job-again", "no-job", "years", "years-again",
        "wishes", "wishes-again", "near here any", "shift day night", "limit childcare transport health",
        "hours morning afternoon evening any", "hours-again", "which-department", "which-municipality", "which-place", "capital yes no", "capital-again",
        "nudge", "done", "recap", .. Saved.Select(answer => $"{answer}-name"), "job-years",
    ];

    protected override JsonTypeInfo<State> Json => ProfileStates.Default.State;

    public override bool Accepts(State state, Input.Message message, Facts facts) => state switch
    {
        State.Asking("municipality", _) or State.Placing => Candidates(Place(state, message.Text, facts)).Count > 0
            || facts.Content.Places.DepartmentNamed(Plain.Of(message.Text)) is not null
            || facts.Content.Places.DepartmentBeginning(Plain.Of(message.Text)) is not null,
        State.Asking("age", _) => Age.In(message.Text, Today(facts)) is Reading<Age>.Understood,
        // "Me despidieron de la maquila" tells a work here, and no trouble.
        State.Asking("work", _) => JobReading.Of(message.Text, facts.Content.Occupations) is not Reading<IReadOnlyList<Work>>.NotUnderstood,
        State.Asking("years", _) => Understanding.Numbers.Years.In(message.Text) is Reading<decimal>.Understood,
        State.Asking("hours", _) => Chosen("profile.hours", message, facts) is not null,
        State.Capital => Chosen("profile.capital", message, facts) is not null,
        State.Matching asked => Matched(asked, message, facts) is not null,
        _ => false,
    };

    public override string? Recap(State state, Facts facts) =>
        facts.Texts["profile.recap"].Body
            .Replace("{at}", Number(IndexOf(state) + 1), StringComparison.Ordinal)
            .Replace("{of}", Number(Questions.Count), StringComparison.Ordinal);

    public override Turn<State> Step(State state, Input input, Facts facts) => (state, input) switch
    {
        (_, Input.Back) => Ask(Math.Max(0, IndexOf(state) - 1), Goto(state), facts),
        (_, Input.Timer) when facts.Programme.QuietHours.Contains(facts.Now) =>
            Goto(state).Do(new Effect.Postpone(Nudge, facts.Programme.QuietHours.NextAllowed(facts.Now))),
        (State.Matching asked, Input.Timer) => AskWhich(asked, Goto(state).Say("profile.nudge"), facts),
        (_, Input.Timer) => Open(state, Goto(state).Say("profile.nudge")),
        (State.Asking { Question: not "age" } or State.Placing or State.Capital or State.Matching, Input.Message m) when facts.Content.Words.In(m) == CommandWords.Skip =>
            Next(state, Goto(state), facts),
        // "Gracias" is no name and no work.
        (State.Asking { Question: not "hours" } or State.Placing, Input.Message m) when NoAnswer.Of(m, facts) is not null => Again(state, m, facts),
        (State.Asking("called", _), Input.Message m) => Called(state, m, facts),
        (State.Asking("age", _), Input.Message m) => AgeOf(state, m, facts),
        (State.Asking("municipality", _) or State.Placing, Input.Message m) => Municipality(state, m, facts),
        (State.Capital asked, Input.Message m) => InCapital(asked, m, facts),
        (State.Asking("work", _), Input.Message m) => Worked(state, m, facts),
        (State.Matching asked, Input.Message m) => Match(asked, m, facts),
        (State.Asking("years", _), Input.Message m) => Years(state, m, facts),
        (State.Asking("wishes", _), Input.Message m) => Wishes(state, m, facts),
        (State.Asking("hours", _), Input.Message m) => Save(state, Chosen("profile.hours", m, facts), m, facts),
        (State.Matching asked, Input.Resume) => AskWhich(asked, Goto(state), facts),
        (_, Input.Begin or Input.Resume) => Open(state, Goto(state)).Do(Remind(facts)),
        _ => Goto(state),
    };

    /// <summary>A saved answer as the person would read it.</summary>
    internal static string InWords(string question, string value, Facts facts) => question switch
    {
        "municipality" when facts.Content.Places.Find(value) is { } place => $"{place.Name}, {place.Department}",
        "hours" or "near" or "shift" or "limit" => facts.Texts[$"profile.{question}"].Options.FirstOrDefault(option => option.Name == value)?.Label ?? value,
        "jobs" => string.Join(", ", value.Split(',').Select(job => Job(job.Split(':'), facts))),
        _ => value,
    };

    // Who tells more than the name is not asked for it again.
    private static Turn<State> Called(State state, Input.Message message, Facts facts) => Introduction.Of(message.Text, Today(facts), facts.Content.Places) switch
    {
        { Name: null } => Again(state, message, facts),
        { Name: { } name, Age: null } => Next(state, Named(name), facts) with { Completeness = Completeness.OwnWords },
        { Name: { } name, Age: < Age.Adult and var age } => Minor(Named(name), age, facts),
        { Name: { } name, Age: { } age, Home: var home } => Live(Named(name).Do(new Effect.SaveAnswer("profile", "age", Number(age))), home, facts),
    };

    private static Turn<State> Named(string name) =>
        Goto(new State.Asking("called")).Do(new Effect.SaveAnswer("profile", "called", name)).Do(new Effect.Describe(Known.Called, name));

    private static Turn<State> Live(Turn<State> turn, Municipality? home, Facts facts) => home is null
        ? Ask(IndexOf("municipality"), turn, facts)
        : Ask(IndexOf("work"), At(turn, home.Code), facts);

    private static Turn<State> AgeOf(State state, Input.Message message, Facts facts) => Age.In(message.Text, Today(facts)) switch
    {
        Reading<Age>.Understood { Value.Years: < Age.Adult and var age } => Minor(End(), age, facts),
        Reading<Age>.Understood { Value.Years: var age } => Save(state, Number(age), message, facts),
        _ => Again(state, message, facts),
    };

    // A minor is asked nothing more: the protection focal point takes over.
    private static Turn<State> Minor(Turn<State> turn, int age, Facts facts)
    {
        var duty = facts.OnDuty(DutyRole.Protection);
        return (turn with { State = null }).Say("safety.minor", ("when", facts.Texts.When(duty, facts.Now)))
            .Do(new Effect.SaveAnswer("profile", "age", Number(age)))
            .Do(new Effect.Cancel(Nudge))
            .Do(new Effect.HandOver(Priority.Urgent, "minor", DutyRole.Protection, duty?.Who));
    }

    private static Turn<State> Years(State state, Input.Message message, Facts facts) =>
        Save(state, Understanding.Numbers.Years.In(message.Text).Canonical(Number), message, facts);

    private static Turn<State> Wishes(State state, Input.Message message, Facts facts)
    {
        if (FreeText.In(message.Text) is not { } said) return Again(state, message, facts);
        var turn = Goto(state).Do(new Effect.SaveAnswer("profile", "wishes", said));
        return Next(state, Mentioned.Aggregate(turn, (wish, fact) => wish.Do(Fact(fact, message.Text, facts))), facts);
    }

    private static Effect Fact(string fact, string said, Facts facts) => Mentions.Of(facts.Texts[$"profile.{fact}"], said) is { } option
        ? new Effect.SaveAnswer("profile", fact, option)
        : new Effect.DropAnswer("profile", fact);

    private static Turn<State> Save(State state, string? value, Input.Message message, Facts facts) => value is null
        ? Again(state, message, facts)
        : Next(state, Goto(state).Do(new Effect.SaveAnswer("profile", Questions[IndexOf(state)], value)), facts);

    private static Turn<State> Next(State state, Turn<State> turn, Facts facts) => IndexOf(state) + 1 < Questions.Count
        ? Ask(IndexOf(state) + 1, turn, facts)
        : (turn with { State = null }).Say("profile.done").Do(new Effect.Cancel(Nudge)).Do(new Effect.Continue("menu"));

    private static Turn<State> Ask(int index, Turn<State> turn, Facts facts) =>
        Open(new State.Asking(Questions[index]), turn).Do(Remind(facts));

    // Asks what is open in this state.
    private static Turn<State> Open(State state, Turn<State> turn) => state switch
    {
        State.Placing { After: { Length: > 0 } department } => (turn with { State = state }).Say("profile.which-municipality", ("department", department)),
        State.Placing { Before.Length: > 0 } => (turn with { State = state }).Say("profile.which-department"),
        State.Asking(var question, _) => (turn with { State = state }).Say($"profile.{question}", At(question)),
        _ => Open(new State.Asking("municipality"), turn),
    };

    // After a word of its own ("gracias", "¿y cobran?") the open question stands as it was; after a wrong answer, with a hint.
    private static Turn<State> Again(State state, Input.Message message, Facts facts) => state switch
    {
        State.Placing or State.Asking when NoAnswer.Of(message, facts) is { Key: not NoAnswer.Wordless } word => Open(state, Goto(state).Say(word)),
        State.Placing asked => AskAgain(asked.Misses, misses => asked with { Misses = misses }, "profile.municipality-again", message, facts),
        State.Asking asked => AskAgain(asked.Misses, misses => asked with { Misses = misses }, $"profile.{asked.Question}-again", message, facts),
        _ => Goto(state),
    };

    private static Effect.Schedule Remind(Facts facts) => new(Nudge, facts.Programme.QuietHours.LastAllowed(facts.Now + NudgeAfter));

    private static (string, string)[] At(string question) =>
        [("at", Number(IndexOf(question) + 1)), ("of", Number(Questions.Count))];

    private static int IndexOf(State state) => IndexOf(state switch
    {
        State.Asking asked => asked.Question,
        State.Matching => "work",
        _ => "municipality",
    });

    private static int IndexOf(string question) => Questions.ToList().IndexOf(question);

    private static DateOnly Today(Facts facts) => DateOnly.FromDateTime(facts.Now.DateTime);

    private static string Number(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(ProfileFlow.State))]
internal sealed partial class ProfileStates : JsonSerializerContext;
