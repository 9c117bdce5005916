namespace ChatAssist.Conversations.Forms.Expressions;

/// <summary>Truth, and which of several values.</summary>
internal static class LogicFunctions
{
    public static readonly Dictionary<string, Function> All = new(StringComparer.Ordinal)
    {
        ["if"] = new(3, 3, call => call.IsTrue(0) ? call[1] : call[2]),
        ["coalesce"] = new(2, null, Coalesce),
        ["once"] = new(1, 1, call => call.Env.Scope.At is { } question && question.Text() is { Length: > 0 } first ? Value.Of(first) : call[0]),
        ["true"] = new(0, 0, _ => Value.Of(true)),
        ["false"] = new(0, 0, _ => Value.Of(false)),
        ["not"] = new(1, 1, call => Value.Of(!call.IsTrue(0))),
        ["boolean"] = new(1, 1, call => Value.Of(call.IsTrue(0))),
        ["boolean-from-string"] = new(1, 1, call => Value.Of(call.Text(0) is "true" or "1")),
        ["checklist"] = new(3, null, call => Value.Of(IsWithin(call, Truths(call, 2).Count(isTrue => isTrue)))),
        ["weighted-checklist"] = new(4, null, call => Value.Of(IsWithin(call, Weight(call)))) { InPairs = true },
    };

    // What came of reckoning with an empty answer is as empty as that.
    private static Value Coalesce(Call call)
    {
        for (var i = 0; i < call.Count - 1; i++)
            if (call[i] is var value && value.Text.Length > 0 && !(value.IsNumber && double.IsNaN(value.Number))) return value;
        return call[call.Count - 1];
    }

    // A bound below zero is none.
    private static bool IsWithin(Call call, double count) => (call.Number(0) is var least && (least < 0 || count >= least)) && (call.Number(1) is var most && (most < 0 || count <= most));

    private static IEnumerable<bool> Truths(Call call, int from) => Enumerable.Range(from, call.Count - from).SelectMany(i => Each(call[i])).Select(value => value.IsTrue);

    // A list of values may be weighed by a list of weights.
    private static double Weight(Call call) => Enumerable.Range(1, (call.Count - 2) / 2).Sum(pair =>
        Each(call[pair * 2]).Zip(Each(call[(pair * 2) + 1]), (value, weight) => value.IsTrue ? weight.Number : 0).Sum());

    private static IEnumerable<Value> Each(Value value) => value.IsNodes ? value.Nodes.Select(node => Value.Of(node.Text())) : [value];
}
