namespace ChatAssist.Conversations.Forms.Expressions;

/// <summary>An XPath expression of an XLSForm, compiled. It never throws.</summary>
public sealed class Expression
{
    public string Source => throw new NotSupportedException();

    /// <summary>The paths of the questions, groups and repeats that it reads.</summary>
    public IReadOnlyCollection<string> Reads => throw new NotSupportedException();

    public Value Evaluate(Scope scope) => throw new NotSupportedException();

    /// <param name="at">Where the expression stands: a question's place; null: nowhere, <c>.</c> is refused.</param>
    public static Compiled Compile(string source, Names names, NamedPlace? at) => throw new NotSupportedException();
}

/// <summary>What came of compiling.</summary>
public abstract record Compiled
{
    private Compiled() { }

    public sealed record Good(Expression Expression) : Compiled;

    /// <param name="Key">The text of content/ that says what is wrong: <c>form-expression.unknown-function</c>.</param>
    /// <param name="Position">The character at which it is wrong, from 1.</param>
    public sealed record Bad(string Key, IReadOnlyList<(string Name, string Value)> Values, int Position) : Compiled;
}
