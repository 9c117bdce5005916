using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ChatAssist.Conversations.Knowledge;
using ChatAssist.Conversations.Rendering;
using ChatAssist.Conversations.Understanding;

namespace ChatAssist.Conversations.Flows;

/// <summary>Another language from here on, to read or, where people recorded one, to hear; what was open is asked again in it.</summary>
public sealed class LanguageFlow : Flow<LanguageFlow.State>
{
    [JsonDerivedType(typeof(Asked), "asked")]
    [JsonDerivedType(typeof(Chosen), "chosen")]
    public abstract record State
    {
        private State() { }

        public sealed record Asked(int Misses = 0) : State;

        /// <param name="Language">Of texts (<c>en</c>), or <see cref="Voice.Option"/>.</param>
        public sealed record Chosen(string Language) : State;
    }

    public override string Key => "language";
    public override State Start => new State.Asked();
    public override IReadOnlyList<string> Says => ["ask es en", "again", "spoken", "voices"];
    protected override JsonTypeInfo<State> Json => LanguageStates.Default.State;

    public override Turn<State> Step(State state, Input input, Facts facts) => (state, input is Input.Message said ? Choice.Of(Question("language.ask", facts), said) : null) switch
    {
        (State.Chosen chosen, _) => Speak(chosen.Language, facts),

        (State.Asked, { } language) => Speak(language, facts),

        (State.Asked asked, null) when input is Input.Message =>
            AskAgain(asked.Misses, misses => new State.Asked(misses), Ask("language.again", facts), NoAnswer.Of(input, facts), facts),

        _ => Goto(state).Say(Ask("language.ask", facts)),
    };

    /// <summary>What can be heard on this surface.</summary>
    internal static IReadOnlyList<Voice> Voices(Facts facts) => facts.Chat.Surface is Surface.Sms ? [] : facts.Content.Voices.All;

    /// <summary>That there are recordings, where there are.</summary>
    internal static IReadOnlyList<Reply> Offered(Facts facts) =>
        Voices(facts) is { Count: > 0 } voices && facts.Person.Voice is null ? [new Reply("language.voices", [("names", string.Join(" · ", voices.Select(voice => voice.Name)))])] : [];

    private static Reply Ask(string key, Facts facts) => new(key, []) { Text = Question(key, facts) };

    private static Text Question(string key, Facts facts) => facts.Texts[key] with
    {
        Options = [.. facts.Texts[key].Options, .. Voices(facts).Select(voice => new Option(voice.Option, voice.Name, Sms: null, Says: null, voice.Words))],
    };

    private static Turn<State> Speak(string language, Facts facts) =>
        GoOn(facts.Content.Voices.All.FirstOrDefault(voice => voice.Option == language) is { } voice ? Hear(voice) : Read(language, facts), facts);

    private static Turn<State> Hear(Voice voice) => End()
        .Say("language.spoken", ("name", voice.Name))
        .Do(new Effect.Describe(Known.Language, voice.Text))
        .Do(new Effect.Describe(Known.Voice, voice.Code));

    private static Turn<State> Read(string language, Facts facts) => End()
        .Do(new Effect.Describe(Known.Language, language))
        .Do(facts.Person.Voice is null ? [] : [new Effect.Describe(Known.Voice, Person.NoVoice)]);

    private static Turn<State> GoOn(Turn<State> turn, Facts facts) => turn
        .Do(facts.Chat.Session.Paused is null ? new Effect.Continue("menu") : new Effect.Resume());
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(LanguageFlow.State))]
internal sealed partial class LanguageStates : JsonSerializerContext;
