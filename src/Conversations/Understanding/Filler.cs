using ChatAssist.Conversations.Understanding.Numbers;

namespace ChatAssist.Conversations.Understanding;

/// <summary>
/// What is said around an answer for politeness: "fíjese que…", "pues", "la verdad", "gracias a Dios". It changes no value; what
/// hedges ("creo que", "tal vez", "primero Dios") is no filler.
/// </summary>
internal static class Filler
{
    private static readonly Phrases<bool> Before = Of(
        "fijese", "fijese que", "fijese usted que", "fijate", "fijate que", "fijate vos", "mire", "mira", "oiga", "vea", "pues",
        "bueno", "este", "la verdad", "la verdad es que", "la verdad que", "de verdad", "es que", "por favor", "porfa", "porfavor", "disculpe",
        "perdon", "perdone", "con permiso", "hola", "buenas", "buenos dias", "buen dia", "muy buenos dias", "buenas tardes", "buenas noches", "dios le bendiga", "dios lo bendiga", "dios la bendiga", "que dios le bendiga", "bendiciones", "gracias", "muchas gracias",
        "gracias a dios", "amigo", "amiga", "seno", "senorita", "don", "licenciada", "licenciado", "joven", "hello", "hi", "hey", "well", "please", "so", "um", "thanks", "thanks a lot", "honestly", "thank god");

    private static readonly Phrases<bool> After = Of(
        "gracias", "muchas gracias", "mil gracias", "muchisimas gracias", "gracias por preguntar", "gracias a dios", "por favor", "porfa", "porfavor", "pues", "verdad", "vos", "vea", "fijese", "fijate", "usted",
        "seno", "senorita", "senora", "senor", "joven", "amigo", "amiga", "licenciada", "licenciado", "lic", "oiga", "mire", "nomas", "con todo respeto", "a sus ordenes", "para servirle", "dios le bendiga", "dios lo bendiga", "dios la bendiga", "que dios le bendiga", "bendiciones",
        "saludos", "feliz dia", "buen dia", "buenas tardes", "buenas noches", "jaja", "jajaja", "jeje", "jejeje", "la verdad", "la mera verdad", "de verdad", "please", "thanks", "thanks a lot", "thank you", "thank you so much", "sir", "maam", "thank god",
        "lol", "🙏", "😊", "🙂", "😀", "😃", "😄", "😁", "😅", "😂", "🤣", "☺", "🤗", "😇", "🙌");

    // "Hola, fíjese que la verdad…": more than these few are no answer any more.
    private const int Layers = 6;

    /// <summary>The sentence without it; itself when it is nothing else.</summary>
    public static Sentence Off(Sentence sentence)
    {
        var (start, end) = Within(sentence);
        return (start, end) == (0, sentence.Tokens.Count) ? sentence : Sentence.Of([.. sentence.Tokens.Take(start..end)]);
    }

    /// <summary>From which token to before which one the sentence goes without it.</summary>
    public static (int Start, int End) Within(Sentence sentence)
    {
        var (start, end) = (0, sentence.Tokens.Count);
        // The end first: of "bueno pues, gracias" it is the "bueno" that answers.
        for (var layer = 0; layer < Layers; layer++) end = SkipEnd(sentence.Tokens, start, end);
        for (var layer = 0; layer < Layers; layer++) start = SkipStart(sentence.Tokens, start, end);
        return (start, end);
    }

    private static int SkipStart(IReadOnlyList<Token> tokens, int start, int end)
    {
        var after = Before.At(tokens, start, end);
        return after is { } next && HasWords(tokens, next, end) ? SkipSigns(tokens, next, end) : start;
    }

    private static int SkipEnd(IReadOnlyList<Token> tokens, int start, int end)
    {
        // The longest phrase that reaches the end; what is nothing else stays whole: "mil gracias" is no thousand.
        for (var from = Math.Max(start, end - Longest); from < end; from++)
            if (Begins(tokens, from, start) && After.At(tokens, from, end) is { } to && !HasWords(tokens, to, end)) return HasWords(tokens, start, from) ? from : end;
        return end;
    }

    // A sign before it says something of the answer ("¿4?, gracias"); in "dos mil gracias" the thousand is counted.
    private static bool Begins(IReadOnlyList<Token> tokens, int from, int start) =>
        tokens[from].Kind != TokenKind.Sign && !(tokens[from].IsWord("mil") && from > start && Counts(tokens[from - 1]));

    private static bool Counts(Token token) => token.Kind == TokenKind.Number || NumberWords.Of(Spelling.Of(token.Text)) is not null;

    private const int Longest = 6;

    // The point of ".5" is part of the number.
    private static int SkipSigns(IReadOnlyList<Token> tokens, int from, int end)
    {
        while (from < end && tokens[from] is { Kind: TokenKind.Sign, Text: "," or "." or "!" or ":" or ";" or "…" } && !(from + 1 < end && tokens[from + 1] is { Kind: TokenKind.Number, Glued: true })) from++;
        return from;
    }

    private static bool HasWords(IReadOnlyList<Token> tokens, int from, int end)
    {
        for (; from < end; from++)
            if (tokens[from].Kind != TokenKind.Sign) return true;
        return false;
    }

    private static Phrases<bool> Of(params string[] phrases) => new(phrases.Select(phrase => (phrase, true)), typos: false);
}
