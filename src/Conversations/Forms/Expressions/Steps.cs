namespace ChatAssist.Conversations.Forms.Expressions;

/// <summary>From nodes to nodes.</summary>
internal static class Steps
{
    public static Run Run(Run from, Token step) => step switch
    {
        { Kind: TokenKind.Name, Text: var name } => (in env) => Value.Of(Children(env.Scope, from(env).Nodes, name)),
        { Text: ".." } => (in env) => Value.Of(Parents(env.Scope, from(env).Nodes)),
        _ => (in env) => Value.Of(Children(env.Scope, from(env).Nodes, name: null)),
    };

    /// <param name="name">Null: all.</param>
    public static List<Node> Children(Scope scope, IReadOnlyList<Node> nodes, string? name)
    {
        var found = new List<Node>();
        foreach (var node in nodes)
            foreach (var child in node.Children)
                if (!scope.Spend(1)) return [];
                else if (name is null || child.Name == name) found.Add(child);
        return found;
    }

    private static List<Node> Parents(Scope scope, IReadOnlyList<Node> nodes) =>
        scope.Spend(nodes.Count) ? [.. nodes.Select(node => node.Parent).OfType<Node>().Distinct()] : [];

    /// <summary>The nodes for which the condition is true; a number is the place among those of one parent.</summary>
    public static Run Where(Run from, Piece condition) => (in env) =>
    {
        var nodes = from(env).Nodes;
        var passing = new List<Node>();
        for (var (start, end) = (0, 0); start < nodes.Count; start = end)
        {
            end = BrothersEnd(nodes, start);
            foreach (var place in Candidates(env, nodes, start, end, condition))
                if (!env.Scope.Spend(1)) return Value.Of([]);
                else if (Passes(condition, env with { Here = nodes[start + place], Position = place + 1, Last = end - start })) passing.Add(nodes[start + place]);
        }
        return Value.Of(passing);
    };

    private static int BrothersEnd(IReadOnlyList<Node> nodes, int start)
    {
        var end = start + 1;
        while (end < nodes.Count && nodes[end].Parent == nodes[start].Parent) end++;
        return end;
    }

    private static bool Passes(Piece condition, in Env env) => condition.Run(env) is var value && value.IsNumber ? value.Number == env.Position : value.IsTrue;

    // Of a whole table an index knows which rows can pass.
    private static IEnumerable<int> Candidates(in Env env, IReadOnlyList<Node> nodes, int start, int end, Piece condition)
    {
        if (nodes[start].Parent is { Parent: null } table && table != env.Scope.Root && table.Children.Count == end - start)
            foreach (var (column, to) in condition.Equalities)
                if (table.By(column).Find(to(env)) is { } places) return places;
        return Enumerable.Range(0, end - start);
    }
}
