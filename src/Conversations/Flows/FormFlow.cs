using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ChatAssist.Conversations.Forms.Answering;
using ChatAssist.Conversations.Forms.Filling;
using ChatAssist.Conversations.Knowledge;
using ChatAssist.Conversations.Placing;
using ChatAssist.Conversations.Understanding;

namespace ChatAssist.Conversations.Flows;

/// <summary>
/// A questionnaire as a conversation: one question a message, each answer saved as it is given. What it asks is data
/// (content/forms/{key}); how a chat about it goes is here.
/// </summary>
public partial class FormFlow(string key) : Flow<FormFlow.State>
{
    [JsonDerivedType(typeof(Beginning), "beginning")]
    [JsonDerivedType(typeof(Asking), "asking")]
    [JsonDerivedType(typeof(Choosing), "choosing")]
    [JsonDerivedType(typeof(Placing), "placing")]
    [JsonDerivedType(typeof(Capital), "capital")]
    [JsonDerivedType(typeof(Matching), "matching")]
    [JsonDerivedType(typeof(Confirming), "confirming")]
    [JsonDerivedType(typeof(Reviewing), "reviewing")]
    [JsonDerivedType(typeof(Changing), "changing")]
    public abstract record State
    {
        private State() { }

        /// <param name="About">What this filling of the form is about, where a person has several: part of the submission's key.</param>
        /// <param name="At">The question to begin with, once what comes before it is answered; null: the first that is open.</param>
        public sealed record Beginning(string? About = null, string? At = null) : State;

        /// <summary>Something was asked, about the stop of the walk at that path; empty once all stops are passed.</summary>
        public abstract record Open(string Submission, string At, int Misses) : State
        {
            /// <summary>We wrote that something was left half done, and not what: others may read along.</summary>
            [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
            public bool IsReminded { get; init; }
        }

        /// <summary>The stop itself is asked: a question, or whether there is one more of a repeat.</summary>
        public sealed record Asking(string Submission, string At, int Misses = 0) : Open(Submission, At, Misses);

        /// <summary>The answer may mean several choices: which one?</summary>
        public sealed record Choosing(string Submission, string At, IReadOnlyList<string> Among, int Misses = 0) : Open(Submission, At, Misses);

        /// <summary>Half of a place is known: what is said next stands between these two.</summary>
        public sealed record Placing(string Submission, string At, string Before, string After, int Misses = 0) : Open(Submission, At, Misses);

        /// <summary>The name is a department's and that of its capital: which one?</summary>
        public sealed record Capital(string Submission, string At, string Code, int Misses = 0) : Open(Submission, At, Misses);

        /// <summary>A work that may be one of several occupations (ISCO-08): which one?</summary>
        public sealed record Matching(string Submission, string At, IReadOnlyList<string> Codes, int Misses = 0) : Open(Submission, At, Misses);

        /// <summary>The answer told more than was asked: these, by path. Is that right?</summary>
        public sealed record Confirming(string Submission, string At, IReadOnlyDictionary<string, string> Told, int Misses = 0) : Open(Submission, At, Misses);

        /// <summary>All is answered and shown: is it right?</summary>
        public sealed record Reviewing(string Submission, int Misses = 0) : Open(Submission, "", Misses);

        /// <summary>Which answer is to be changed?</summary>
        public sealed record Changing(string Submission, int Misses = 0) : Open(Submission, "", Misses);
    }

    public sealed override string Key => key;
    public sealed override State Start => new State.Beginning();
    public sealed override bool IsResumable => true;

    /// <param name="about">Which filling, where a person has several.</param>
    public Frame BeginAbout(string about) => Store(new State.Beginning(about));

    protected sealed override State StartAt(string at) => new State.Beginning(At: at);

    public override IReadOnlyList<string> Says =>
    [
        "form.progress", "form.keep", "form.required", "form.constraint", "form.another yes no", "form.first yes no", "form.another-again", "form.first-again",
        "form.confirm yes no", "form.confirm-again", "form.which", "form.which-again", "form.which-one yes no", "form.which-one-again", "form.which-department", "form.which-municipality", "form.which-place",
        "form.capital yes no", "form.capital-again", "form.which-job", "form.which-job-again", "form.no-job",
        "form.review yes change", "form.review-again", "form.change", "form.change-again", "form.helper-on", "form.helper-off",
        "form.recap", "form.nudge", "form.done", "form.moved", "form.handed-over", .. OwnTexts,
    ];

    public override IReadOnlyList<string> Starts => ["form.nudge"];

    /// <summary>What a form of its own kind says besides.</summary>
    private protected virtual IReadOnlyList<string> OwnTexts => [];

    protected sealed override JsonTypeInfo<State> Json => FormStates.Default.State;

    public override IReadOnlyList<Need> Needs(State state, Input input) => [Need.Submissions];

    /// <summary>The one reminder of a form left half done.</summary>
    public static string Nudge(string form) => $"{form}.nudge";

