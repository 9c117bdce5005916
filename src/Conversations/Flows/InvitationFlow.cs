using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ChatAssist.Conversations.Flows;

/// <summary>
/// Somebody left their number with a partner and agreed to be written to: we write first, once more after three days, and then a
/// person calls. Where we have the number from is told to who asks: the screen may be read by others.
/// </summary>
public sealed class InvitationFlow : Flow<InvitationFlow.State>
{
    public const string Begins = "invitation.begin", Reminds = "invitation.remind", GivesUp = "invitation.give-up";

    private static readonly TimeSpan Patience = TimeSpan.FromDays(3);

    [JsonDerivedType(typeof(Invited), "invited")]
    public abstract record State
    {
        private State() { }

        public sealed record Invited(int Misses = 0) : State;
    }

    public override string Key => "invitation";
    public override State Start => new State.Invited();
    public override bool IsResumable => true;
    public override IReadOnlyList<string> Says => ["begin yes no not-me", "again", "remind", "refused", "elsewhere"];
    public override IReadOnlyList<string> Starts => ["begin", "remind", "elsewhere"];
    protected override JsonTypeInfo<State> Json => InvitationStates.Default.State;

    public override Frame? Rung(Slot slot) => slot.ToString() == Begins ? Begin() : null;

    public override bool Accepts(State state, Input.Message message, Facts facts) => Chosen("invitation.begin", message, facts) is not null;

    public override Turn<State> Step(State state, Input input, Facts facts) => (input, Chosen("invitation.begin", input, facts)) switch
    {
        // They wrote first, or answered elsewhere.
        (Input.Timer, _) when facts.Person.Consent is not Consent.NotAsked => End(),
        (Input.Timer(Reminds), _) => Goto(state).Say("invitation.remind").Do(new Effect.Schedule(GivesUp, Later(facts))),
        (Input.Timer(GivesUp), _) => End().Do(Call(facts)),
        (Input.Timer, _) => Invite(state, facts),
        (_, "yes") => Over().Do(new Effect.Continue("consent")),
        (_, "no") => Over().Say("invitation.refused").Do(new Effect.RecordConsent("core", Given: false, facts.Programme.NoticeVersion)).Do(new Effect.OptOut()),
        (_, "not-me") => Over().Do(new Effect.Continue("wrong-person")),
        (Input.Message, _) => AskAgain(((State.Invited)state).Misses, misses => new State.Invited(misses), "invitation.again", input, facts),
        _ => Goto(state).Say("invitation.begin", ("programme", facts.Programme.Name)),
    };

    private static Turn<State> Invite(State state, Facts facts) => facts switch
    {
        { Chat.CanAnswer: true } => Goto(state).Say("invitation.begin", ("programme", facts.Programme.Name)).Do(new Effect.Schedule(Reminds, Later(facts))),
        { Programme.WhatsAppNumber: { } number } => End().Say("invitation.elsewhere", ("programme", facts.Programme.Name), ("number", number)).Do(Call(facts)),
        _ => End().Do(Call(facts)),
    };

    private static Turn<State> Over() => End().Do(new Effect.Cancel(Reminds)).Do(new Effect.Cancel(GivesUp));

    private static Effect.CallTask Call(Facts facts) => new("was invited and has not answered", null, facts.OnDuty(DutyRole.Promoter)?.Who);

    private static DateTimeOffset Later(Facts facts) => facts.Programme.QuietHours.NextAllowed(facts.Now + Patience);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(InvitationFlow.State))]
internal sealed partial class InvitationStates : JsonSerializerContext;
