using ChatAssist.Conversations.Knowledge;

namespace ChatAssist.Conversations.Understanding;

/// <summary>Yes or no, in whatever words. "Ahorita", "primero Dios", "bien" and "tal vez" are neither: they are asked.</summary>
internal static class YesNo
{
    public static Reading<bool> Read(string text, YesNoWords words)
    {
        var sentence = Sentence.Of(text);
        if (IsAsked(sentence)) return Reading.None<bool>();
        return Whole(sentence, words) is { } whole ? Of(whole) : Covered(Filler.Off(sentence), words);
    }

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
