using ChatAssist.Conversations.Knowledge;

namespace ChatAssist.Conversations.Understanding;

/// <summary>Which options of a question a message means, when several may be chosen: "1 y 3", "todas menos la 2", "de la 1 a la 3", "ninguna".</summary>
public static class Choices
{
    /// <summary>An option of this name is what "ninguna" means, and goes with no other.</summary>
    public const string None = "none";

    private static readonly Phrases<bool> All = Of("todas", "todos", "todo", "todas las anteriores", "todas las opciones", "las todas", "all", "all of them", "everything");
    private static readonly Phrases<bool> Nothing = Of("ninguna", "ninguno", "ninguna de esas", "ninguna de las anteriores", "nada", "nada de eso", "none", "none of them", "neither");
    private static readonly Phrases<bool> But = Of("menos", "excepto", "salvo", "pero no", "todas menos", "except", "but", "but not");
    private static readonly Phrases<bool> And = Of("y", "e", "i", "con", "mas", "tambien", "ademas", "solo", "solamente", "nada mas", "nomas", "and", "also", "only", "just");
    private static readonly Phrases<bool> To = Of("a", "al", "a la", "hasta", "hasta la", "to");

    /// <summary>The names of the chosen options in the order in which they were offered; empty for "ninguna".</summary>
    public static Reading<IReadOnlyList<string>> Read(Text question, string text)
    {
        // Mam is a language, and sounds like "ma'am".
        var said = Sentence.Of(text);
        return Read(question, said) is Reading<IReadOnlyList<string>>.NotUnderstood ? Read(question, Filler.Off(said)) : Read(question, said);
    }

    private static Reading<IReadOnlyList<string>> Read(Text question, Sentence sentence)
    {
        var said = Apart(sentence);
        if (said.IsEmpty) return Reading.None<IReadOnlyList<string>>();
        // A label may hold an "y" of its own.
        if (question.Words.Whole(said) is [var one]) return Names(question, [one]);
        if (Nothing.Whole(said, out _)) return Names(question, []);
        if (All.Whole(said, out _)) return Names(question, Everything(question));
        return AllBut(question, said) ?? Range(question, said) ?? Listed(question, said);
    }

    private static Reading<IReadOnlyList<string>>? AllBut(Text question, Sentence said)
    {
        if (All.At(said.Tokens, 0, said.Tokens.Count) is not { } but || But.At(said.Tokens, but, said.Tokens.Count) is not { } rest) return null;
        var left = question.Words.All(Sentence.Of([.. said.Tokens.Skip(rest)]), And);
        return left is { Count: > 0 } ? Names(question, Everything(question).Except(left.Select(named => named.Option))) : Reading.None<IReadOnlyList<string>>();
    }

    // "Del 1 al 3" is three; "1-3" may be two.
    private static Reading<IReadOnlyList<string>>? Range(Text question, Sentence said)
    {
        if (question.Words.All(said, To) is not [var first, var last] || last.Option < first.Option + 2) return null;
        var between = said.Tokens.Take(first.End..last.Start).ToList();
        if (between is [{ Kind: TokenKind.Sign, Text: "-" }]) return Reading.Which<IReadOnlyList<string>>([]);
        return between.Count > 0 && To.At(between, 0, between.Count) is not null ? Names(question, Enumerable.Range(first.Option, last.Option - first.Option + 1)) : null;
    }

    private static Reading<IReadOnlyList<string>> Listed(Text question, Sentence said)
    {
        var named = question.Words.All(said, And);
        if (named is not { Count: > 0 } || Denial.Outside(said, named)) return Reading.None<IReadOnlyList<string>>();
        // One word for two of them.
        if (named.DistinctBy(one => one.Start).Count() < named.Count) return Reading.Which<IReadOnlyList<string>>([]);
        return named.Select(one => one.Option).Distinct().Count() > 1 && named.Any(one => question.Options[one.Option].Name == None)
            ? Reading.Which<IReadOnlyList<string>>([])
            : Names(question, named.Select(one => one.Option));
    }

    // "1,3" is a number elsewhere; here it is two.
    private static Sentence Apart(Sentence said) => said.Tokens.Any(IsList)
        ? Sentence.Of([.. said.Tokens.SelectMany(token => IsList(token) ? token.Text.Split(',', '.').Select(number => new Token(TokenKind.Number, number, Glued: false)) : [token])])
        : said;

    private static bool IsList(Token token) => token.Kind == TokenKind.Number && token.Text.AsSpan().ContainsAny(',', '.');

    private static IEnumerable<int> Everything(Text question) => Enumerable.Range(0, question.Options.Count).Where(option => question.Options[option].Name != None);

    private static Reading<IReadOnlyList<string>> Names(Text question, IEnumerable<int> options) =>
        Reading.Of<IReadOnlyList<string>>([.. options.Distinct().Order().Select(option => question.Options[option].Name).Where(name => name != None)]);

    private static Phrases<bool> Of(params string[] phrases) => new(phrases.Select(phrase => (phrase, true)), typos: false);
}
