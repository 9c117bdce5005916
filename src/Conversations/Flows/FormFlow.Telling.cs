using ChatAssist.Conversations.Forms;
using ChatAssist.Conversations.Forms.Answering;
using ChatAssist.Conversations.Forms.Filling;
using ChatAssist.Conversations.Knowledge;

namespace ChatAssist.Conversations.Flows;

/// <summary>Several facts in one sentence: what was told besides the answer is confirmed, and not asked again.</summary>
public partial class FormFlow
{
    private Turn<State> Told(Stop.Ask ask, Input.Message message, Round round)
    {
        if (ask.Question.Type is not QuestionType.Text) return Next(ask.Path, round);
        var others = Others(ask, round).ToList();
        var told = Mentioned.In(message.Text, [.. others.Select(other => other.Asking)])
            .ToDictionary(one => others.First(other => ReferenceEquals(other.Asking, one.Asking)).Path, one => one.Value, StringComparer.Ordinal);
        // What an earlier answer mentioned does not hold for this one.
        var anew = others.Where(other => !told.ContainsKey(other.Path)).Aggregate(round, (left, other) => left.Without(other.Path));
        // Danger is not confirmed first.
        return told.Count == 0 || Keep(told, anew).Filled.Escalation is not null
            ? Next(ask.Path, Keep(told, anew)) with { Completeness = ask.Question.Appearance.Contains("name") ? Completeness.OwnWords : Completeness.Whole }
            : Ask(new State.Confirming(round.Submission, ask.Path, told), anew);
    }

    private Turn<State> Confirm(State.Confirming asked, Round round, Input.Message message) => Chosen("form.confirm", message, round.Facts) switch
    {
        "yes" => Next(asked.At, Keep(asked.Told, round)),
        "no" => Next(asked.At, round),
        null when round.Command(message) is CommandWords.Skip => Next(asked.At, round),
        _ => Again(asked, round, message, new Reply("form.confirm-again", [])),
    };

    private static Round Keep(IReadOnlyDictionary<string, string> told, Round round) => told.Aggregate(round, (kept, fact) =>
        kept.Filled.At(fact.Key) is Stop.Ask ask && !kept.Filled.Allows(ask, fact.Value) ? kept : kept.With(fact.Key, fact.Value));

    private static string InWords(IReadOnlyDictionary<string, string> told, Round round) => string.Join("; ", told.Select(fact =>
        round.Form.At(fact.Key) is Item.Question question ? $"{round.Title(fact.Key, question)}: {Forms.Answering.InWords.Of(round.Asking(fact.Key, question), fact.Value)}" : ""));

    // Those of the same group that are still open, or only ever mentioned; whoever introduces themselves tells age and home.
    // What is private is not said again where others read along: it is asked.
    private static IEnumerable<(string Path, Asking Asking)> Others(Stop.Ask ask, Round round)
    {
        var group = ask.Path[..(ask.Path.LastIndexOf('/') + 1)];
        var open = round.Filled.Stops.OfType<Stop.Ask>().Where(other => !round.Filled.Answers.ContainsKey(other.Path)).Select(other => (other.Path, other.Question));
        var inGroup = open.Where(other => group.Length > 0 && other.Path[..(other.Path.LastIndexOf('/') + 1)] == group).Concat(OnlyMentioned(group, round));
        var introduced = open.Where(other => ask.Question.Appearance.Contains("name") && other.Question.Appearance.Overlaps(["age", "municipality"]));
        return inGroup.Concat(introduced).Where(other => round.MayShow(other.Question)).DistinctBy(other => other.Path, StringComparer.Ordinal).Select(other => (other.Path, round.Asking(other.Path, other.Question)));
    }

    private static IEnumerable<(string Path, Item.Question Question)> OnlyMentioned(string group, Round round) => round.Form.Questions
        .Where(question => question.Appearance.Contains("mentioned"))
        .Select(question => (group + question.Name, question))
        .Where(other => Form.WithoutInstances(other.Item1) == other.question.Path && round.Filled.Holds(other.Item1));
}
