using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ChatAssist.Conversations.Matching;
using ChatAssist.Conversations.Understanding;

namespace ChatAssist.Conversations.Flows;

/// <summary>
/// Courses and examinations, one at a time and the best first, with why. They can be seen without giving data; a place needs the core
/// consent, and that whoever gives the course hears who comes.
/// </summary>
public sealed partial class CoursesFlow : Flow<CoursesFlow.State>
{
    public const string Name = "courses";

    [JsonDerivedType(typeof(Looking), "looking")]
    [JsonDerivedType(typeof(Shown), "shown")]
    [JsonDerivedType(typeof(Wanting), "wanting")]
    [JsonDerivedType(typeof(Asked), "asked")]
    [JsonDerivedType(typeof(NoMore), "no-more")]
    public abstract record State
    {
        private State() { }

        /// <param name="Kind">Asked for: of <see cref="Course.Kind"/>.</param>
        public sealed record Looking(string? Kind = null) : State;

        /// <summary>That card is on the screen.</summary>
        public sealed record Shown(long Course, string? Kind = null, int Misses = 0) : State;

        /// <summary>Wanted, but who wants it is not known yet.</summary>
        public sealed record Wanting(long Course) : State;

        /// <summary>May the provider hear who comes?</summary>
        public sealed record Asked(long Course, int Misses = 0) : State;

        /// <summary>All were seen, or there are none.</summary>
        public sealed record NoMore(int Misses = 0) : State;
    }

    public override string Key => Name;
    public override int Version => 2;
    public override State Start => new State.Looking();
    public override bool IsResumable => true;
    public override bool GoesOnWhileWaiting => true;

    public override IReadOnlyList<string> Says =>
    [
        "card want next ask", "card-again", "gone", "asked", "asked-already", "enrolled-already", "provider yes no", "provider-again", "enrolled", "kept-back",
        "no-more tip person menu", "no-more-again", "none", "told", "kinds certification training english business studies",
        "at", "distance", "free", "cost", "price", "starts", "any-time", "because", "and",
        .. Enum.GetValues<CourseBecause>().Select(because => $"because-{Word(because)}"), "recap",
    ];

    protected override JsonTypeInfo<State> Json => CoursesStates.Default.State;

    public override IReadOnlyList<Need> Needs(State state, Input input) => [Need.Submissions, Need.CaseFile, Need.Courses];

    protected override State StartAt(string at) => new State.Looking(at);

    public override bool Accepts(State state, Input.Message message, Facts facts) =>
        Answer(state, message, facts) is not null || (state is State.Shown or State.NoMore && Kind(message, facts) is not null);

    public override string? Recap(State state, Facts facts) => state is State.Wanting(var wanted) && Find(wanted, facts) is { } course
        ? Filled(facts.Texts["courses.recap"].Body, ("title", Title(course, facts)))
        : null;

    public override Turn<State> Step(State state, Input input, Facts facts) => (state, Answer(state, input, facts)) switch
    {
        (State.Shown shown, "want") => Want(shown.Course, facts),
        (State.Shown shown, "next") => After(shown.Course, shown.Kind, facts, End()),
        (State.Shown shown, "ask") => Ask(shown, facts),
        (State.Asked asked, "yes") => Enrol(asked.Course, facts),
        (State.Asked asked, "no") => After(asked.Course, null, facts, End().Say("courses.kept-back")),
        (State.NoMore, "person") => Tell(facts),
        (State.NoMore, { } answer) => End().Do(new Effect.Continue(answer == "tip" ? GuideFlow.Name : "menu")),

        (State.Shown or State.NoMore, null) when Kind(input, facts) is { } kind => First(kind, facts),
        (State.Shown or State.NoMore, null) when input is Input.Message message && Intent.In(message, facts.Content) is Intent.Vacancies => End().Do(new Effect.Continue(VacanciesFlow.Name)),
        (State.Shown shown, null) when Price(shown, input, facts) is { } price => price,
        (State.Shown shown, null) when input is Input.Message => AskAgain(shown.Misses, misses => shown with { Misses = misses }, "courses.card-again", input, facts),
        (State.Asked asked, null) when input is Input.Message => AskAgain(asked.Misses, misses => asked with { Misses = misses }, "courses.provider-again", input, facts),
        (State.NoMore ended, null) when input is Input.Message => AskAgain(ended.Misses, misses => new State.NoMore(misses), "courses.no-more-again", input, facts),

        (State.Wanting wanting, _) => Want(wanting.Course, facts),
        (State.Asked asked, _) => MayTell(asked.Course, facts),
        (State.Shown shown, _) => Again(shown, facts),
        (State.Looking looking, _) => First(looking.Kind, facts),
        _ => First(null, facts),
    };

    /// <summary>The kind of course that is asked for: "quiero aprender inglés". Null: any.</summary>
    internal static string? Kind(Input input, Facts facts)
    {
        if (input is not Input.Message { Button: null } message) return null;
        var kinds = facts.Texts["courses.kinds"];
        var named = kinds.Words.InWords(Sentence.Of(message.Text)).Select(one => one.Option).ToList();
        return named.Count > 0 ? kinds.Options[named.Min()].Name : null;
    }

    // Version 1 only asked whether a person should tell of courses: they are here now.
    protected override string Upcast(int version, string json) => version == 1 ? """{"$type":"looking"}""" : base.Upcast(version, json);

    private static string? Answer(State state, Input input, Facts facts) => state switch
    {
        State.Shown => Chosen("courses.card", input, facts),
        State.Asked => Chosen("courses.provider", input, facts),
        State.NoMore => Chosen("courses.no-more", input, facts),
        _ => null,
    };
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CoursesFlow.State))]
internal sealed partial class CoursesStates : JsonSerializerContext;
