using System.Globalization;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ChatAssist.Conversations.Knowledge;
using ChatAssist.Conversations.Understanding;
using ChatAssist.Conversations.Understanding.Numbers;

namespace ChatAssist.Conversations.Flows;

/// <summary>A first profile of six questions, each saved as it is answered, so that nothing is lost when the signal is.</summary>
public sealed class ProfileFlow : Flow<ProfileFlow.State>
{
    /// <summary>The one reminder of a profile left half done.</summary>
    public const string Nudge = "profile.nudge";

    // WhatsApp lets us write freely for 24 hours after the person's last message.
    private static readonly TimeSpan NudgeAfter = TimeSpan.FromHours(20);

    /// <summary>The questions in their order; each is a text <c>profile.{question}</c> and the name of its saved answer.</summary>
    public static readonly IReadOnlyList<string> Questions = ["called", "age", "municipality", "work", "years", "hours"];

    [JsonDerivedType(typeof(Asking), "asking")]
    [JsonDerivedType(typeof(Placing), "placing")]
    [JsonDerivedType(typeof(Capital), "capital")]
    public abstract record State
    {
        private State() { }

        public sealed record Asking(string Question, int Misses = 0) : State;

        /// <summary>Half of a place is known: what is said next stands between these two.</summary>
        public sealed record Placing(string Before, string After, int Misses = 0) : State;

        /// <summary>The name is a department's and that of its capital: which one?</summary>
        public sealed record Capital(string Code, int Misses = 0) : State;
    }

    public override string Key => "profile";
    public override State Start => new State.Asking(Questions[0]);
    public override bool IsResumable => true;

    public override IReadOnlyList<string> Says =>
    [
        "called", "called-again", "age", "age-again", "municipality", "municipality-again", "work", "work-again", "years", "years-again",
        "hours morning afternoon evening any", "hours-again", "which-department", "which-municipality", "which-place", "capital yes no", "capital-again",
        "nudge", "done", "recap", .. Questions.Select(question => $"{question}-name"),
    ];

    protected override JsonTypeInfo<State> Json => ProfileStates.Default.State;

    public override bool Accepts(State state, Input.Message message, Facts facts) => state switch
    {
        State.Asking("municipality", _) or State.Placing => Place(state, message.Text, facts).Count > 0
            || facts.Content.Places.DepartmentNamed(Plain.Of(message.Text)) is not null
            || facts.Content.Places.DepartmentBeginning(Plain.Of(message.Text)) is not null,
        State.Asking("age", _) => Age.In(message.Text, Today(facts)) is Reading<Age>.Understood,
        State.Asking("years", _) => Understanding.Numbers.Years.In(message.Text) is Reading<decimal>.Understood,
        State.Asking("hours", _) => Chosen("profile.hours", message, facts) is not null,
        State.Capital => Chosen("profile.capital", message, facts) is not null,
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
        (_, Input.Timer) => Open(state, Goto(state).Say("profile.nudge")),
        (State.Asking { Question: not "age" } or State.Placing or State.Capital, Input.Message m) when facts.Content.Words.In(m) == CommandWords.Skip =>
            Next(state, Goto(state), facts),
        // "Gracias" is no name and no work.
        (State.Asking { Question: not "hours" } or State.Placing, Input.Message m) when NoAnswer.Of(m, facts) is not null => Again(state, m, facts),
        (State.Asking("called", _), Input.Message m) => Called(state, m, facts),
        (State.Asking("age", _), Input.Message m) => AgeOf(state, m, facts),
        (State.Asking("municipality", _) or State.Placing, Input.Message m) => Municipality(state, m, facts),
        (State.Capital asked, Input.Message m) => InCapital(asked, m, facts),
        (State.Asking("work", _), Input.Message m) => Work(state, m, facts),
        (State.Asking("years", _), Input.Message m) => Years(state, m, facts),
        (State.Asking("hours", _), Input.Message m) => Save(state, Chosen("profile.hours", m, facts), m, facts),
        (_, Input.Begin or Input.Resume) => Open(state, Goto(state)).Do(Remind(facts)),
        _ => Goto(state),
    };

    /// <summary>A saved answer as the person would read it.</summary>
    internal static string InWords(string question, string value, Facts facts) => question switch
    {
        "municipality" when facts.Content.Places.Find(value) is { } place => $"{place.Name}, {place.Department}",
        "hours" => facts.Texts["profile.hours"].Options.FirstOrDefault(option => option.Name == value)?.Label ?? value,
        _ => value,
    };

    private static Turn<State> Called(State state, Input.Message message, Facts facts) => PersonName.In(message.Text) is { } name
        ? Next(state, Goto(state).Do(new Effect.SaveAnswer("called", name)).Do(new Effect.Describe(Known.Called, name)), facts)
        : Again(state, message, facts);

    private static Turn<State> AgeOf(State state, Input.Message message, Facts facts) => Age.In(message.Text, Today(facts)) switch
    {
        Reading<Age>.Understood { Value.Years: < Age.Adult and var age } => Minor(age, facts),
        Reading<Age>.Understood { Value.Years: var age } => Save(state, Number(age), message, facts),
        _ => Again(state, message, facts),
    };

    // A minor is asked nothing more: the protection focal point takes over.
    private static Turn<State> Minor(int age, Facts facts)
    {
        var duty = facts.OnDuty(DutyRole.Protection);
        return End().Say("safety.minor", ("when", facts.Texts.When(duty, facts.Now)))
            .Do(new Effect.SaveAnswer("age", Number(age)))
            .Do(new Effect.Cancel(Nudge))
            .Do(new Effect.HandOver(Priority.Urgent, "minor", DutyRole.Protection, duty?.Who));
    }

