namespace ChatAssist.Conversations.Forms.Expressions;

/// <summary>Which choices of a list are offered: an expression asked of each, quick where it compares a column with an answer.</summary>
public sealed class Filter
{
    private readonly Expression expression;
    private readonly IReadOnlyList<Node> choices;
    private readonly (NodeIndex Index, Run To)[] equalities;

    /// <param name="expression">From <see cref="Compile"/>.</param>
    /// <param name="items">The choices of the list as <c>root</c> with <c>item</c>s in it.</param>
    public Filter(Expression expression, Node items)
    {
        this.expression = expression;
        choices = items.Children;
        equalities = [.. expression.Equalities.Select(equality => (items.By(equality.Column), equality.To))];
    }

    public IReadOnlyCollection<string> Reads => expression.Reads;

    /// <summary>The expression of a filter, in which the columns of the choices are plain names.</summary>
    public static Compiled Compile(string source, Names names, NamedPlace? at, IReadOnlySet<string> columns) => Expression.Compile(source, names, at, columns);

    /// <summary>The places in the list of those that pass, in order, from 0.</summary>
    /// <param name="scope">Standing at the question.</param>
    public IReadOnlyList<int> Passing(Scope scope)
    {
        var passing = new List<int>();
        foreach (var place in Candidates(scope))
            if (scope.Spend(1) && expression.Of(new Env(scope, choices[place], place + 1, choices.Count)).IsTrue) passing.Add(place);
        return passing;
    }

    // What an index leaves out cannot pass; what it leaves in is asked all the same.
    private IEnumerable<int> Candidates(Scope scope)
    {
        foreach (var (index, to) in equalities)
            if (index.Find(to(new Env(scope, scope.At))) is { } found) return found;
        return Enumerable.Range(0, choices.Count);
    }
}
