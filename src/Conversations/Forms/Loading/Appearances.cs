namespace ChatAssist.Conversations.Forms.Loading;

/// <summary>The column <c>appearance</c>: words, of which ours say how an answer is understood; the others are for screens.</summary>
internal static class Appearances
{
    private static readonly Dictionary<string, QuestionType> TypeOf = new(StringComparer.Ordinal)
    {
        ["name"] = QuestionType.Text,
        ["municipality"] = QuestionType.Text,
        ["department"] = QuestionType.Text,
        ["occupation"] = QuestionType.Text,
        ["money"] = QuestionType.Text,
        ["phone"] = QuestionType.Text,
        ["when"] = QuestionType.Text,
        ["age"] = QuestionType.Integer,
    };

    public static IReadOnlySet<string> Read(Row row) =>
        row["appearance"].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => word.ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);

    public static void Check(Row row, Item.Question question, Findings findings)
    {
        // What the flow fills has one too: it says how the value is shown.
        foreach (var word in question.Appearance.Where(word => question.Type != QuestionType.Hidden && TypeOf.TryGetValue(word, out var type) && type != question.Type))
            findings.Error(row.At("appearance"), "appearance-of-another-type", ("appearance", word), ("type", TypeOf[word] == QuestionType.Text ? "text" : "integer"));
        if (row["appearance"].Contains("search(", StringComparison.OrdinalIgnoreCase)) findings.Error(row.At("appearance"), "search-not-here");
    }
}
