using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ChatAssist.Conversations.Flows;

/// <summary>
/// Vacancies or courses, while a promoter is the one who shares them: says so, and asks whether to tell them.
/// Needs no consent: jobs can be seen without giving data.
/// </summary>
public sealed class OffersFlow(string topic) : Flow<OffersFlow.State>
{
    [JsonDerivedType(typeof(Offered), "offered")]
    public abstract record State
    {
        private State() { }

        public sealed record Offered(int Misses = 0) : State;
    }

    public override string Key => topic;
    public override State Start => new State.Offered();
    public override IReadOnlyList<string> Says => ["offer yes no", "again", "told", "later"];
    protected override JsonTypeInfo<State> Json => OffersStates.Default.State;

    public override bool Accepts(State state, Input.Message message, Facts facts) => Chosen($"{topic}.offer", message, facts) is not null;

    public override Turn<State> Step(State state, Input input, Facts facts) => (state, Chosen($"{topic}.offer", input, facts)) switch
    {
        (_, "yes") => Tell(facts),

        (_, "no") => End().Say($"{topic}.later"),

        (State.Offered offered, null) when input is Input.Message =>
            AskAgain(offered.Misses, misses => new State.Offered(misses), $"{topic}.again", input, facts),

        _ => Goto(state).Say($"{topic}.offer"),
    };

    private Turn<State> Tell(Facts facts)
    {
        var duty = facts.OnDuty(DutyRole.Promoter);
        return End().Say($"{topic}.told", ("when", facts.Texts.When(duty, facts.Now)))
            .Do(new Effect.HandOver(Priority.Normal, $"asks for {topic}", To: duty?.Who));
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(OffersFlow.State))]
internal sealed partial class OffersStates : JsonSerializerContext;
