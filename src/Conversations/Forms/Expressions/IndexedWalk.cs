namespace ChatAssist.Conversations.Forms.Expressions;

/// <summary>The way of <c>indexed-repeat</c>: each repeat it names is gone into at one number; others as by <see cref="Walk"/>.</summary>
internal sealed class IndexedWalk(NamedPlace to, NamedPlace? at, (string Path, Run Number)[] repeats)
{
    public Value From(in Env env)
    {
        List<Node> nodes = [env.Scope.Root];
        var path = "";
        for (var step = 0; step < to.Steps.Count; step++)
        {
            var name = to.Steps[step].Name;
            path = step == 0 ? name : $"{path}/{name}";
            var children = Steps.Children(env.Scope, nodes, name);
            nodes = Chosen(env, path, step, children);
        }
        return Value.Of(nodes);
    }

    private List<Node> Chosen(in Env env, string path, int step, List<Node> children)
    {
        var repeat = Array.Find(repeats, repeat => repeat.Path == path);
        if (repeat.Number is { } number)
        {
            var wanted = number(env).Number;
            return [.. children.Where(child => child.Position == wanted)];
        }
        return to.Steps[step].IsRepeat && Around(env.Scope.At, path) is { } own && children.Contains(own) ? [own] : children;
    }

    // The instance in which the question itself stands.
    private Node? Around(Node? here, string path)
    {
        if (at is null || !$"{at.Path}/".StartsWith($"{path}/", StringComparison.Ordinal)) return null;
        for (var up = at.Steps.Count; up > path.Count(letter => letter == '/') + 1; up--) here = here?.Parent;
        return here;
    }
}
