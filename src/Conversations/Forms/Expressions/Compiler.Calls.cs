namespace ChatAssist.Conversations.Forms.Expressions;

/// <summary>Functions, and those whose arguments mean something before any answer is there.</summary>
internal sealed partial class Compiler
{
    private Piece Function(Token name)
    {
        if (!Functions.ByName.TryGetValue(name.Text, out var function)) throw UnknownFunction(name);
        var arguments = Arguments();
        if (!function.Takes(arguments.Length)) throw WrongCount(name, function, arguments.Length);
        var piece = Bound(name, arguments) ?? Plain(function, arguments);
        return Checked(piece with { Depth = arguments.Select(argument => argument.Piece.Depth).DefaultIfEmpty(1).Max() + 1 }, name);
    }

    private static Mistake UnknownFunction(Token name) => name.Text switch
    {
        _ when Functions.Refused.Contains(name.Text) => new("refused-function", name.Position, ("name", name.Text)),
        _ when Nearest.To(name.Text, Functions.ByName.Keys) is { } near => new("unknown-function-near", name.Position, ("name", name.Text), ("near", near)),
        _ => new("unknown-function", name.Position, ("name", name.Text)),
    };

    private static Mistake WrongCount(Token name, Function function, int count) =>
        new("wrong-arguments", name.Position, ("name", name.Text), ("takes", function.Counts), ("count", $"{count}"));

    private (Piece Piece, Token Start)[] Arguments()
    {
        var open = Take();
        var arguments = new List<(Piece, Token)>();
        while (!TakeIf(")"))
        {
            if (arguments.Count > 0 && !TakeIf(",")) Close(open, ")");
            var start = Next;
            arguments.Add((Expression(0), start));
            if (!Next.Is(",") && !Next.Is(")")) Close(open, ")");
        }
        return [.. arguments];
    }

    private static Piece Plain(Function function, (Piece Piece, Token)[] arguments)
    {
        Piece[] pieces = [.. arguments.Select(argument => argument.Piece)];
        return new((in env) => env.Scope.Spend(1) ? function.Run(new Call(env, pieces)) : default)
        {
            ReadsHere = function.ReadsHere || pieces.Any(piece => piece.ReadsHere),
        };
    }

    /// <summary>A function that is more than its arguments' values; null: it is not.</summary>
    private Piece? Bound(Token name, (Piece Piece, Token Start)[] arguments) => name.Text switch
    {
        "current" => new Piece((in env) => env.Scope.At is { } question ? Value.Of([question]) : Value.Of([])) { Place = at ?? throw new Mistake("nowhere", name.Position, ("found", "current()")) },
        "instance" => Instance(arguments[0]),
        "pulldata" => CheckTable(arguments[0]),
        "jr:choice-name" => ChoiceName(arguments),
        "indexed-repeat" => IndexedRepeat(arguments),
        "regex" => Regex(arguments),
        _ => null,
    };

    /// <summary><c>instance('x')/root</c>: choice lists and tables all have a root.</summary>
    private Piece Instance((Piece Piece, Token Start) name)
    {
        CheckTable(name);
        if (!TakeIf("/") || Next is not { Kind: TokenKind.Name, Text: "root" }) throw new Mistake("instance-root", name.Start.Position, ("name", name.Piece.Literal ?? "…"));
        next++;
        return new((in env) => env.Scope.Table(name.Piece.Run(env).Text) is { } root ? Value.Of([root]) : Value.Of([]));
    }

    private Piece? CheckTable((Piece Piece, Token Start) name)
    {
        if (names.Tables is not { } tables || name.Piece.Literal is not { } table || tables.Contains(table)) return null;
        throw new Mistake("unknown-table", name.Start.Position, ("name", table), ("tables", string.Join(", ", tables)));
    }

    /// <summary>The question is named in quotes: <c>jr:choice-name(${sex}, '${sex}')</c>.</summary>
    private Piece ChoiceName((Piece Piece, Token Start)[] arguments)
    {
        var (named, start) = arguments[1];
        var place = named.Literal?.Trim() switch
        {
            ['$', '{', .. var name, '}'] => names.Find(name.Trim()) ?? throw Unknown(name.Trim(), start.Position),
            ['/', 'd', 'a', 't', 'a', '/', .. var path] when names.At(path) is { } found => found,
            _ => throw new Mistake("choice-name", start.Position),
        };
        var choice = arguments[0].Piece;
        return new((in env) => Value.Of(env.Scope.ChoiceName(place.Path, choice.Run(env).Text) ?? "")) { ReadsHere = choice.ReadsHere };
    }

    private Piece IndexedRepeat((Piece Piece, Token Start)[] arguments)
    {
        var to = arguments[0].Piece.Place;
        var repeats = arguments.Skip(1).Chunk(2).Select(pair => (pair[0].Piece.Place, Number: pair[1].Piece)).ToArray();
        var readsHere = arguments.Any(argument => argument.Piece.ReadsHere);
        if (to is null || Array.Exists(repeats, repeat => repeat.Place is null)) return Constant(Value.Of([]));
        var walk = new IndexedWalk(to, at, [.. repeats.Select(repeat => (repeat.Place!.Path, repeat.Number.Run))]);
        return new((in env) => walk.From(env)) { Place = to, ReadsHere = readsHere };
    }

    private static Piece? Regex((Piece Piece, Token Start)[] arguments)
    {
        var (pattern, start) = arguments[1];
        if (pattern.Literal is not { } written) return null;
        var compiled = Pattern.Of(written) ?? throw new Mistake("bad-pattern", start.Position, ("pattern", written));
        var text = arguments[0].Piece;
        return new((in env) => Value.Of(env.Scope.Spend(1) && compiled.Matches(text.Run(env).Text, env.Scope))) { ReadsHere = text.ReadsHere };
    }
}