    public sealed override bool Accepts(State state, Input.Message message, Facts facts) =>
        state is State.Open open && Round.Of(Key, open.Submission, facts) is { } round && Stands(open, round) && open switch
        {
            { IsReminded: true } when GoesOn(message, facts) => true,
            State.Asking asked => AcceptsAnswer(asked, round, message),
            State.Placing asked => Places(asked, message.Text, facts),
            State.Capital => Chosen("form.capital", message, facts) is not null,
            State.Matching asked => Matched(asked, message, facts) is not null,
            State.Choosing asked => IsChoice(asked, round, message),
            State.Confirming => Chosen("form.confirm", message, facts) is not null,
            State.Reviewing => Chosen("form.review", message, facts) is not null,
            _ => false,
        };

    public sealed override string? Recap(State state, Facts facts)
    {
        if (state is not State.Open open || Round.Of(Key, open.Submission, facts) is not { } round) return null;
        var (at, of) = round.Filled.Progress(open.At);
        return round.Text("form.recap", ("at", Number(at)), ("of", Number(of)));
    }

    public override Turn<State> Step(State state, Input input, Facts facts) =>
        state is not State.Open open || Round.Of(Key, open.Submission, facts) is not { } round ? Begin(state as State.Beginning ?? new(), facts)
        : open.IsReminded && input is Input.Message message && GoesOn(message, facts) ? Ask(open with { IsReminded = false }, round)
        : Step(open with { IsReminded = false }, input, round);

    private Turn<State> Step(State.Open state, Input input, Round round) => (state, input) switch
    {
        (_, Input.Timer) when QuietHours(round).Contains(round.Facts.Now) => Goto(state).Do(new Effect.Postpone(Nudge(Key), QuietHours(round).NextAllowed(round.Facts.Now))),
        _ when !Stands(state, round) => GoOn(round.IsCarriedOver ? round.Say("form.moved") : round),
        (_, Input.Timer) when !round.Facts.Chat.CanAnswer => Goto(state),
        (_, Input.Timer) when ContactHours.WantsCall(round.Facts) => Goto(state).Do(new Effect.CallTask("goes on by phone", round.Submission, round.Facts.OnDuty(DutyRole.Promoter)?.Who)),
        // One reminder: it is not set again.
        (_, Input.Timer) => Remind(state, round),
        (_, Input.Begin or Input.Resume) => Ask(state, Known(round)),
        (_, Input.Back) => Back(state, round),
        (not (State.Reviewing or State.Changing or State.Confirming), Input.Message m) when round.Command(m) is CommandWords.Skip && !Chooses(state, m, round) => Skip(state, round),
        (_, Input.Message m) when round.Command(m) is CommandWords.Helper or CommandWords.Myself && round.HasHelper => Helped(state, round, m),
        (State.Asking asked, Input.Message m) => Answered(asked, round, m),
        (State.Choosing asked, Input.Message m) => Chose(asked, round, m),
        (State.Placing asked, Input.Message m) => Place(asked, round, m),
        (State.Capital asked, Input.Message m) => InCapital(asked, round, m),
        (State.Matching asked, Input.Message m) => Match(asked, round, m),
        (State.Confirming asked, Input.Message m) => Confirm(asked, round, m),
        (State.Reviewing asked, Input.Message m) => Review(asked, round, m),
        (State.Changing asked, Input.Message m) => Change(asked, round, m),
        _ => Goto(state),
    };

    // "Prefiero no decir" is a choice of some questions.
    private static bool Chooses(State.Open state, Input.Message message, Round round) =>
        state is State.Asking && round.Filled.At(state.At) is Stop.Ask { Question.Choices: not null } ask && Choice.Of(QuestionText.Of(round.Asking(ask)), message) is not null;

    // A branch that is gone, a question of an older version, or one that a new version has besides: what is open is no stop of that kind any more.
    private static bool Stands(State.Open state, Round round) => state switch
    {
        State.Reviewing or State.Changing => round.Filled.Next is null || round.Filled.Escalation is not null,
        State.Asking => round.Filled.At(state.At) is Stop.Ask or Stop.Another,
        // Told where nobody else heard it.
        State.Confirming told when told.Told.Keys.Any(path => round.Form.At(path) is Forms.Item.Question question && !round.MayShow(question)) => false,
        _ => round.Filled.At(state.At) is Stop.Ask,
    };

    // Who was handed over is asked nothing more, and no person called again; what was answered wrong can be mended.
    private Turn<State> Begin(State.Beginning beginning, Facts facts) => Round.Begin(Key, beginning.About, facts) switch
    {
        { Filled.Escalation: not null, Before.Count: > 0 } round => Ask(new State.Changing(round.Submission), round),
        var round when beginning.At is { } at && round.Filled.At(at) is Stop.Ask => AskPath(at, round),
        var round => GoOn(round),
    };

    // Where the walk is open; what was answered to its end is shown, to be changed.
    private Turn<State> GoOn(Round round) => Next(after: null, round);

    private static QuietHours QuietHours(Round round) => round.Facts.Programme.QuietHours;
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(FormFlow.State))]
internal sealed partial class FormStates : JsonSerializerContext;
