using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ChatAssist.Conversations.Flows;

/// <summary>"Aviso": who keeps what, what for, how long, who else handles it, and what the person can do; then back to what was open.</summary>
public sealed class NoticeFlow : Flow<NoticeFlow.State>
{
    [JsonDerivedType(typeof(Asked), "asked")]
    public abstract record State
    {
        private State() { }

        public sealed record Asked : State;
    }

    public override string Key => "notice";
    public override State Start => new State.Asked();
    public override IReadOnlyList<string> Says => ["now"];
    protected override JsonTypeInfo<State> Json => NoticeStates.Default.State;

    public override Turn<State> Step(State state, Input input, Facts facts) => facts switch
    {
        { Chat.Session.Paused: not null } => Notice(facts).Do(new Effect.Resume()),
        { Person.Consent: Consent.NotAsked } => Notice(facts).Do(new Effect.Continue("consent")),
        _ => Notice(facts),
    };

    private static Turn<State> Notice(Facts facts) => End().Say(
        "notice.now",
        ("programme", facts.Programme.Name),
        ("version", $"{facts.Content.Notices.Current.Version}"),
        ("date", facts.Texts.DayInWords(facts.Content.Notices.Current.From)),
        ("days", $"{facts.Programme.DaysKept}"));
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(NoticeFlow.State))]
internal sealed partial class NoticeStates : JsonSerializerContext;
