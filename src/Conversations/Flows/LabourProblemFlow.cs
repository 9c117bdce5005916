using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ChatAssist.Conversations.Knowledge;
using ChatAssist.Conversations.Understanding;

namespace ChatAssist.Conversations.Flows;

/// <summary>
/// A problem at work: one right in plain words, with its source and date, the line for complaints, and a promoter is called. The
/// employer is asked nothing more about somebody who complains.
/// </summary>
public sealed class LabourProblemFlow : Flow<LabourProblemFlow.State>
{
    public const string Name = "labour-problem";

    [JsonDerivedType(typeof(Told), "told")]
    public abstract record State
    {
        private State() { }

        public sealed record Told : State;
    }

    public override string Key => Name;
    public override State Start => new State.Told();
    public override IReadOnlyList<string> Says => ["told", "told-line", "right", "topics aguinaldo bono14 hours dismissed ill-treated underpaid unpaid"];
    protected override JsonTypeInfo<State> Json => LabourProblemStates.Default.State;

    public override IReadOnlyList<Need> Needs(State state, Input input) => [Need.CaseFile];

    public override Turn<State> Step(State state, Input input, Facts facts)
    {
        // Whoever takes the case that is open reads this too: no second one, and no right after right.
        var told = facts.Chat.Owner is Owner.Bot ? Tell(Topic(input, facts), facts) : End().Say("person.waiting");
        return facts.File.Current is { } job ? told.Do(new Effect.LeaveEmployer(job.Key)) : told;
    }

    private static Turn<State> Tell(string topic, Facts facts)
    {
        var duty = facts.OnDuty(DutyRole.Promoter);
        var when = ("when", facts.Texts.When(duty, facts.Now));
        var told = Rights.Of(topic, facts) is { } right
            ? End().Say("labour-problem.told", ("right", right), when)
                .Do(new Effect.Happened(ProgrammeEvent.RightsInformation, facts.Today, facts.Person.Municipality, topic))
            : End().Say("labour-problem.told-line", when);
        return told.Do(new Effect.HandOver(Priority.Normal, $"has a problem at work: {topic}", To: duty?.Who));
    }

    // What the list names first: somebody who was dismissed without pay needs the shorter term.
    private static string Topic(Input input, Facts facts)
    {
        if (input is not Input.Message { Text: var text }) return "other";
        var topics = facts.Texts["labour-problem.topics"];
        var named = topics.Words.InWords(Sentence.Of(text)).Select(one => one.Option).ToList();
        return named.Count > 0 ? topics.Options[named.Min()].Name : "other";
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(LabourProblemFlow.State))]
internal sealed partial class LabourProblemStates : JsonSerializerContext;
