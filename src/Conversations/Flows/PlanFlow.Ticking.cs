using System.Globalization;
using ChatAssist.Conversations.Knowledge;
using ChatAssist.Conversations.Understanding;

namespace ChatAssist.Conversations.Flows;

/// <summary>How far the plan is, and which steps are done: "2", "1 y 3", "ya lo hice 2", "hecho".</summary>
public sealed partial class PlanFlow
{
    private const string NoneYet = Choices.None;

    private static IReadOnlyList<PlanStep> Wanted(Facts facts) => [.. facts.File.Plan.Steps.Where(step => step.Status is not PlanStepStatus.Dropped)];

    private static IReadOnlyList<PlanStep> Left(Facts facts) => [.. Wanted(facts).Where(step => step.Status is PlanStepStatus.Open)];

    private static Turn<State> Show(Facts facts) => Left(facts).Count == 0
        ? End().Say("plan.all-done")
        : Goto(new State.Ticking()).Say(new Reply("plan.steps", Progress(facts, 0)) { Text = ToTick("plan.steps", facts) });

    private static Turn<State> Tick(State.Ticking asked, Input.Message message, Facts facts) => Ticked(message, facts) switch
    {
        [] => End().Say("plan.no-step"),
        { } done => Praise(done.Aggregate(End(), (turn, step) => turn
            .Do(new Effect.Step(step with { Status = PlanStepStatus.Done }))
            .Do(new Effect.Happened(ProgrammeEvent.PlanStepDone, facts.Today, facts.Person.Municipality, step.Key))), done.Count, facts),
        null => AskAgain(asked.Misses, misses => new State.Ticking(misses), new Reply("plan.steps-again", []) { Text = ToTick("plan.steps-again", facts) }, NoAnswer.Of(message, facts), facts),
    };

    private static Turn<State> Praise(Turn<State> turn, int done, Facts facts) => Left(facts).Count == done
        ? turn.Say("plan.all-done")
        : turn.Say(new Reply("plan.done", Progress(facts, done)));

    /// <summary>The steps that the message says are done; empty for none, null when it is not understood.</summary>
    private static IReadOnlyList<PlanStep>? Ticked(Input.Message message, Facts facts)
    {
        var (question, left) = (ToTick("plan.steps", facts), Left(facts));
        var named = message.Button is not null
            ? Choice.Of(question, message) is { } tapped ? (IReadOnlyList<string>)[tapped] : null
            : (Choices.Read(question, Bare(message.Text)) as Reading<IReadOnlyList<string>>.Understood)?.Value;
        if (named is null) return left.Count == 1 && IsDone(message) ? left : null;
        return [.. left.Where(step => named.Contains(step.Key, StringComparer.Ordinal))];
    }

    // "Ya lo hice 2", "hecho el 1": what is said around the number.
    private static readonly string[] Around = ["ya", "lo", "la", "hice", "hecho", "hecha", "hechos", "listo", "lista", "termine", "cumpli", "done", "i", "did", "finished", "already", "paso", "pasos", "step", "steps"];

    private static string Bare(string text) =>
        string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries).SkipWhile(word => Around.Contains(Plain.Of(word), StringComparer.Ordinal)));

    private static bool IsDone(Input.Message message) => message.Button is null && message.Text.Trim().Length > 0 && Bare(message.Text).Length == 0;

    private static Text ToTick(string key, Facts facts)
    {
        var steps = Steps(key, "plan.steps", Left(facts).Select(step => (step.Key, step.Step)), facts);
        return steps with { Options = [.. steps.Options, new Option(NoneYet, facts.Texts["plan.none"].Body, null, null, ["no", "todavia no", "not yet"])] };
    }

    private static (string, string)[] Progress(Facts facts, int more) =>
        [("done", Number(Wanted(facts).Count - Left(facts).Count + more)), ("all", Number(Wanted(facts).Count))];

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
