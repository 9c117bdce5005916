using ChatAssist.Conversations.Understanding.Numbers;

namespace ChatAssist.Conversations.Understanding;

/// <summary>
/// What is said around an answer for politeness: "fíjese que…", "pues", "la verdad", "gracias a Dios". It changes no value; what
/// hedges ("creo que", "tal vez", "primero Dios") is no filler.
/// </summary>
internal static class Filler
{
    private static readonly string[] Opening =
    [
        "fijese", "fijese que", "fijese usted que", "fijate", "fijate que", "fijate vos", "vos", "mire", "mire usted", "mira", "oiga", "vea", "pues", "bueno", "este",
        "la verdad", "la verdad es que", "la verdad que", "de verdad", "es que", "por favor", "porfa", "porfavor", "disculpe", "perdon", "perdone", "con permiso",
        "hola", "buenas", "buenos dias", "buen dia", "muy buenos dias", "buenas tardes", "buenas noches",
        "dios le bendiga", "dios lo bendiga", "dios la bendiga", "que dios le bendiga", "bendiciones", "gracias", "muchas gracias", "gracias a dios",
        "amigo", "amiga", "seno", "senorita", "don", "licenciada", "licenciado", "joven",
        "hello", "hi", "hey", "well", "please", "so", "um", "thanks", "thanks a lot", "honestly", "thank god",
    ];

    private static readonly string[] Closing =
    [
        "gracias", "muchas gracias", "mil gracias", "muchisimas gracias", "gracias por preguntar", "gracias a dios", "por favor", "porfa", "porfavor",
        "pues", "verdad", "vos", "vea", "fijese", "fijate", "oiga", "mire", "nomas", "la verdad", "la mera verdad", "de verdad",
        "usted", "seno", "senorita", "senora", "senor", "joven", "amigo", "amiga", "licenciada", "licenciado", "lic", "con todo respeto", "a sus ordenes", "para servirle",
        "dios le bendiga", "dios lo bendiga", "dios la bendiga", "que dios le bendiga", "bendiciones", "saludos", "feliz dia", "buen dia", "buenas tardes", "buenas noches",
        "jaja", "jajaja", "jeje", "jejeje", "lol", "please", "thanks", "thanks a lot", "thank you", "thank you so much", "sir", "maam", "thank god",
        "🙏", "👪", "👨", "👩", "👧", "👦", "👶", "😊", "🙂", "😀", "😃", "😄", "😁", "😅", "😂", "🤣", "☺", "🤗", "😇", "🙌",
    ];

    // Said of what is to come. With "sí" it is no promise; with a day or an amount it is no doubt.
    private static readonly string[] Wishes =
    [
        "primero dios", "primeramente dios", "dios primero", "dios mediante", "si dios quiere", "si dios lo permite", "si dios permite", "dios quiera",
        "con el favor de dios", "con la ayuda de dios", "con la bendicion de dios", "god willing",
    ];

    private static readonly (Phrases<bool> Before, Phrases<bool> After) Courtesies = (Of(Opening), Of(Closing));
    private static readonly (Phrases<bool> Before, Phrases<bool> After) CourtesiesAndWishes = (Of([.. Opening, .. Wishes]), Of([.. Closing, .. Wishes]));

    // "Hola, fíjese que la verdad…": more than these few are no answer any more.
    private const int Layers = 6;

    /// <summary>The sentence without it; itself when it is nothing else.</summary>
    public static Sentence Off(Sentence sentence) => Without(sentence, Within(sentence));

    /// <summary>Of a day or an amount, which "primero Dios" does not put in doubt.</summary>
    public static Sentence OffWithWishes(Sentence sentence) => Without(sentence, Within(sentence, CourtesiesAndWishes));

    /// <summary>The whole sentence is a courtesy: "mil gracias" counts nothing.</summary>
    public static bool Is(Sentence sentence) => Courtesies.After.Whole(sentence, out _);

    /// <summary>From which token to before which one the sentence goes without it.</summary>
    public static (int Start, int End) Within(Sentence sentence) => Within(sentence, Courtesies);

    private static (int Start, int End) Within(Sentence sentence, (Phrases<bool> Before, Phrases<bool> After) said)
    {
        var (start, end) = (0, sentence.Tokens.Count);
        // The end first: of "bueno pues, gracias" it is the "bueno" that answers.
        for (var layer = 0; layer < Layers; layer++) end = SkipEnd(said.After, sentence.Tokens, start, end);
        for (var layer = 0; layer < Layers; layer++) start = SkipStart(said.Before, sentence.Tokens, start, end);
        return (start, end);
    }

    private static Sentence Without(Sentence sentence, (int Start, int End) kept) =>
        kept == (0, sentence.Tokens.Count) ? sentence : Sentence.Of([.. sentence.Tokens.Take(kept.Start..kept.End)]);

    private static int SkipStart(Phrases<bool> before, IReadOnlyList<Token> tokens, int start, int end)
    {
        return before.At(tokens, start, end) is { } next && HasWords(tokens, next, end) ? SkipSigns(tokens, next, end) : start;
    }

    private static int SkipEnd(Phrases<bool> after, IReadOnlyList<Token> tokens, int start, int end)
    {
        // The longest phrase that reaches the end; what is nothing else stays whole: "mil gracias" is no thousand.
        for (var from = Math.Max(start, end - Longest); from < end; from++)
            if (Begins(tokens, from, start) && after.At(tokens, from, end) is { } to && !HasWords(tokens, to, end)) return HasWords(tokens, start, from) ? from : end;
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
        while (from < end && IsPause(tokens[from]) && !(from + 1 < end && tokens[from + 1] is { Kind: TokenKind.Number, Glued: true })) from++;
        return from;
    }

    private static bool IsPause(Token token) => token is { Kind: TokenKind.Sign, Text: "," or "." or "!" or ":" or ";" or "…" };

    private static bool HasWords(IReadOnlyList<Token> tokens, int from, int end)
    {
        for (; from < end; from++)
            if (tokens[from].Kind != TokenKind.Sign) return true;
        return false;
    }

    private static Phrases<bool> Of(params string[] phrases) => new(phrases.Select(phrase => (phrase, true)), typos: false);
}
