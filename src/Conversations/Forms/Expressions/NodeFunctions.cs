namespace ChatAssist.Conversations.Forms.Expressions;

/// <summary>Answers as nodes: how many, which of them; and rows of tables.</summary>
internal static class NodeFunctions
{
    public static readonly Dictionary<string, Function> All = new(StringComparer.Ordinal)
    {
        ["count"] = new(1, 1, call => Value.Of(call[0].Nodes.Count)),
        ["count-non-empty"] = new(1, 1, call => Value.Of(call[0].Nodes.Count(node => node.Text().Length > 0 || node.Children.Count > 0))),
        ["position"] = new(0, 1, Position) { ReadsHere = true },
        ["last"] = new(0, 0, call => Value.Of(Math.Max(1, call.Env.Last))) { ReadsHere = true },
        ["pulldata"] = new(4, 4, PullData),
        // Bound before any answer: see the compiler.
        ["current"] = new(0, 0, _ => default),
        ["instance"] = new(1, 1, _ => default),
        ["indexed-repeat"] = new(3, null, _ => default) { InPairs = true },
    };

    private static Value Position(Call call)
    {
        if (call.Count == 0 && call.Env.Position > 0) return Value.Of(call.Env.Position);
        return Value.Of(call.OrHere(0).Nodes is [var first, ..] ? first.Position : double.NaN);
    }

    private static Value PullData(Call call)
    {
        if (call.Env.Scope.Table(call.Text(0)) is not { } root) return default;
        var (column, key, wanted) = (call.Text(1), call.Text(2), call.Text(3));
        return root.By(key).Find(Value.Of(wanted)) is [var first, ..] && wanted.Length > 0 ? Value.Of(Cell(root.Children[first], column) ?? "") : default;
    }

    private static string? Cell(Node row, string column) => row.Children.FirstOrDefault(cell => cell.Name == column)?.Text();
}
