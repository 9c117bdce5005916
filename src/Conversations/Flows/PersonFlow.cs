using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ChatAssist.Conversations.Flows;

/// <summary>Talk to a person: opens a case and says truthfully when somebody is on duty; later messages get a receipt.</summary>
public sealed class PersonFlow : Flow<PersonFlow.State>
{
    [JsonDerivedType(typeof(Asked), "asked")]
    [JsonDerivedType(typeof(ToBeCalled), "to-be-called")]
    [JsonDerivedType(typeof(Waiting), "waiting")]
    public abstract record State
    {
        private State() { }

        public sealed record Asked : State;

        /// <summary>"Llámenme."</summary>
        public sealed record ToBeCalled : State;

        /// <summary>A case is open and the person wrote again.</summary>
        public sealed record Waiting : State;
    }

    public override string Key => "person";
    public override State Start => new State.Asked();
    public override IReadOnlyList<string> Says => ["handed", "stuck", "unheard", "waiting", "meanwhile", "urgent", "safety.received", "safety.no-codes"];
    protected override JsonTypeInfo<State> Json => PersonStates.Default.State;

    public override Turn<State> Step(State state, Input input, Facts facts) => state switch
    {
        State.Asked => HandOver("asked for a person", facts),
        State.ToBeCalled when facts.Chat.HasUnaskedNumber => HandOver("asked to be called", facts).Do(new Effect.Continue(NumberFlow.Name)),
        State.ToBeCalled => HandOver("asked to be called", facts),
        // Who else reads this phone need not know what it is about.
        State.Waiting when facts.Chat.Owner is Owner.Urgent => End().Say(SafetyFlow.Received(input, facts) is var word && word == "safety.received" && facts.Person.PhoneUse == Person.PrivatePhone ? "person.urgent" : word),
        State.Waiting when facts.Chat.Session.Paused is not null => End().Say("person.meanwhile"),
        _ => End().Say("person.waiting"),
    };

    private static Turn<State> HandOver(string why, Facts facts)
    {
        var duty = facts.OnDuty(DutyRole.Promoter);
        return End().Say("person.handed", ("when", facts.Texts.When(duty, facts.Now)))
            .Do(new Effect.HandOver(Priority.Normal, why, To: duty?.Who));
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(PersonFlow.State))]
internal sealed partial class PersonStates : JsonSerializerContext;
