using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ChatAssist.Conversations.Understanding;

namespace ChatAssist.Conversations.Flows;

/// <summary>
/// Somebody asks for money for a job: never pay, a report is kept and a promoter called, and one thing is asked that may be passed
/// over. While the report is open, what is told is added to it.
/// </summary>
public sealed class ScamFlow : Flow<ScamFlow.State>
{
    public const string Name = "scam";

    [JsonDerivedType(typeof(Told), "told")]
    [JsonDerivedType(typeof(Asked), "asked")]
    public abstract record State
    {
        private State() { }

        public sealed record Told : State;

        /// <summary>Which company, and how much: a person is called already.</summary>
        public sealed record Asked : State;
    }

    public override string Key => Name;
    public override State Start => new State.Told();
    public override bool GoesOnWhileWaiting => true;
    public override IReadOnlyList<string> Says => ["told skip", "noted", "known"];
    protected override JsonTypeInfo<State> Json => ScamStates.Default.State;

    public override IReadOnlyList<Need> Needs(State state, Input input) => [Need.CaseFile, Need.Vacancies];

    // Whatever is told, but no command, no danger and no other wish.
    public override bool Accepts(State state, Input.Message message, Facts facts) => state is State.Asked && !message.IsWordless
        && (message.Button is null ? IsTold(message, facts) : Chosen("scam.told", message, facts) is not null);

    public override Turn<State> Step(State state, Input input, Facts facts) => (state, input) switch
    {
        (State.Asked, Input.Message m) when Chosen("scam.told", m, facts) is "skip" => End().Say("scam.noted"),
        (State.Asked, Input.Message m) when NoAnswer.Of(m, facts) is { } word => Goto(state).Say(word),
        (State.Asked, Input.Message m) => Report(End(), m, facts, Suspect.Named(m.Text, facts)).Say("scam.noted"),
        (State.Asked, _) => Goto(state).Say("scam.told", When(facts)),
        _ when facts.File.HasScamReport => Report(End(), input, facts, Suspect.In(Words(input), facts)).Say("scam.known"),
        _ => Called(Report(Goto(new State.Asked()), input, facts, Suspect.In(Words(input), facts)).Say("scam.told", When(facts)), facts),
    };

    private static bool IsTold(Input.Message message, Facts facts) => facts.Content.Words.In(message) is null && facts.Content.Danger.In(message.Text) is null
        && Intent.InSentence(message.Text, facts.Content.Intents) is null or Intent.Scam;

    private static Turn<State> Report(Turn<State> turn, Input input, Facts facts, Suspect? suspect) =>
        turn.Do(new Effect.ReportScam(Words(input), suspect?.Company ?? Company(Words(input), facts), suspect?.Vacancy, facts.Today));

    private static string Words(Input input) => (input as Input.Message)?.Text ?? "";

    // Whoever takes the open case reads this too.
    private static Turn<State> Called(Turn<State> turn, Facts facts) => facts.Chat.Owner is Owner.Bot
        ? turn.Do(new Effect.HandOver(Priority.Normal, "was asked for money for a job", To: facts.OnDuty(DutyRole.Promoter)?.Who))
        : turn;

    // An employer that we know of is named as we know it.
    private static string? Company(string words, Facts facts) => facts.File.Placements
        .Select(job => job.Employer)
        .FirstOrDefault(employer => employer.Length > 0 && Plain.Of(words).Contains(Plain.Of(employer), StringComparison.Ordinal));

    private static (string, string) When(Facts facts) => ("when", facts.Texts.When(facts.OnDuty(DutyRole.Promoter), facts.Now));
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(ScamFlow.State))]
internal sealed partial class ScamStates : JsonSerializerContext;
