namespace ChatAssist.Conversations.Understanding.Numbers;

/// <summary>A word, a sign or a number of a sentence, on the way to its gist.</summary>
/// <param name="Text">The word as it should be spelt; "#" for a number.</param>
/// <param name="Start">The first token that it takes.</param>
/// <param name="End">The token after its last.</param>
/// <param name="Glued">No space stands before it.</param>
internal readonly record struct Piece(string Text, int Start, int End, bool Glued = false, Quantity? Number = null)
{
    public const string OfNumber = "#";

    // As it is written in "#3": it separates, and must not be taken for the number itself.
    private const string NumberSign = ":";

    private const string Silent = ",.!¡;:()\"…*_~";

    // Said to whom one speaks, anywhere in a sentence.
    private static readonly string[] Addressing = ["pues", "fijese", "fijate", "mire", "oiga", "vea", "vos", "seno", "senorita", "verdad", "porfa"];

    /// <summary>It separates, and says nothing.</summary>
    public bool IsSilent => Number is null && ((Text.Length == 1 && Silent.Contains(Text[0], StringComparison.Ordinal)) || Addressing.Contains(Text, StringComparer.Ordinal));

    /// <summary>The pieces of a sentence, its words spelt as they should be, its digits read.</summary>
    public static List<Piece> Of(Sentence sentence)
    {
        var pieces = new List<Piece>(sentence.Tokens.Count);
        for (var at = 0; at < sentence.Tokens.Count; at++)
        {
            var token = sentence.Tokens[at];
            if (token.Kind == TokenKind.Number) pieces.Add(OfDigits(token, at));
            else if (token.Kind != TokenKind.Word) pieces.Add(new(token.Is(OfNumber) ? NumberSign : token.Text, at, at + 1, token.Glued));
            else pieces.AddRange(Words(IsQuetzal(sentence.Tokens, at) ? "quetzales" : Spelling.Of(token.Text), at, token.Glued));
        }
        return pieces;
    }

    private static Piece OfDigits(Token token, int at) =>
        Digits.Read(token.Text) is { } number ? new(OfNumber, at, at + 1, token.Glued, number) : new(token.Text, at, at + 1, token.Glued);

    private static IEnumerable<Piece> Words(string word, int at, bool glued) =>
        NumberWords.Joined.TryGetValue(word, out var apart) ? apart.Split(' ').Select(part => new Piece(part, at, at + 1)) : [new(word, at, at + 1, glued)];

    // "Q3500", "Q.3500", "Q 3500" at the beginning, "3500q"; any other "q" is "que", and so is the "k" of "5 k".
    private static bool IsQuetzal(IReadOnlyList<Token> tokens, int at)
    {
        if (tokens[at].IsWord("q")) return true;
        if (!tokens[at].IsWord("que")) return false;
        var next = at + 1 < tokens.Count && tokens[at + 1].Is(".") ? at + 2 : at + 1;
        return next < tokens.Count && tokens[next].Kind == TokenKind.Number && (at == 0 || tokens[at + 1] is { Kind: TokenKind.Sign, Glued: true });
    }
}
