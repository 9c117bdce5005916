using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ChatAssist.Conversations.Flows;

/// <summary>Who else reads this phone: what may be written to it depends on it.</summary>
public sealed class SharedPhoneFlow : Flow<SharedPhoneFlow.State>
{
    [JsonDerivedType(typeof(Asked), "asked")]
    public abstract record State
    {
        private State() { }

        public sealed record Asked(int Misses = 0) : State;
    }

    public override string Key => "shared-phone";
    public override State Start => new State.Asked();
    public override bool IsResumable => true;
    public override IReadOnlyList<string> Says => ["ask private shared unsaid", "again"];
    protected override JsonTypeInfo<State> Json => SharedPhoneStates.Default.State;

    public override bool Accepts(State state, Input.Message message, Facts facts) => Chosen("shared-phone.ask", message, facts) is not null;

    public override Turn<State> Step(State state, Input input, Facts facts) => (state, Chosen("shared-phone.ask", input, facts)) switch
    {
        // Known of a phone on which somebody else wrote before.
        (_, null) when input is Input.Begin && facts.Person.PhoneUse is Person.SharedPhone => End().Do(new Effect.Continue("profile")),

        // What waited for the consent goes on; else the profile begins.
        (_, { } use) => End().Do(new Effect.Describe(Known.PhoneUse, use)).Do(facts.Chat.Session.Paused is null ? new Effect.Continue("profile") : new Effect.Resume()),

        (State.Asked asked, null) when input is Input.Message =>
            AskAgain(asked.Misses, misses => new State.Asked(misses), "shared-phone.again", input, facts),

        _ => Goto(state).Say("shared-phone.ask"),
    };
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(SharedPhoneFlow.State))]
internal sealed partial class SharedPhoneStates : JsonSerializerContext;
