using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ChatAssist.Conversations.Forms.Filling;

namespace ChatAssist.Conversations.Flows;

/// <summary>What is kept of the person, from their own answers; to correct it or have it erased.</summary>
public sealed class MyDataFlow : Flow<MyDataFlow.State>
{
    [JsonDerivedType(typeof(Shown), "shown")]
    [JsonDerivedType(typeof(Erasing), "erasing")]
    public abstract record State
    {
        private State() { }

        public sealed record Shown(int Misses = 0) : State;

        /// <summary>Asked for in a sentence: "borren mis datos".</summary>
        public sealed record Erasing : State;
    }

    public override string Key => "my-data";
    public override State Start => new State.Shown();
    public override IReadOnlyList<string> Says => ["show correct erase menu", "nothing correct erase menu", "again", "erase"];
    protected override JsonTypeInfo<State> Json => MyDataStates.Default.State;

    public override IReadOnlyList<Need> Needs(State state, Input input) => [Need.Submissions];

    public override Turn<State> Step(State state, Input input, Facts facts) => (state, Choice(input, facts)) switch
    {
        (State.Erasing, _) => Erase(facts),

        (_, "correct") => End().Do(new Effect.Continue(facts.Person.Consent is Consent.Given ? "profile" : "consent")),

        (_, "erase") => Erase(facts),

        (_, "menu") => End().Do(new Effect.Continue("menu")),

        (State.Shown shown, null) when input is Input.Message =>
            AskAgain(shown.Misses, misses => new State.Shown(misses), "my-data.again", input, facts),

        _ when Lines(facts) is { Length: > 0 } lines => Goto(state).Say("my-data.show", ("answers", lines)),

        _ => Goto(state).Say("my-data.nothing"),
    };

    private static string? Choice(Input input, Facts facts) => Chosen("my-data.show", input, facts) ?? Chosen("my-data.nothing", input, facts);

    // Erasing is a person's work: an open safety case must not vanish by a word typed on somebody's phone.
    private static Turn<State> Erase(Facts facts)
    {
        var duty = facts.OnDuty(DutyRole.Promoter);
        return End().Say("my-data.erase", ("when", facts.Texts.When(duty, facts.Now)))
            .Do(new Effect.HandOver(Priority.Normal, "asks to have their data erased", To: duty?.Who));
    }

    private static string Lines(Facts facts) => Round.Of(ProfileFlow.Form, ProfileFlow.Form, facts) is { } profile ? Summary.Of(profile) : "";
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(MyDataFlow.State))]
internal sealed partial class MyDataStates : JsonSerializerContext;
