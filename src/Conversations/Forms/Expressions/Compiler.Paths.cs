namespace ChatAssist.Conversations.Forms.Expressions;

/// <summary>Paths: <c>${name}</c>, <c>/data/grp/height</c>, <c>../x</c>, <c>.</c>, <c>instance('x')/root/item[name = 'a']/label</c>.</summary>
internal sealed partial class Compiler
{
    private static readonly NamedPlace Root = new([]);

    private Piece Path()
    {
        var start = next;
        var path = Primary();
        while (true)
            if (Next.Is("[")) path = Predicate(path, Take());
            else if (Next.Is("/")) path = Step(path, Take());
            else break;
        if (path.Place is not { Steps.Count: > 0 } place) return path;
        if (place.Path == at?.Path) ReadsItself = true;
        if (!IsOwn(start)) reads.Add(place.Path);
        return path;
    }

    // What goes up from the question is around it, and reading what is around oneself is no dependency.
    private bool IsOwn(int start) => tokens[next - 1].Text is "." or ".." or ")" && tokens[start] is { Kind: TokenKind.Sign, Text: "." or ".." } or { Kind: TokenKind.Name, Text: "current" };

    private Piece Reference(Token name)
    {
        var place = names.Find(name.Text) ?? throw Unknown(name.Text, name.Position);
        return To(place);
    }

    private Mistake Unknown(string name, int position) => Nearest.To(name, names.All) is { } near
        ? new("unknown-question-near", position, ("name", name), ("near", near))
        : new("unknown-question", position, ("name", name));

    /// <summary>The nodes at a place: within a repeat those of the same instance.</summary>
    private Piece To(NamedPlace place)
    {
        var walk = new Walk(place, at);
        return new((in env) => walk.From(env.Scope)) { Place = place };
    }

    private Piece Absolute()
    {
        var slash = Take();
        var root = Name(slash);
        if (root.Text != "data") throw new Mistake("absolute-path", root.Position, ("name", root.Text));
        var place = Root;
        // As ${name} does, so that /data/kid/kage means the same instance; what has a predicate is looked for in all.
        while (Next.Is("/") && tokens[next + 1].Kind == TokenKind.Name && !tokens[next + 2].Is("("))
        {
            next++;
            place = Child(place, Take());
        }
        return To(place);
    }

    private Token Name(Token slash) => Next.Kind == TokenKind.Name ? Take() : Next.Is("/") ? throw new Mistake("descendants", slash.Position) : throw Unexpected();

    private NamedPlace Child(NamedPlace parent, Token name) =>
        names.At(parent.Steps.Count == 0 ? name.Text : $"{parent.Path}/{name.Text}") ?? throw NotThere(name);

    private Mistake NotThere(Token name) => names.Find(name.Text) is { } elsewhere
        ? new("unknown-question-near", name.Position, ("name", name.Text), ("near", $"/data/{elsewhere.Path}"))
        : Unknown(name.Text, name.Position);

    /// <summary>A path that starts where the expression stands, or at the node that a predicate asks.</summary>
    private Piece Relative()
    {
        var here = Next;
        if (here.Kind == TokenKind.Name && !ground.IsAsked) throw BareName(here);
        if (!ground.IsAsked && at is null) throw new Mistake("nowhere", here.Position, ("found", here.Text));
        var start = new Piece((in env) => env.Here is { } node ? Value.Of([node]) : Value.Of([])) { Place = ground.Place, ReadsHere = true };
        if (here.Kind != TokenKind.Name || ground.Columns is not { } columns) return Onwards(start);
        if (!columns.Contains(here.Text)) throw UnknownColumn(here, columns);
        return Onwards(start);
    }

    private Mistake BareName(Token name) => names.Find(name.Text) is null && Functions.ByName.ContainsKey(name.Text.ToLowerInvariant())
        ? new("function-without-brackets", name.Position, ("name", name.Text.ToLowerInvariant()))
        : new("plain-name", name.Position, ("name", name.Text));

    private static Mistake UnknownColumn(Token name, IReadOnlySet<string> columns) => Nearest.To(name.Text, columns) is { } near
        ? new("unknown-column-near", name.Position, ("name", name.Text), ("near", near))
        : new("unknown-column", name.Position, ("name", name.Text), ("columns", string.Join(", ", columns)));

    private Piece Step(Piece from, Token slash)
    {
        if (Next.Is("/")) throw new Mistake("descendants", slash.Position);
        var divides = Next.Is("(") || Next.Kind is TokenKind.Number or TokenKind.Literal or TokenKind.Reference;
        return divides ? throw new Mistake("write-instead", slash.Position, ("found", "/"), ("instead", "div")) : Onwards(from);
    }

    /// <summary>One step from nodes: a name, <c>*</c>, <c>.</c> or <c>..</c>.</summary>
    private Piece Onwards(Piece from)
    {
        var step = Next.Kind is TokenKind.Name or TokenKind.Wildcard || Next.Is(".") || Next.Is("..") ? Take() : throw Unexpected();
        if (Next.Is("(")) throw new Mistake("axes", step.Position);
        if (step.Is(".")) return from;
        var place = from.Place is null ? null : step switch
        {
            { Kind: TokenKind.Name } => Child(from.Place, step),
            { Text: ".." } => new NamedPlace([.. from.Place.Steps.SkipLast(1)]),
            _ => null,
        };
        if (place is null && from.Place is { Steps.Count: > 0 } parent) reads.Add(parent.Path);
        return Checked(new Piece(Steps.Run(from.Run, step))
        {
            Place = place,
            Depth = from.Depth + 1,
            ReadsHere = from.ReadsHere,
            Column = ground.IsAsked && from.Column is null && from.Depth == 1 && from.ReadsHere && step.Kind == TokenKind.Name ? step.Text : null,
        }, step);
    }

    private Piece Predicate(Piece from, Token open)
    {
        var outer = ground;
        ground = new Ground(from.Place, Columns: null) { IsAsked = true };
        var condition = Expression(0);
        ground = outer;
        Close(open, "]");
        return Checked(new Piece(Steps.Where(from.Run, condition))
        {
            Place = from.Place,
            Depth = Math.Max(from.Depth, condition.Depth) + 1,
            ReadsHere = from.ReadsHere,
        }, open);
    }
}
