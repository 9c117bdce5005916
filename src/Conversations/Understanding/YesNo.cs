using ChatAssist.Conversations.Knowledge;

namespace ChatAssist.Conversations.Understanding;

/// <summary>Yes or no, in whatever words. "Ahorita", "primero Dios", "bien" and "tal vez" are neither: they are asked.</summary>
internal static class YesNo
{
    public static Reading<bool> Read(string text, YesNoWords words)
    {
        var sentence = Sentence.Of(text);
        if (IsAsked(sentence)) return Reading.None<bool>();
        if (Whole(sentence, words) is { } whole) return Of(whole);
        var bare = Filler.Off(sentence);
        return Explained(bare, words) ?? Covered(bare, words);
    }

    // "Sí, todavía trabajo ahí", "no, ya no trabajo ahí": the rest says the same. "No, todavía trabajo ahí" may say the opposite.
    private static Reading<bool>? Explained(Sentence sentence, YesNoWords words)
    {
        if (words.Phrases.At(sentence.Tokens, 0, sentence.Tokens.Count) is not { } end || end >= sentence.Tokens.Count || sentence.Tokens[end].Kind != TokenKind.Sign) return null;
        words.Phrases.Whole(Sentence.Of([.. sentence.Tokens.Take(end)]), out var first);
        var rest = Sentence.Of([.. sentence.Tokens.Skip(end)]);
        if (words.Phrases.In(rest).Any(phrase => phrase.Value == Other(first) || phrase.Value == YesNoMeaning.Unsure) || Doubts.In(rest).Count > 0) return null;
        return (first, Denial.In(rest)) switch
        {
            (YesNoMeaning.Yes, false) => Reading.Of(true),
            (YesNoMeaning.No, true) => Reading.Of(false),
            _ => null,
        };
    }

    private static readonly Phrases<bool> Doubts = new(new[] { "pero", "aunque", "si", "cuando", "solo que", "but", "if", "when" }.Select(word => (word, true)), typos: false);

    private static YesNoMeaning Other(YesNoMeaning meaning) => meaning == YesNoMeaning.Yes ? YesNoMeaning.No : YesNoMeaning.Yes;

    private static Reading<bool> Of(YesNoMeaning meaning) => meaning switch
    {
        YesNoMeaning.Yes => Reading.Of(true),
        YesNoMeaning.No => Reading.Of(false),
        _ => Reading.Which([true, false]),
    };

    private static YesNoMeaning? Whole(Sentence sentence, YesNoWords words) => words.Phrases.Whole(sentence, out var meaning) ? meaning : null;

    // Every word must be accounted for: "si tengo tiempo le aviso" begins like a yes and is none.
    private static Reading<bool> Covered(Sentence sentence, YesNoWords words)
    {
        var found = words.Phrases.In(sentence);
        var meant = found.Select(phrase => phrase.Value).Where(value => value != YesNoMeaning.Neither).Distinct().ToList();
        if (meant.Count == 0) return Reading.None<bool>();
        var covered = found.Sum(phrase => Spoken(sentence, phrase.Start, phrase.End));
        return meant.Count > 1 || meant[0] == YesNoMeaning.Unsure || covered < Spoken(sentence, 0, sentence.Tokens.Count)
            ? Reading.Which([true, false])
            : Of(meant[0]);
    }

    private static int Spoken(Sentence sentence, int start, int end) => sentence.Tokens.Take(start..end).Count(token => token.Kind != TokenKind.Sign);

    // "¿Sí?" asks.
    private static bool IsAsked(Sentence sentence) => sentence.Tokens.Any(token => token is { Kind: TokenKind.Sign, Text: "?" or "¿" });
}
