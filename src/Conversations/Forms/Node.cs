namespace ChatAssist.Conversations.Forms;

/// <summary>A place in the document of answers, or in a table: a name, a value where it has no children. Values are set while it is built.</summary>
public sealed class Node(string name, Node? parent = null)
{
    private readonly List<Node> children = [];

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
}
