using System.Globalization;

namespace ChatAssist.Conversations.Forms.Expressions;

/// <summary>Compiles tokens to closures, by the power of their operators (Pratt).</summary>
internal sealed partial class Compiler(List<Token> tokens, Names names, NamedPlace? at, Ground ground)
{
    // Beyond that the stack might not hold; people's expressions are ten deep.
    private const int DeepestNesting = 100, DeepestPiece = 1000;

    private const int Unary = 7;

    private readonly HashSet<string> reads = new(StringComparer.Ordinal);
    private Ground ground = ground;
    private int next, nesting;

    public IReadOnlyCollection<string> Reads => reads;

    public bool ReadsItself { get; private set; }

    private Token Next => tokens[next];

    public Piece Whole()
    {
        if (Next.Kind == TokenKind.End) throw new Mistake("empty", 1);
        var whole = Expression(0);
        return Next.Kind == TokenKind.End ? whole : throw Unexpected();
    }

    private Piece Expression(int power)
    {
        if (++nesting > DeepestNesting) throw new Mistake("too-deep", Next.Position);
        var left = Operand();
        while (Next.Kind == TokenKind.Sign && Power(Next.Text) is var strength && strength > power)
        {
            var sign = Take();
            left = Checked(Operators.Join(sign.Text, left, Expression(strength)), sign);
        }
        nesting--;
        return left;
    }

    private static int Power(string sign) => sign switch
    {
        "or" => 1,
        "and" => 2,
        "=" or "!=" => 3,
        "<" or "<=" or ">" or ">=" => 4,
        "+" or "-" => 5,
        "*" or "div" or "mod" => 6,
        _ => 0,
    };

    private Piece Operand()
    {
        if (!Next.Is("-")) return Path();
        var minus = Take();
        var operand = Expression(Unary - 1);
        return Checked(new Piece((in env) => Value.Of(-operand.Run(env).Number)) { Depth = operand.Depth + 1, ReadsHere = operand.ReadsHere }, minus);
    }

    /// <summary>What stands alone: a number, a text, brackets, a function, the start of a path.</summary>
    private Piece Primary() => Next switch
    {
        { Kind: TokenKind.Number } => Constant(Value.Of(double.Parse(Take().Text, CultureInfo.InvariantCulture))),
        { Kind: TokenKind.Literal } => Constant(Value.Of(Next.Text)) with { Literal = Take().Text },
        { Kind: TokenKind.Reference } => Reference(Take()),
        { Kind: TokenKind.Name } when tokens[next + 1].Is("(") => Function(Take()),
        { Kind: TokenKind.Sign, Text: "(" } => InBrackets(),
        { Kind: TokenKind.Sign, Text: "/" } => Absolute(),
        { Kind: TokenKind.Sign, Text: "." or ".." } or { Kind: TokenKind.Name } => Relative(),
        { Kind: TokenKind.Wildcard } when ground.IsAsked => Relative(),
        _ => throw Unexpected(),
    };

    private static Piece Constant(Value value) => new((in _) => value);

    private Piece InBrackets()
    {
        var open = Take();
        var inner = Expression(0);
        Close(open, ")");
        return inner;
    }

    private Token Take() => tokens[next++];

    private bool TakeIf(string sign)
    {
        if (!Next.Is(sign)) return false;
        next++;
        return true;
    }

    private void Close(Token open, string sign)
    {
        if (TakeIf(sign)) return;
        throw Next.Kind == TokenKind.End ? new Mistake("unclosed-bracket", open.Position, ("bracket", open.Text), ("closing", sign)) : Unexpected();
    }

    private static Piece Checked(Piece piece, Token sign) => piece.Depth <= DeepestPiece ? piece : throw new Mistake("too-deep", sign.Position);

    private Mistake Unexpected() => Next.Kind == TokenKind.End ? new("unfinished", Next.Position)
        : DecimalComma ? new("write-instead", Next.Position, ("found", ","), ("instead", "."))
        : new("unexpected", Next.Position, ("found", Next.Text));

    private bool DecimalComma => Next.Is(",") && next > 0 && tokens[next - 1].Kind == TokenKind.Number && tokens[next + 1].Kind == TokenKind.Number;
}
