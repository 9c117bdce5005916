namespace ChatAssist.Conversations.Forms.Expressions;

/// <summary>Rows by what stands in one column, as text and as number.</summary>
internal sealed class NodeIndex
{
    private static readonly IReadOnlyList<int> None = [];

    private readonly Dictionary<string, List<int>> byText = new(StringComparer.Ordinal);
    private readonly Dictionary<double, List<int>> byNumber = [];

    public NodeIndex(IReadOnlyList<Node> rows, string column)
    {
        for (var place = 0; place < rows.Count; place++)
            foreach (var text in Texts(rows[place], column))
            {
                Add(byText, text, place);
                if (Numbers.Of(text) is var number && !double.IsNaN(number)) Add(byNumber, number, place);
            }
    }

    /// <summary>The places of the rows that equal a value there, in order; null where only asking each can tell.</summary>
    public IReadOnlyList<int>? Find(Value value) => value switch
    {
        { IsBoolean: true } or { IsNodes: true, Nodes.Count: > 1 } => null,
        // Numbers that only nearly equal are too rare to look for: a column holds what somebody wrote.
        { IsNumber: true } => byNumber.GetValueOrDefault(value.Number) ?? None,
        _ => byText.GetValueOrDefault(value.Text) ?? None,
    };

    // A row without the column is compared as an empty text.
    private static List<string> Texts(Node row, string column)
    {
        var cells = row.Children.Where(cell => cell.Name == column).Select(cell => cell.Text()).ToList();
        return cells.Count == 0 ? [""] : cells;
    }

    private static void Add<T>(Dictionary<T, List<int>> index, T key, int place) where T : notnull
    {
        if (!index.TryGetValue(key, out var places)) index[key] = places = [];
        if (places.Count == 0 || places[^1] != place) places.Add(place);
    }
}
