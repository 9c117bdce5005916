using ChatAssist.Conversations.Knowledge;
using ChatAssist.Conversations.Understanding;

namespace ChatAssist.Conversations.Flows;

/// <summary>How a plan is proposed, changed and agreed to.</summary>
public sealed partial class PlanFlow
{
    private static Turn<State> Propose(IReadOnlyList<string> steps, Facts facts) =>
        Goto(new State.Proposed(steps)).Say("plan.proposal", ("steps", string.Join('\n', steps.Select(step => $"- {Label(step, facts)}"))));

    private static Turn<State> Answered(State.Proposed asked, Input.Message message, Facts facts) => Chosen("plan.proposal", message, facts) switch
    {
        "yes" => Agree(asked.Steps, facts),
        "change" when asked.Steps.Count > 1 => Goto(new State.Dropping(asked.Steps)).Say(new Reply("plan.drop", []) { Text = ToDrop(asked.Steps, "plan.drop", facts) }),
        null => AskAgain(asked.Misses, misses => asked with { Misses = misses }, "plan.proposal-again", message, facts),
        _ => End().Say("plan.later"),
    };

    private static Turn<State> Dropped(State.Dropping asked, Input.Message message, Facts facts) =>
        Choice.Of(ToDrop(asked.Steps, "plan.drop", facts), message) is { } dropped
            ? Propose([.. asked.Steps.Where(step => step != dropped)], facts)
            : AskAgain(asked.Misses, misses => asked with { Misses = misses }, new Reply("plan.drop-again", []) { Text = ToDrop(asked.Steps, "plan.drop-again", facts) }, NoAnswer.Of(message, facts), facts);

    private static Text ToDrop(IReadOnlyList<string> steps, string key, Facts facts) => Steps(key, "plan.drop", steps.Select(step => (step, step)), facts);

    private static Text Steps(string key, string asks, IEnumerable<(string Name, string Step)> steps, Facts facts) =>
        new(key, asks, facts.Texts[key].Body, facts.Texts[key].Sms, [.. steps.Select(one => new Option(one.Name, Label(one.Step, facts), null, null, []))]);

    // A step that was done stays done, and one that is not wanted any more is dropped.
    private static Turn<State> Agree(IReadOnlyList<string> steps, Facts facts)
    {
        var there = facts.File.Plan.Steps;
        var dropped = there.Where(old => old.Status is PlanStepStatus.Open && !steps.Contains(old.Step, StringComparer.Ordinal)).Select(old => old with { Status = PlanStepStatus.Dropped });
        var added = steps.Where(step => !there.Any(old => old.Step == step && old.Status is not PlanStepStatus.Dropped)).Select((step, i) => New($"{there.Count + 1 + i}", step, facts));
        var agreed = dropped.Concat(added).Aggregate(End().Say("plan.agreed").Do(new Effect.PlanIs(PlanStatus.Agreed)), (turn, step) => turn.Do(new Effect.Step(step)));
        return agreed.Do(new Effect.Happened(ProgrammeEvent.PlanAgreed, facts.Today, facts.Person.Municipality));
    }

    private static PlanStep New(string key, string step, Facts facts)
    {
        var known = facts.Content.PlanSteps.Find(step)!;
        return new PlanStep(key, known.Area, known.Goal, step, facts.Today.AddDays(known.Days), PlanStepStatus.Open);
    }
}
