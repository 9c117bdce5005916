using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ChatAssist.Conversations.Understanding;

namespace ChatAssist.Conversations.Flows;

/// <summary>What the assistant can do, as a list. Before the first consent it is who we are that comes first.</summary>
public sealed class MenuFlow : Flow<MenuFlow.State>
{
    [JsonDerivedType(typeof(Shown), "shown")]
    public abstract record State
    {
        private State() { }

        public sealed record Shown(int Misses = 0) : State;
    }

    public override string Key => "menu";
    public override State Start => new State.Shown();
    public override IReadOnlyList<string> Says => ["show vacancies courses cv my-data person pause guide", "again"];
    protected override JsonTypeInfo<State> Json => MenuStates.Default.State;

    public override bool Accepts(State state, Input.Message message, Facts facts) => Meant(message, facts) is not null;

    public override Turn<State> Step(State state, Input input, Facts facts) => (state, Meant(input, facts)) switch
    {
        _ when facts.Person.IsEmployer => End().Do(new Effect.Continue("employer")),

        _ when facts.Person.Consent is Consent.NotAsked => End().Do(new Effect.Continue("consent")),

        // A case is open already: asking for a person again would open a second one.
        (_, "person") when facts.Chat.Owner is Owner.Waiting => End().Say("person.waiting"),

        (_, CoursesFlow.Name) => End().Do(new Effect.Continue(CoursesFlow.Name, CoursesFlow.Kind(input, facts))),

        (_, { } flow) => End().Do(new Effect.Continue(flow)),

        (State.Shown shown, null) when input is Input.Message =>
            AskAgain(shown.Misses, misses => new State.Shown(misses), "menu.again", input, facts),

        _ => Goto(state).Say("menu.show"),
    };

    // "Ando buscando trabajo" chooses too.
    private static string? Meant(Input input, Facts facts) => Chosen("menu.show", input, facts)
        ?? (input is Input.Message message && Intent.In(message, facts.Content) is (Intent.Vacancies or Intent.Courses) and var wish ? wish : null);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(MenuFlow.State))]
internal sealed partial class MenuStates : JsonSerializerContext;
