using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ChatAssist.Conversations.Understanding;

namespace ChatAssist.Conversations.Flows;

/// <summary>
/// What a person lacks, and who can give it: one service a need, with consent; two weeks later whether it helped. A need for which
/// no service is known goes to a promoter, and so does a service that did not help.
/// </summary>
public sealed partial class ReferralFlow : Flow<ReferralFlow.State>
{
    public const string Name = "referral";

    [JsonDerivedType(typeof(Looking), "looking")]
    [JsonDerivedType(typeof(Asked), "asked")]
    [JsonDerivedType(typeof(Offered), "offered")]
    [JsonDerivedType(typeof(Rung), "rung")]
    [JsonDerivedType(typeof(Following), "following")]
    public abstract record State
    {
        private State() { }

        /// <summary>The needs of the profile, or of what was just told, are looked up.</summary>
        public sealed record Looking : State;

        /// <summary>What is it that is needed?</summary>
        public sealed record Asked(int Misses = 0) : State;

        /// <summary>A service for that need was named; the other needs come after.</summary>
        public sealed record Offered(string Need, IReadOnlyList<string> Rest, int Misses = 0) : State;

        /// <summary>A timer about that referral has rung: follow-up, reminder or silence.</summary>
        public sealed record Rung(string Timer, string Referral) : State;

        /// <summary>Did the service help?</summary>
        public sealed record Following(string Referral, int Misses = 0) : State;
    }

    public override string Key => Name;
    public override State Start => new State.Looking();
    public override bool IsResumable => true;

    public override IReadOnlyList<string> Says =>
    [
        "needs documents food housing health talk debts none", "needs-again", "offer yes no", "offer-aloud yes no", "offer-again", "given", "declined", "none", "promoter",
        "follow-up helped not-helped not-gone", "follow-up-again", "helped", "not-helped", "not-gone",
    ];

    public override IReadOnlyList<string> Starts => ["follow-up"];

    protected override JsonTypeInfo<State> Json => ReferralStates.Default.State;

    public override IReadOnlyList<Need> Needs(State state, Input input) => [Need.Submissions, Need.CaseFile, Need.Services];

    public override Frame? Rung(Slot slot) => slot.About is { } about ? Store(new State.Rung(slot.Name, about)) : null;

    public override bool Accepts(State state, Input.Message message, Facts facts) => state switch
    {
        State.Asked => Chosen("referral.needs", message, facts) is not null,
        State.Offered => Chosen("referral.offer", message, facts) is not null,
        State.Following => Chosen("referral.follow-up", message, facts) is not null,
        _ => false,
    };

    public override Turn<State> Step(State state, Input input, Facts facts) => (state, input) switch
    {
        (State.Looking, _) when facts.Person.Consent is Consent.NotAsked => End().Do(new Effect.Continue("consent")),
        (State.Looking, Input.Message m) => Told(m, facts),
        (State.Looking, _) => InProfile(facts),
        (State.Asked asked, Input.Message m) => Answered(asked, m, facts),
        (State.Asked, _) => Goto(state).Say("referral.needs"),
        (State.Offered offered, Input.Message m) => Decided(offered, m, facts),
        (State.Offered offered, _) => Offer(End(), [offered.Need, .. offered.Rest], facts),
        (State.Rung rung, _) => FollowUp(rung, facts),
        (State.Following following, Input.Message m) => Followed(following, m, facts),
        _ => Goto(state).Say("referral.follow-up"),
    };

    /// <summary>The needs that a profile names.</summary>
    internal static IReadOnlyList<string> In(IReadOnlyDictionary<string, string>? profile) =>
        [.. (profile?.GetValueOrDefault("needs") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(need => need != Choices.None)];

    // What was offered for once is not offered again when the profile is mended.
    private static Turn<State> InProfile(Facts facts)
    {
        var named = In(facts.Submissions.GetValueOrDefault(ProfileFlow.Form)?.Answers);
        if (named.Count == 0) return Goto(new State.Asked()).Say("referral.needs");
        var left = named.Where(need => !WasOffered(need, facts)).ToList();
        return left.Count > 0 ? Offer(End(), left, facts) : End().Do(new Effect.Continue("menu"));
    }

    private static bool WasOffered(string need, Facts facts) =>
        facts.Content.Services.For(need, Department(facts)) is { } service && facts.File.Consents.ContainsKey($"referral:{service.Key}");

    private static Turn<State> Told(Input.Message message, Facts facts)
    {
        var needs = facts.Texts["referral.needs"];
        var named = needs.Words.InWords(Sentence.Of(message.Text)).Select(one => needs.Options[one.Option].Name).Distinct(StringComparer.Ordinal)
            .Where(need => need != Choices.None).ToList();
        return named.Count > 0 ? Offer(End(), named, facts) : Goto(new State.Asked()).Say("referral.needs");
    }

    private static Turn<State> Answered(State.Asked asked, Input.Message message, Facts facts) => Chosen("referral.needs", message, facts) switch
    {
        null => AskAgain(asked.Misses, misses => new State.Asked(misses), "referral.needs-again", message, facts),
        "none" => End().Say("referral.none"),
        { } need => Offer(End(), [need], facts),
    };

    private static string? Department(Facts facts) => facts.Content.Places.DepartmentOf(facts.Person.Municipality);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(ReferralFlow.State))]
internal sealed partial class ReferralStates : JsonSerializerContext;
