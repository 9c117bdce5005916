namespace ChatAssist.Conversations.Forms.Expressions;

/// <summary>Comparing as XPath does: of lists one pair is enough. A list without nodes is compared as an empty text, as a question that was not answered.</summary>
internal static class Comparison
{
    // 6.1 - 7.8 is -1.7 to everybody but the processor.
    private const double Rounding = 1e-12;

    public static bool AreEqual(Scope scope, Value left, Value right)
    {
        if (left.IsBoolean || right.IsBoolean) return left.IsTrue == right.IsTrue;
        return AnyPair(scope, left, right, left.IsNumber || right.IsNumber ? AreEqualNumbers : AreEqualTexts);
    }

    public static bool Differ(Scope scope, Value left, Value right)
    {
        if (left.IsBoolean || right.IsBoolean) return left.IsTrue != right.IsTrue;
        return AnyPair(scope, left, right, left.IsNumber || right.IsNumber ? (one, other) => !AreEqualNumbers(one, other) : (one, other) => !AreEqualTexts(one, other));
    }

    public static bool IsLess(Scope scope, Value left, Value right) => AnyPair(scope, left, right, (one, other) => one.Number < other.Number);

    public static bool IsLessOrEqual(Scope scope, Value left, Value right) => AnyPair(scope, left, right, (one, other) => one.Number <= other.Number);

    private static bool AreEqualTexts(Value one, Value other) => one.Text == other.Text;

    private static bool AreEqualNumbers(Value one, Value other) => one.Number is var number && other.Number is var second && (number == second || Math.Abs(number - second) < Rounding);

    private static bool AnyPair(Scope scope, Value left, Value right, Func<Value, Value, bool> compare)
    {
        if (!left.IsNodes && !right.IsNodes) return compare(left, right);
        foreach (var one in Each(left))
            foreach (var other in Each(right))
                if (scope.Spend(1) && compare(one, other)) return true;
        return false;
    }

    private static IEnumerable<Value> Each(Value value) => value.IsNodes && value.Nodes.Count > 0 ? value.Nodes.Select(node => Value.Of(node.Text())) : [value];
}
