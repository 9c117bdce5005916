namespace ChatAssist.Conversations.Forms.Loading;

/// <summary>What must be known before what. A question waits for the group that it stands in, and for all that its relevance and calculation read.</summary>
internal sealed class Dependencies
{
    private readonly Dictionary<string, (Item Item, string[] Reads)> byPath = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> isDone = new(StringComparer.Ordinal);
    private readonly List<string> order = [];
    private readonly Findings findings;
    private readonly string sheet;

    private Dependencies(IEnumerable<Item> items, string sheet, Findings findings)
    {
        (this.sheet, this.findings) = (sheet, findings);
        Add(items, null);
    }

    /// <summary>The paths of what is computed or comes and goes, each after what it reads; what waits for itself is told.</summary>
    public static IReadOnlyList<string> Order(IReadOnlyList<Item> items, string sheet, Findings findings)
    {
        var all = new Dependencies(items, sheet, findings);
        var way = new List<string>();
        foreach (var path in all.byPath.Keys) all.Visit(path, way);
        return all.order;
    }

    private void Add(IEnumerable<Item> items, string? parent)
    {
        foreach (var item in items)
        {
            byPath.TryAdd(item.Path, (item, [.. (parent is null ? [] : new[] { parent }).Concat(Reads(item)).Where(path => path != item.Path)]));
            Add(Inside(item), item.Path);
        }
    }

    private static IEnumerable<string> Reads(Item item) => (item.Relevant?.Reads ?? []).Concat(item switch
    {
        Item.Question question => question.Calculation?.Reads ?? [],
        Item.Repeat repeat => repeat.Count?.Reads ?? [],
        _ => [],
    });

    private static IReadOnlyList<Item> Inside(Item item) => item switch
    {
        Item.Group group => group.Items,
        Item.Repeat repeat => repeat.Items,
        _ => [],
    };

    private void Visit(string path, List<string> way)
    {
        if (!byPath.TryGetValue(path, out var here)) return;
        if (isDone.TryGetValue(path, out var done))
        {
            if (!done) Circle([.. way.SkipWhile(step => step != path), path]);
            return;
        }
        isDone[path] = false;
        way.Add(path);
        foreach (var read in here.Reads) Visit(read, way);
        way.RemoveAt(way.Count - 1);
        isDone[path] = true;
        if (Comes(here.Item)) order.Add(path);
    }

    private static bool Comes(Item item) => item is { Relevant: not null } or Item.Question { Calculation: not null } or Item.Repeat { Count: not null };

    private void Circle(IReadOnlyList<string> paths)
    {
        var first = byPath[paths[0]].Item;
        findings.Error(new Spot(sheet, first.Row), "circle", ("circle", string.Join(" -> ", paths.Select(path => byPath[path].Item.Name))));
    }
}
