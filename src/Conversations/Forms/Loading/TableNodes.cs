namespace ChatAssist.Conversations.Forms.Loading;

/// <summary>A table beside the form as <c>pulldata</c> and <c>instance</c> read it: <c>root/item</c> with a child for each column.</summary>
internal static class TableNodes
{
    public static Node Of(Sheet table)
    {
        var root = new Node("root");
        foreach (var row in table.Rows.Where(row => row.Cells.Any(cell => !string.IsNullOrWhiteSpace(cell)))) Add(root, table.Columns, row.Cells);
        return root;
    }

    private static void Add(Node root, IReadOnlyList<string> columns, IReadOnlyList<string> cells)
    {
        var item = root.Add("item");
        for (var index = 0; index < columns.Count && index < cells.Count; index++)
            if (columns[index].Trim() is { Length: > 0 } column) item.Add(column).Value = cells[index].Trim();
    }
}
