using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ChatAssist.Conversations.Knowledge;
using ChatAssist.Conversations.Matching;
using ChatAssist.Conversations.Understanding;

namespace ChatAssist.Conversations.Flows;

/// <summary>
/// Short lessons on looking for work, keeping it and a business of one's own: one message with one question, whose answer is explained
/// kindly. The first that fits what goes on, then those that were not had yet. What the law says comes from content/rights.csv.
/// </summary>
public sealed class GuideFlow : Flow<GuideFlow.State>
{
    public const string Name = "guide";

    private const string Interview = "interview", FirstWeek = "first-week";

    [JsonDerivedType(typeof(Beginning), "beginning")]
    [JsonDerivedType(typeof(Taught), "taught")]
    [JsonDerivedType(typeof(Answered), "answered")]
    public abstract record State
    {
        private State() { }

        public sealed record Beginning : State;

        /// <summary>The question of that lesson is open.</summary>
        public sealed record Taught(string Lesson, int Misses = 0) : State;

        /// <summary>It was answered: another one?</summary>
        public sealed record Answered(string Lesson, int Misses = 0) : State;
    }

    /// <summary>In the order in which they come; each is a text, its question and the words to each answer (content/es/guide.yaml).</summary>
    public static readonly IReadOnlyList<string> Lessons =
        ["where", "cv", Interview, "rights", "contract", FirstWeek, "improve", "studies", "idea", "cost", "price", "saving"];

    // Asked for by name; the rest of a business of one's own follows its idea.
    private static readonly string[] Topics = ["where", "cv", Interview, "rights", "contract", FirstWeek, "improve", "studies", "idea"];

    // Where the law is quoted: the topic of content/rights.csv.
    private static readonly Dictionary<string, string> Law = new(StringComparer.Ordinal) { ["rights"] = "hours", ["contract"] = Rights.Unpaid };

    public override string Key => Name;
    public override State Start => new State.Beginning();
    public override bool GoesOnWhileWaiting => true;
    public override IReadOnlyList<string> Says =>
    [
        .. Lessons.SelectMany(lesson => new[] { $"{lesson} right almost", $"{lesson}-right", $"{lesson}-almost" }),
        "question-again", "more another menu", "more-again", "all-done", $"topics {string.Join(' ', Topics)}",
    ];

    protected override JsonTypeInfo<State> Json => GuideStates.Default.State;

    public override IReadOnlyList<Need> Needs(State state, Input input) => [Need.CaseFile];

    public override bool Accepts(State state, Input.Message message, Facts facts) => Answer(state, message, facts) is not null;

    public override Turn<State> Step(State state, Input input, Facts facts) => (state, Answer(state, input, facts)) switch
    {
        _ when facts.Person.Consent is Consent.NotAsked => Goto(state).Do(new Effect.Continue("consent")),
        (State.Taught(var lesson, _), { } answer) => Goto(new State.Answered(lesson)).Say($"guide.{lesson}-{answer}").Do(Learned(lesson, facts)),
        (State.Answered(var lesson, _), "another") => Teach(Next(lesson, facts), facts),
        (State.Answered, "menu") => End().Do(new Effect.Continue("menu")),
        (State.Taught asked, null) when input is Input.Message => AskAgain(asked.Misses, misses => asked with { Misses = misses }, Question(asked.Lesson, facts), NoAnswer.Of(input, facts), facts),
        (State.Answered asked, null) when input is Input.Message => AskAgain(asked.Misses, misses => asked with { Misses = misses }, "guide.more-again", input, facts),
        (State.Taught(var lesson, _), _) => Teach(lesson, facts),
        (State.Answered, _) => Goto(state).Say("guide.more"),
        _ => Teach(Named(input, facts) ?? Fitting(facts) ?? Next(null, facts), facts),
    };

    private static string? Answer(State state, Input input, Facts facts) => state switch
    {
        State.Taught(var lesson, _) => Chosen($"guide.{lesson}", input, facts),
        State.Answered => Chosen("guide.more", input, facts),
        _ => null,
    };

    // "¿Cómo hago en la entrevista?"
    private static string? Named(Input input, Facts facts)
    {
        if (input is not Input.Message { Button: null } message) return null;
        var topics = facts.Texts["guide.topics"];
        return topics.Words.InWords(Sentence.Of(message.Text)).Select(one => topics.Options[one.Option].Name).FirstOrDefault(lesson => IsKnown(lesson, facts));
    }

    private static string? Fitting(Facts facts) => facts.File switch
    {
        var file when file.Applications.Any(one => one.Status is ApplicationStatus.Invited) && !file.Lessons.Contains(Interview) => Interview,
        { Current: { } job } file when facts.Today < job.Start.AddDays(7) && !file.Lessons.Contains(FirstWeek) => FirstWeek,
        _ => null,
    };

    // Those that were not had yet, from there on; null: all were.
    private static string? Next(string? after, Facts facts)
    {
        var from = after is null ? 0 : Lessons.TakeWhile(lesson => lesson != after).Count() + 1;
        return Lessons.Skip(from).Concat(Lessons.Take(from)).FirstOrDefault(lesson => lesson != after && !facts.File.Lessons.Contains(lesson) && IsKnown(lesson, facts));
    }

    // What the law says today must be known today.
    private static bool IsKnown(string lesson, Facts facts) => !Law.TryGetValue(lesson, out var topic) || Rights.Of(topic, facts) is not null;

    private static Turn<State> Teach(string? lesson, Facts facts) => lesson is null
        ? End().Say("guide.all-done")
        : Goto(new State.Taught(lesson)).Say($"guide.{lesson}", ("right", Law.TryGetValue(lesson, out var topic) ? Rights.Of(topic, facts) ?? "" : ""));

    private static Reply Question(string lesson, Facts facts) => new("guide.question-again", [])
    {
        Text = facts.Texts["guide.question-again"] with { Asks = $"guide.{lesson}", Options = facts.Texts[$"guide.{lesson}"].Options },
    };

    // Once for each lesson; of whoever agreed to nothing nothing is kept.
    private static IEnumerable<Effect> Learned(string lesson, Facts facts) => facts.Person.Consent is Consent.Given && !facts.File.Lessons.Contains(lesson)
        ? [new Effect.Happened(ProgrammeEvent.Lesson, facts.Today, facts.Person.Municipality, lesson)]
        : [];
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(GuideFlow.State))]
internal sealed partial class GuideStates : JsonSerializerContext;
