using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ChatAssist.Conversations.Placing;

namespace ChatAssist.Conversations.Flows;

/// <summary>
/// Something that a person of the programme must hear: a job lost, a death, great distress. A receipt, and a promoter is called with the
/// reason. A job that is lost ends; after a death nothing more is written.
/// </summary>
public sealed class ReportFlow(string trouble) : Flow<ReportFlow.State>
{
    public const string JobLost = "job-lost";
    public const string Deceased = "deceased";

    /// <summary>Feels very bad, and is in no danger that we know of.</summary>
    public const string Distress = "distress";

    [JsonDerivedType(typeof(Told), "told")]
    public abstract record State
    {
        private State() { }

        public sealed record Told : State;
    }

    public override string Key => trouble;
    public override State Start => new State.Told();
    public override IReadOnlyList<string> Says => ["told"];
    protected override JsonTypeInfo<State> Json => ReportStates.Default.State;

    public override IReadOnlyList<Need> Needs(State state, Input input) => trouble switch
    {
        JobLost => [Need.CaseFile, Need.Submissions],
        Deceased => [Need.CaseFile],
        _ => [],
    };

    public override Turn<State> Step(State state, Input input, Facts facts)
    {
        var duty = facts.OnDuty(DutyRole.Promoter);
        var told = End().Say($"{trouble}.told", ("when", facts.Texts.When(duty, facts.Now))).Do(new Effect.HandOver(Priority.Normal, Reason, To: duty?.Who));
        return trouble switch
        {
            JobLost => told.Do(Lost(facts)),
            Deceased => told.Do(Gone(facts)).Do(new Effect.OptOut()),
            _ => told,
        };
    }

    // On a phone of several it is not known of whom it is said.
    private static IEnumerable<Effect> Gone(Facts facts) => facts.File.Others.Count > 0 ? [] : Leaving.With(Person.Deceased, facts);

    private static IEnumerable<Effect> Lost(Facts facts) => facts.File.Current is { } job ? Series.End(job, "lost", facts) : [];

    private string Reason => trouble switch
    {
        JobLost => "has lost the job",
        Distress => "feels very bad",
        _ => "is said to have died",
    };
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(ReportFlow.State))]
internal sealed partial class ReportStates : JsonSerializerContext;
