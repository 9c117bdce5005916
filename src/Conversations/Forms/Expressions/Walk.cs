namespace ChatAssist.Conversations.Forms.Expressions;

/// <summary>The way from where an expression stands to the nodes of a place: within a repeat that both are in, those of the same instance; else all.</summary>
internal sealed class Walk(NamedPlace to, NamedPlace? at)
{
    // How many steps both share, up to the deepest repeat. A repeat that is asked for itself means all its instances.
    private readonly int shared = at is null ? 0 : Shared(to, at);

    public Value From(Scope scope) => Value.Of(Onwards(scope, shared > 0 ? Instance(scope.At) : null));

    private List<Node> Onwards(Scope scope, Node? instance)
    {
        List<Node> nodes = [instance ?? scope.Root];
        for (var step = instance is null ? 0 : shared; step < to.Steps.Count; step++)
            nodes = Steps.Children(scope, nodes, to.Steps[step].Name);
        return nodes;
    }

    /// <summary>The instance in which the question stands; null when it does not stand where the expression was compiled for.</summary>
    private Node? Instance(Node? here)
    {
        for (var up = at!.Steps.Count; up > shared; up--) here = here?.Parent;
        return here?.Name == to.Steps[shared - 1].Name ? here : null;
    }

    private static int Shared(NamedPlace to, NamedPlace at)
    {
        var common = 0;
        while (common < Math.Min(to.Steps.Count - 1, at.Steps.Count) && to.Steps[common].Name == at.Steps[common].Name) common++;
        while (common > 0 && !to.Steps[common - 1].IsRepeat) common--;
        return common;
    }
}
