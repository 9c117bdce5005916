using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ChatAssist.Conversations.Flows;

/// <summary>Another language from here on; what was open is asked again in it.</summary>
public sealed class LanguageFlow : Flow<LanguageFlow.State>
{
    [JsonDerivedType(typeof(Asked), "asked")]
    [JsonDerivedType(typeof(Chosen), "chosen")]
    public abstract record State
    {
        private State() { }

        public sealed record Asked(int Misses = 0) : State;

        public sealed record Chosen(string Language) : State;
    }

    public override string Key => "language";
    public override State Start => new State.Asked();
    public override IReadOnlyList<string> Says => ["ask es en", "again"];
    protected override JsonTypeInfo<State> Json => LanguageStates.Default.State;

    public override Turn<State> Step(State state, Input input, Facts facts) => (state, Chosen("language.ask", input, facts)) switch
    {
        (State.Chosen chosen, _) => Speak(chosen.Language, facts),

        (State.Asked, { } language) => Speak(language, facts),

        (State.Asked asked, null) when input is Input.Message =>
            AskAgain(asked.Misses, misses => new State.Asked(misses), "language.again", input, facts),

        _ => Goto(state).Say("language.ask"),
    };

    private static Turn<State> Speak(string language, Facts facts) => End()
        .Do(new Effect.Describe(Known.Language, language))
        .Do(facts.Chat.Session.Paused is null ? new Effect.Continue("menu") : new Effect.Resume());
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(LanguageFlow.State))]
internal sealed partial class LanguageStates : JsonSerializerContext;