    private static Turn<State> Municipality(State state, Input.Message message, Facts facts)
    {
        var places = facts.Content.Places;
        var said = Plain.Of(message.Text);
        var found = Place(state, message.Text, facts);
        if (places.DepartmentNamed(said) is { } named && (found.Count == 0 || state is not State.Placing { After.Length: > 0 }))
            return NamedAsDepartment(state, named, found, said, facts);
        if (found.Count == 1) return Live(state, found[0].Code, facts);
        if (found.Count > 1) return WhichOf(found, said);
        return places.DepartmentBeginning(said) is { } department ? InDepartment(department.Name) : Again(state, message, facts);
    }

    // "San Marcos" is a department, its capital, and the beginning of a place elsewhere; "Santa Rosa" is no capital.
    private static Turn<State> NamedAsDepartment(State state, Department department, IReadOnlyList<Municipality> found, string said, Facts facts)
    {
        if (state is State.Asking && found.Any(place => place.Department != department.Name))
            return Goto(new State.Placing(said, "")).Say("profile.which-department");
        if (found.FirstOrDefault(place => place.Name == department.Name) is { } capital)
            return Goto(new State.Capital(capital.Code)).Say("profile.capital", ("place", capital.Name));
        return state is State.Placing && found.Count == 1 ? Live(state, found[0].Code, facts) : InDepartment(department.Name);
    }

    private static Turn<State> WhichOf(IReadOnlyList<Municipality> found, string said) => found.Select(place => place.Department).Distinct(StringComparer.Ordinal).Count() == 1
        ? Goto(new State.Placing("", found[0].Department)).Say("profile.which-place", ("places", string.Join(", ", found.Select(place => place.Name))))
        : Goto(new State.Placing(said, "")).Say("profile.which-department");

    private static Turn<State> InCapital(State.Capital asked, Input.Message message, Facts facts) => Chosen("profile.capital", message, facts) switch
    {
        "yes" => Live(asked, asked.Code, facts),
        "no" => InDepartment(facts.Content.Places.DepartmentOf(asked.Code) ?? ""),
        _ when message.Button is null && PlaceName.Of(message.Text, facts.Content.Places) is [var place] => Live(asked, place.Code, facts),
        _ => AskAgain(asked.Misses, misses => asked with { Misses = misses }, "profile.capital-again", message, facts),
    };

    private static Turn<State> InDepartment(string department) =>
        Goto(new State.Placing("", department)).Say("profile.which-municipality", ("department", department));

    private static Turn<State> Live(State state, string code, Facts facts) =>
        Next(state, Goto(state).Do(new Effect.SaveAnswer("municipality", code)).Do(new Effect.Describe(Known.Municipality, code)), facts);

    private static Turn<State> Work(State state, Input.Message message, Facts facts) =>
        Save(state, FreeText.In(message.Text), message, facts);

    private static Turn<State> Years(State state, Input.Message message, Facts facts) =>
        Save(state, Understanding.Numbers.Years.In(message.Text).Canonical(Number), message, facts);

    private static Turn<State> Save(State state, string? value, Input.Message message, Facts facts) => value is null
        ? Again(state, message, facts)
        : Next(state, Goto(state).Do(new Effect.SaveAnswer(Questions[IndexOf(state)], value)), facts);

    private static Turn<State> Next(State state, Turn<State> turn, Facts facts) => IndexOf(state) + 1 < Questions.Count
        ? Ask(IndexOf(state) + 1, turn, facts)
        : (turn with { State = null }).Say("profile.done").Do(new Effect.Cancel(Nudge)).Do(new Effect.Continue("menu"));

    private static Turn<State> Ask(int index, Turn<State> turn, Facts facts) =>
        Open(new State.Asking(Questions[index]), turn).Do(Remind(facts));

    // Asks what is open in this state.
    private static Turn<State> Open(State state, Turn<State> turn) => state switch
    {
        State.Placing { After: { Length: > 0 } department } => (turn with { State = state }).Say("profile.which-municipality", ("department", department)),
        State.Asking(var question, _) => (turn with { State = state }).Say($"profile.{question}", At(question)),
        _ => Open(new State.Asking("municipality"), turn),
    };

    private static Turn<State> Again(State state, Input.Message message, Facts facts) => state switch
    {
        State.Placing asked => AskAgain(asked.Misses, misses => asked with { Misses = misses }, "profile.municipality-again", message, facts),
        State.Asking asked => AskAgain(asked.Misses, misses => asked with { Misses = misses }, $"profile.{asked.Question}-again", message, facts),
        _ => Goto(state),
    };

    private static IReadOnlyList<Municipality> Place(State state, string text, Facts facts)
    {
        // Signs alone would leave only the half that is known.
        if (Plain.Of(text).Length == 0) return [];
        if (state is not State.Placing half) return PlaceName.Of(text, facts.Content.Places);
        var between = PlaceName.Of($"{half.Before} {text} {half.After}", facts.Content.Places);
        var answersDepartment = half.Before.Length > 0 && facts.Content.Places.DepartmentNamed(Plain.Of(text)) is not null;
        return between.Count > 0 || answersDepartment ? between : PlaceName.Of(text, facts.Content.Places);
    }

    private static Effect.Schedule Remind(Facts facts) => new(Nudge, facts.Programme.QuietHours.LastAllowed(facts.Now + NudgeAfter));

    private static (string, string)[] At(string question) =>
        [("at", Number(Questions.ToList().IndexOf(question) + 1)), ("of", Number(Questions.Count))];

    private static int IndexOf(State state) => state is State.Asking asked ? Questions.ToList().IndexOf(asked.Question) : 2;

    private static DateOnly Today(Facts facts) => DateOnly.FromDateTime(facts.Now.DateTime);

    private static string Number(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(ProfileFlow.State))]
internal sealed partial class ProfileStates : JsonSerializerContext;
