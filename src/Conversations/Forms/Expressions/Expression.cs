namespace ChatAssist.Conversations.Forms.Expressions;

/// <summary>An XPath expression of an XLSForm, compiled. It never throws.</summary>
public sealed class Expression
{
    /// <summary>No cell of a spreadsheet holds more.</summary>
    public const int Longest = 32_767;

    private readonly Piece piece;

    private Expression(string source, Piece piece, Compiler compiler) => (Source, this.piece, Reads, ReadsItself) = (source, piece, compiler.Reads, compiler.ReadsItself);

    public string Source { get; }

    /// <summary>The paths of the questions, groups and repeats that it reads, without its own.</summary>
    public IReadOnlyCollection<string> Reads { get; }

    /// <summary>It reads the question's own answer, as <c>.</c> or by name.</summary>
    public bool ReadsItself { get; }

    internal IReadOnlyList<Equality> Equalities => piece.Equalities;

    public Value Evaluate(Scope scope) => Of(new Env(scope, scope.At));

    /// <summary>Of one node among others, such as a choice: its children are plain names in the expression.</summary>
    internal Value Of(in Env env) => piece.Run(env) is var value && env.Scope.StepsLeft > 0 ? value : default;

    /// <param name="at">Where the expression stands: a question's place; null: nowhere, <c>.</c> is refused.</param>
    public static Compiled Compile(string source, Names names, NamedPlace? at) => Compile(source, names, at, columns: null);

    /// <param name="columns">The columns of the choices that the expression is asked of; null: it is a question's own.</param>
    internal static Compiled Compile(string source, Names names, NamedPlace? at, IReadOnlySet<string>? columns)
    {
        if (source.Length > Longest) return new Mistake("too-long", Longest + 1, ("most", $"{Longest}"), ("length", $"{source.Length}")).Refusal;
        try
        {
            var ground = columns is null ? new Ground(at, Columns: null) : new Ground(null, columns);
            var compiler = new Compiler(new Lexer(source).Read(), names, at, ground);
            return new Compiled.Good(new Expression(source, compiler.Whole(), compiler));
        }
        catch (Mistake mistake)
        {
            return mistake.Refusal;
        }
    }
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
