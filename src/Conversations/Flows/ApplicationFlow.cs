using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ChatAssist.Conversations.Matching;

namespace ChatAssist.Conversations.Flows;

/// <summary>What becomes of an application: the company's answer, the interview and how it went, and a person where nobody answers.</summary>
public sealed partial class ApplicationFlow : Flow<ApplicationFlow.State>
{
    public const string Name = "application";

    [JsonDerivedType(typeof(Idle), "idle")]
    [JsonDerivedType(typeof(Rung), "rung")]
    [JsonDerivedType(typeof(News), "news")]
    [JsonDerivedType(typeof(Invited), "invited")]
    [JsonDerivedType(typeof(Refused), "refused")]
    [JsonDerivedType(typeof(After), "after")]
    [JsonDerivedType(typeof(Why), "why")]
    [JsonDerivedType(typeof(Missed), "missed")]
    public abstract record State
    {
        private State() { }

        public sealed record Idle : State;

        /// <summary>A timer about that application has rung.</summary>
        public sealed record Rung(string Timer, string Application) : State;

        /// <summary>There is an answer: shall it be told?</summary>
        public sealed record News(string Application, int Misses = 0) : State;

        /// <summary>Can the person go to the interview?</summary>
        public sealed record Invited(string Application, int Misses = 0) : State;

        /// <summary>Not this time: shall another one be shown?</summary>
        public sealed record Refused(int Misses = 0) : State;

        /// <summary>How was the interview?</summary>
        public sealed record After(string Application, int Misses = 0) : State;

        /// <summary>Not taken: was it said why?</summary>
        public sealed record Why(string Application, int Misses = 0) : State;

        /// <summary>Not gone: is another hour to be looked for?</summary>
        public sealed record Missed(string Application, int Misses = 0) : State;
    }

    public override string Key => Name;
    public override State Start => new State.Idle();
    public override bool IsResumable => true;

    public override IReadOnlyList<string> Says =>
    [
        "news yes later", "news-again", "news-later", "one-way", "one-way-call", "silent",
        "invited yes other no", "invited-again", "prepare", "other-time", "declined",
        "refused yes no", "filled yes no", "gone yes no", "gone-fee yes no", "refused-again", "later",
        "reminder", "reminder-place", "after hired waiting no missed", "after-again", "waiting",
        "why experience papers pay distance other", "why-again", "thanks", "missed yes no", "missed-again",
    ];

    public override IReadOnlyList<string> Starts => ["news", "reminder", "after", "silent", "one-way", "one-way-call"];

    protected override JsonTypeInfo<State> Json => ApplicationStates.Default.State;

    public override IReadOnlyList<Need> Needs(State state, Input input) => [Need.Submissions, Need.CaseFile];

    public override Frame? Rung(Slot slot) => slot.About is { } about ? Store(new State.Rung(slot.Name, about)) : null;

    public override bool Accepts(State state, Input.Message message, Facts facts) => Answer(state, message, facts) is not null;

    /// <summary>The person lets that company read the packet.</summary>
    internal static string Consent(long vacancy) => $"application:{vacancy}";

    public override Turn<State> Step(State state, Input input, Facts facts) => (state, Answer(state, input, facts)) switch
    {
        (State.Rung rung, _) => Of(rung.Application, facts) is { IsOpen: true } or { Status: ApplicationStatus.Refused } or { HasGone: true } ? Rings(rung, facts) : End(),
        (State.News news, "yes") => Tell(Of(news.Application, facts), facts),
        (State.News, "later") => End().Say("application.news-later"),
        (State.Invited invited, { } answer) => Going(Of(invited.Application, facts), answer, facts),
        (State.Refused, "yes") => End().Do(new Effect.Continue(VacanciesFlow.Name)),
        (State.Refused, "no") => End().Say("application.later"),
        (State.After after, { } answer) => Went(Of(after.Application, facts), answer, facts),
        (State.Why why, { } answer) => Over(Of(why.Application, facts), ApplicationStatus.Refused, answer, facts).Say("application.thanks"),
        (State.Missed missed, { } answer) => Again(Of(missed.Application, facts), answer, facts),
        _ when input is Input.Message => Misunderstood(state, input, facts),
        _ => Ask(state, facts),
    };

    private static string? Answer(State state, Input input, Facts facts) => Question(state) is { } key ? Chosen($"application.{key}", input, facts) : null;

    private static string? Question(State state) => state switch
    {
        State.News => "news",
        State.Invited => "invited",
        State.Refused => "refused",
        State.After => "after",
        State.Why => "why",
        State.Missed => "missed",
        _ => null,
    };

    private static Turn<State> Misunderstood(State state, Input input, Facts facts) => state switch
    {
        State.News asked => AskAgain(asked.Misses, misses => asked with { Misses = misses }, "application.news-again", input, facts),
        State.Invited asked => AskAgain(asked.Misses, misses => asked with { Misses = misses }, "application.invited-again", input, facts),
        State.Refused asked => AskAgain(asked.Misses, misses => new State.Refused(misses), "application.refused-again", input, facts),
        State.After asked => AskAgain(asked.Misses, misses => asked with { Misses = misses }, "application.after-again", input, facts),
        State.Why asked => AskAgain(asked.Misses, misses => asked with { Misses = misses }, "application.why-again", input, facts),
        State.Missed asked => AskAgain(asked.Misses, misses => asked with { Misses = misses }, "application.missed-again", input, facts),
        _ => End().Do(new Effect.Continue("menu")),
    };

    private static Application? Of(string key, Facts facts) => facts.File.Applications.FirstOrDefault(one => one.Key == key);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(ApplicationFlow.State))]
internal sealed partial class ApplicationStates : JsonSerializerContext;
