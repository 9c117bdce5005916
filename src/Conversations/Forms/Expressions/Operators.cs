namespace ChatAssist.Conversations.Forms.Expressions;

/// <summary>What stands between two operands.</summary>
internal static class Operators
{
    public static Piece Join(string sign, Piece left, Piece right) => new(Run(sign, left.Run, right.Run))
    {
        Depth = Math.Max(left.Depth, right.Depth) + 1,
        ReadsHere = left.ReadsHere || right.ReadsHere,
        Equalities = sign switch
        {
            "and" => [.. left.Equalities, .. right.Equalities],
            "=" when left.Column is { } column && !right.ReadsHere => [new(column, right.Run)],
            "=" when right.Column is { } column && !left.ReadsHere => [new(column, left.Run)],
            _ => [],
        },
    };

    private static Run Run(string sign, Run left, Run right) => sign switch
    {
        "or" => (in env) => Value.Of(left(env).IsTrue || right(env).IsTrue),
        "and" => (in env) => Value.Of(left(env).IsTrue && right(env).IsTrue),
        "=" => (in env) => Value.Of(Comparison.AreEqual(env.Scope, left(env), right(env))),
        "!=" => (in env) => Value.Of(Comparison.Differ(env.Scope, left(env), right(env))),
        "<" => (in env) => Value.Of(Comparison.IsLess(env.Scope, left(env), right(env))),
        "<=" => (in env) => Value.Of(Comparison.IsLessOrEqual(env.Scope, left(env), right(env))),
        ">" => (in env) => Value.Of(Comparison.IsLess(env.Scope, right(env), left(env))),
        ">=" => (in env) => Value.Of(Comparison.IsLessOrEqual(env.Scope, right(env), left(env))),
        _ => Sum(sign, left, right),
    };

    private static Run Sum(string sign, Run left, Run right) => sign switch
    {
        "+" => (in env) => Value.Of(left(env).Number + right(env).Number),
        "-" => (in env) => Value.Of(left(env).Number - right(env).Number),
        "*" => (in env) => Value.Of(left(env).Number * right(env).Number),
        "div" => (in env) => Value.Of(left(env).Number / right(env).Number),
        "mod" => (in env) => Value.Of(left(env).Number % right(env).Number),
        _ => throw new ArgumentOutOfRangeException(nameof(sign), sign, "no operator"),
    };
}
