namespace ChatAssist.Bot.Tests.Faults;

/// <summary>What reached people, compared with what should have.</summary>
/// <param name="Unordered">People who heard everything once, but not in its order.</param>
internal sealed record Heard(int Replies, int Lost, int Twice, int Unordered)
{
    public static Heard Of(IReadOnlyList<string> heard, IReadOnlyList<string> expected)
    {
        var lost = Without(expected, heard).Count;
        var twice = Without(heard, expected).Count;
        return new Heard(heard.Count, lost, twice, lost + twice == 0 && !heard.SequenceEqual(expected, StringComparer.Ordinal) ? 1 : 0);
    }

    public static Heard operator +(Heard one, Heard other) =>
        new(one.Replies + other.Replies, one.Lost + other.Lost, one.Twice + other.Twice, one.Unordered + other.Unordered);

    public override string ToString() => $"{Replies} replies, {Lost} lost, {Twice} twice, {Unordered} out of order";

    // Text by text: two alike count as two.
    private static List<string> Without(IReadOnlyList<string> all, IReadOnlyList<string> those)
    {
        var left = all.ToList();
        foreach (var text in those) left.Remove(text);
        return left;
    }
}
