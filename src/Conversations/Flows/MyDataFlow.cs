using System.Globalization;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ChatAssist.Conversations.Cvs;
using ChatAssist.Conversations.Forms.Filling;

namespace ChatAssist.Conversations.Flows;

/// <summary>What is kept of the person, to correct it, to take a permission back, or to have it all erased.</summary>
public sealed class MyDataFlow : Flow<MyDataFlow.State>
{
    [JsonDerivedType(typeof(Shown), "shown")]
    [JsonDerivedType(typeof(Erasing), "erasing")]
    public abstract record State
    {
        private State() { }

        public sealed record Shown(int Misses = 0) : State;

        /// <summary>Asked once whether all of it shall go.</summary>
        public sealed record Erasing(int Misses = 0) : State;
    }

    public override string Key => "my-data";
    public override State Start => new State.Shown();

    public override IReadOnlyList<string> Says =>
    [
        "show correct permissions erase menu", "nothing correct permissions erase menu", "again", "phone", "job", "work", "plan", "referrals", "applications", "courses",
        "erase yes no", "erase-again", "erased", "kept", "by-a-person",
    ];

    protected override JsonTypeInfo<State> Json => MyDataStates.Default.State;

    public override IReadOnlyList<Need> Needs(State state, Input input) => [Need.Submissions, Need.CaseFile];

    // "Sí, borren mis datos" is the answer, not the wish once more; after half a day it is no answer to this.
    public override bool Accepts(State state, Input.Message message, Facts facts) =>
        state is State.Erasing && Chosen("my-data.erase", message, facts) is not null
        && facts.Now - (facts.Chat.Session.LastTurn ?? facts.Now) <= Dispatcher.GoesCold;

    public override Turn<State> Step(State state, Input input, Facts facts) => (state, Choice(state, input, facts)) switch
    {
        // What protects somebody must not vanish by a word typed on their phone.
        (State.Erasing, _) or (_, "erase") when facts.File.HasSafetyCase || facts.Chat.Owner is Owner.Urgent => ByAPerson(facts),

        (State.Erasing, "yes") => End().Say("my-data.erased", ("receipt", facts.Receipt)).Do(new Effect.Erase()),

        (State.Erasing, "no") => End().Say("my-data.kept"),

        (State.Erasing asked, null) when input is Input.Message =>
            AskAgain(asked.Misses, misses => new State.Erasing(misses), "my-data.erase-again", input, facts),

        (State.Erasing, _) => Goto(state).Say("my-data.erase"),

        (_, "erase") => Goto(new State.Erasing()).Say("my-data.erase"),

        (_, "correct") => End().Do(new Effect.Continue(facts.Person.Consent is Consent.Given ? "profile" : "consent")),

        (_, { } flow) => End().Do(new Effect.Continue(flow)),

        (State.Shown shown, null) when input is Input.Message =>
            AskAgain(shown.Misses, misses => new State.Shown(misses), "my-data.again", input, facts),

        _ when Lines(facts) is { Length: > 0 } lines => Goto(state).Say("my-data.show", ("answers", lines)),

        _ => Goto(state).Say("my-data.nothing"),
    };

    private static string? Choice(State state, Input input, Facts facts) => state is State.Erasing
        ? Chosen("my-data.erase", input, facts)
        : Chosen("my-data.show", input, facts) ?? Chosen("my-data.nothing", input, facts);

    // The same words for everybody: why a person looks at it first is nothing for whoever else reads this phone.
    private static Turn<State> ByAPerson(Facts facts)
    {
        var duty = facts.OnDuty(DutyRole.Promoter);
        return End().Say("my-data.by-a-person", ("when", facts.Texts.When(duty, facts.Now)))
            .Do(new Effect.HandOver(Priority.Normal, "asks to have their data erased", To: duty?.Who));
    }

    private static string Lines(Facts facts) => string.Join('\n', new[]
    {
        Round.Of(ProfileFlow.Form, ProfileFlow.Form, facts) is { } profile ? Summary.Of(profile) : "",
        facts.Person.Phone is { Length: > 0 } phone ? facts.Texts["my-data.phone"].Body.Replace("{number}", Telephone.Written(phone), StringComparison.Ordinal) : "",
        facts.File.Current is { } job ? Job(job, facts) : "",
        Count("my-data.plan", facts.File.Plan.Steps.Count, facts),
        Count("my-data.referrals", facts.File.Referrals.Count, facts),
        Count("my-data.applications", facts.File.Applications.Count, facts),
        Count("my-data.courses", facts.File.Enrolments.Count, facts),
    }.Where(line => line.Length > 0));

    // Where somebody works is not for all who read along.
    private static string Job(Placement job, Facts facts) =>
        facts.Texts[facts.Person.PhoneUse == Person.PrivatePhone && job.Employer.Length > 0 ? "my-data.job" : "my-data.work"].Body
            .Replace("{employer}", job.Employer, StringComparison.Ordinal)
            .Replace("{day}", job.Start.ToString("d/M/yyyy", CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private static string Count(string key, int count, Facts facts) =>
        count == 0 ? "" : facts.Texts[key].Body.Replace("{count}", count.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(MyDataFlow.State))]
internal sealed partial class MyDataStates : JsonSerializerContext;
