namespace ChatAssist.Conversations.Forms.Expressions;

/// <summary>What an expression comes to: a text, a number, true or false, or nodes; each can be read as any. Dates are texts (2026-11-22).</summary>
public readonly struct Value
{
    private enum Kind
    {
        Text,
        Number,
        Boolean,
        Nodes,
    }

    private readonly Kind kind;
    private readonly object? content;
    private readonly double number;

    private Value(Kind kind, object? content, double number = 0) => (this.kind, this.content, this.number) = (kind, content, number);

    /// <summary>Of several nodes the first one's; a number without exponent; "NaN" for what is no number.</summary>
    public string Text => kind switch
    {
        Kind.Text => (string?)content ?? "",
        Kind.Number => Numbers.Text(number),
        Kind.Boolean => number == 0 ? "false" : "true",
        _ => Nodes is [var first, ..] ? first.Text() : "",
    };

    /// <summary>A date is the days since 1970-01-01; NaN where the text is no number, also where it is empty.</summary>
    public double Number => kind is Kind.Number or Kind.Boolean ? number : Numbers.Of(Text);

    /// <summary>An empty text, 0 and NaN are false; of several nodes one that is not empty is enough.</summary>
    public bool IsTrue => kind switch
    {
        Kind.Number or Kind.Boolean => number != 0 && !double.IsNaN(number),
        Kind.Nodes => Nodes.Any(node => node.Text().Length > 0),
        _ => Text.Length > 0,
    };

    internal bool IsNumber => kind == Kind.Number;

    internal bool IsBoolean => kind == Kind.Boolean;

    internal bool IsNodes => kind == Kind.Nodes;

    internal IReadOnlyList<Node> Nodes => kind == Kind.Nodes ? (IReadOnlyList<Node>)content! : [];

    /// <summary>Of each node, or of itself.</summary>
    internal IEnumerable<string> Texts => IsNodes ? Nodes.Select(node => node.Text()) : [Text];

    internal static Value Of(string text) => new(Kind.Text, text);

    internal static Value Of(double number) => new(Kind.Number, content: null, number);

    internal static Value Of(bool isTrue) => new(Kind.Boolean, content: null, isTrue ? 1 : 0);

    internal static Value Of(IReadOnlyList<Node> nodes) => new(Kind.Nodes, nodes);
}
