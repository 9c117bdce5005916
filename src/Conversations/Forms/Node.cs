using ChatAssist.Conversations.Forms.Expressions;

namespace ChatAssist.Conversations.Forms;

/// <summary>A place in the document of answers, or in a table: a name, a value where it has no children. Values are set while it is built.</summary>
public sealed class Node(string name, Node? parent = null)
{
    private readonly List<Node> children = [];
    private Dictionary<string, NodeIndex>? indexes;

    public string Name { get; } = name;

    public Node? Parent { get; } = parent;

    /// <summary>Empty for what was not answered.</summary>
    public string Value { get; set; } = "";

    public IReadOnlyList<Node> Children => children;

    /// <summary>Which of its name it is among its brothers, from 1.</summary>
    public int Position { get; private init; } = 1;

    /// <summary>A new last child.</summary>
    public Node Add(string childName)
    {
        var child = new Node(childName, this) { Position = (children.FindLast(brother => brother.Name == childName)?.Position ?? 0) + 1 };
        children.Add(child);
        return child;
    }

    /// <summary>It is there no longer, whoever counts.</summary>
    public void Leave() => Parent?.children.Remove(this);

    /// <summary>Its children by what stands in one of theirs. Made once: for tables, which do not change after they are read.</summary>
    internal NodeIndex By(string column)
    {
        // A form is shared by all turns.
        lock (children)
        {
            indexes ??= new(StringComparer.Ordinal);
            if (!indexes.TryGetValue(column, out var index)) indexes[column] = index = new(Children, column);
            return index;
        }
    }

    /// <summary>Its value; of a node with children all of theirs, one after another.</summary>
    internal string Text() => children.Count == 0 ? Value : string.Concat(children.Select(child => child.Text()));
}
