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

    // "Sí, todavía trabajo ahí", "ya no trabajo ahí, no": the rest says the same. "No, todavía trabajo ahí" may say the opposite.
    private static Reading<bool>? Explained(Sentence sentence, YesNoWords words)
    {
        var spoken = Enumerable.Range(0, sentence.Tokens.Count).Where(at => sentence.Tokens[at].Kind != TokenKind.Sign).ToList();
        var signs = spoken.Count == 0 ? [] : Enumerable.Range(spoken[0], spoken[^1] - spoken[0]).Except(spoken).ToList();
        return signs.Count == 0 ? null
            : Explained(Part(sentence, 0, signs[0]), Part(sentence, signs[0], sentence.Tokens.Count), words)
            ?? Explained(Part(sentence, signs[^1], sentence.Tokens.Count), Part(sentence, 0, signs[^1]), words);
    }

    private static Reading<bool>? Explained(Sentence answer, Sentence rest, YesNoWords words)
    {
        if (Whole(answer, words) is not { } said || Doubts.In(rest).Count > 0) return null;
        if (words.Phrases.In(rest).Any(phrase => phrase.Value == Other(said) || phrase.Value == YesNoMeaning.Unsure)) return null;
        return (said, Denial.In(rest)) switch
        {
            (YesNoMeaning.Yes, false) => Reading.Of(true),
            (YesNoMeaning.No, true) => Reading.Of(false),
            _ => null,
        };
    }

    private static Sentence Part(Sentence sentence, int start, int end) => Sentence.Of([.. sentence.Tokens.Take(start..end)]);

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
