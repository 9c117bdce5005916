using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ChatAssist.Conversations.Matching;
using ChatAssist.Conversations.Understanding;

namespace ChatAssist.Conversations.Flows;

/// <summary>
/// Jobs, one at a time and the best first, with why each fits. They can be seen without giving data; to ask for one needs the core
/// consent, a name and what work was done, and the consent that this one company reads it.
/// </summary>
public sealed partial class VacanciesFlow : Flow<VacanciesFlow.State>
{
    public const string Name = "vacancies";

    [JsonDerivedType(typeof(Looking), "looking")]
    [JsonDerivedType(typeof(Shown), "shown")]
    [JsonDerivedType(typeof(Wanting), "wanting")]
    [JsonDerivedType(typeof(Asked), "asked")]
    [JsonDerivedType(typeof(NoMore), "no-more")]
    [JsonDerivedType(typeof(Alerted), "alerted")]
    public abstract record State
    {
        private State() { }

        public sealed record Looking : State;

        /// <summary>That card is on the screen. <paramref name="All"/>: also what does not fit well.</summary>
        public sealed record Shown(long Vacancy, bool All = false, int Misses = 0) : State;

        /// <summary>Wanted, but who wants it is not known yet.</summary>
        public sealed record Wanting(long Vacancy) : State;

        /// <summary>May this company read who the person is?</summary>
        public sealed record Asked(long Vacancy, int Misses = 0) : State;

        /// <summary>Everything that fits was seen, <paramref name="Last"/> at last: it can still be wanted.</summary>
        public sealed record NoMore(long? Last = null, int Misses = 0) : State;

        /// <summary>Something new came out: shall it be shown?</summary>
        public sealed record Alerted(int Misses = 0) : State;
    }

    public override string Key => Name;
    public override int Version => 2;
    public override State Start => new State.Looking();
    public override bool IsResumable => true;
    public override bool GoesOnWhileWaiting => true;

    public override IReadOnlyList<string> Says =>
    [
        "card want next ask", "card-again", "gone", "gone-now", "asked", "asked-already", "known-first", "applied-already",
        "company yes no", "company-again", "applied", "kept-back",
        "no-more alert all menu", "no-more-again", "all-seen", "unknown yes no", "unknown-again", "alert-set",
        "new yes no stop", "new-again", "new-later", "new-stopped", "one-way", "one-way-call",
        "pay", "pay-range", "periods", "shifts", "because", "and",
        .. ReasonWords.Keys, "recap",
    ];

    public override IReadOnlyList<string> Starts => ["new", "one-way", "one-way-call"];

    protected override JsonTypeInfo<State> Json => VacanciesStates.Default.State;

    public override IReadOnlyList<Need> Needs(State state, Input input) => [Need.Submissions, Need.CaseFile, Need.Vacancies];

    public override Frame? Rung(Slot slot) => slot.Name == Alert ? Store(new State.Alerted()) : null;

    public override bool Accepts(State state, Input.Message message, Facts facts) => Answer(state, message, facts) is not null;

    public override string? Recap(State state, Facts facts) => state is State.Wanting(var wanted) && facts.Board.Find(wanted, facts.Today) is { } vacancy
        ? Filled(facts.Texts["vacancies.recap"].Body, ("title", vacancy.Title))
        : null;

    public override Turn<State> Step(State state, Input input, Facts facts) => (state, Answer(state, input, facts)) switch
    {
        (State.Shown shown, "want") => Want(shown.Vacancy, facts),
        (State.Shown shown, "next") => Next(shown, facts),
        (State.Shown shown, "ask") => Ask(shown, facts),
        (State.NoMore { Last: { } last }, "want") => Want(last, facts),
        (State.Asked asked, "yes") => Apply(asked.Vacancy, facts),
        (State.Asked asked, "no") => KeepBack(asked.Vacancy, facts),
        (State.NoMore or State.Alerted, "yes" or "all" or "alert" or "menu" or "no" or "stop") => Chose(state, Answer(state, input, facts)!, facts),

        (State.Shown or State.NoMore or State.Alerted, null) when Wish(input, facts) is { } flow => End().Do(new Effect.Continue(flow, CoursesFlow.Kind(input, facts))),
        (State.Shown shown, null) when input is Input.Message => AskAgain(shown.Misses, misses => shown with { Misses = misses }, "vacancies.card-again", input, facts),
        (State.Asked asked, null) when input is Input.Message => AskAgain(asked.Misses, misses => asked with { Misses = misses }, "vacancies.company-again", input, facts),
        (State.NoMore ended, null) when input is Input.Message => AskAgain(ended.Misses, misses => ended with { Misses = misses }, Known(facts) ? "vacancies.no-more-again" : "vacancies.unknown-again", input, facts),
        (State.Alerted rung, null) when input is Input.Message => AskAgain(rung.Misses, misses => new State.Alerted(misses), "vacancies.new-again", input, facts),

        // Said after other words: a card would be one message too many.
        (State.Wanting { Vacancy: var gone }, _) when input is Input.Resume && facts.Board.Find(gone, facts.Today) is null => End().Say("vacancies.gone-now"),
        (State.Asked { Vacancy: var gone }, _) when input is Input.Resume && facts.Board.Find(gone, facts.Today) is null => End().Say("vacancies.gone-now"),
        (State.Wanting wanting, _) => Want(wanting.Vacancy, facts),
        (State.Asked asked, _) => MayTell(asked.Vacancy, facts),
        (State.Alerted, _) => New(input, facts),
        (State.Shown shown, _) => Card(shown.Vacancy, shown.All, facts),
        _ => First(facts),
    };

    // Version 1 only asked whether a person should tell of jobs: they are here now.
    protected override string Upcast(int version, string json) => version == 1 ? """{"$type":"looking"}""" : base.Upcast(version, json);

    private static string? Answer(State state, Input input, Facts facts) => state switch
    {
        State.Shown => Chosen("vacancies.card", input, facts),
        State.Asked => Chosen("vacancies.company", input, facts),
        State.NoMore => Chosen(Known(facts) ? "vacancies.no-more" : "vacancies.unknown", input, facts) ?? (Chosen("vacancies.card", input, facts) is "want" ? "want" : null),
        State.Alerted => Chosen("vacancies.new", input, facts),
        _ => null,
    };

    // "¿Y cursos?"
    private static string? Wish(Input input, Facts facts) => input is Input.Message message && Intent.In(message, facts.Content) is (Intent.Vacancies or Intent.Courses) and var wish ? wish : null;

    private static bool Known(Facts facts) => facts.Person.Consent is Consent.Given;
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(VacanciesFlow.State))]
internal sealed partial class VacanciesStates : JsonSerializerContext;
