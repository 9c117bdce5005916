namespace ChatAssist.Conversations.Understanding.Dates;

/// <summary>Words for days counted from today.</summary>
internal static class Relative
{
    /// <summary>The word for "en la mañana", "temprano" and the like, which name no day.</summary>
    public const string PartOfDay = "temprano";

    private static readonly Phrases<int?> Words = new(
        Days(0, "hoy", "hoy mismo", "hoy dia", "dia de hoy", "esta manana", "today", "this morning")
            .Concat(Days(-1, "ayer", "dia de ayer", "anoche", "ayer noche", "yesterday", "last night"))
            .Concat(Days(-2, "antier", "antiayer", "antiyer", "anteayer", "antes de ayer", "antes d ayer", "antesdeayer", "day before yesterday"))
            .Concat(Days(1, "manana", "dia de manana", "tomorrow", "tmrw", "tomorow", "tommorow", "tommorrow"))
            .Concat(Days(2, "pasado manana", "pasado de manana", "day after tomorrow"))
            // Parts of a day: "en la mañana" is no tomorrow.
            .Concat(Days(null, "en la manana", "por la manana", "de la manana", "a la manana", "la manana", "en la tarde", "por la tarde", "de la tarde",
                "en la noche", "por la noche", "de la noche", "temprano", "tempranito", "in the morning", "in the afternoon", "at night")),
        typos: false);

    public static IReadOnlyList<Found<int?>> In(Sentence sentence) => Words.In(sentence);

    /// <summary>
    /// "Hace 3 días", "dentro de una semana", "3 days ago", beginning at this piece. Months and years are asked (who says them counts no
    /// days), and so are eight and fifteen days, which are a week and a fortnight to most.
    /// </summary>
    public static (int Days, int Taken)? At(IReadOnlyList<Piece> pieces, int at)
    {
        var before = Before(pieces, at);
        if (Amount(pieces, at + before.Taken) is not { } amount) return null;
        var end = at + before.Taken + 2;
        if (before.Sign != 0) return (before.Sign * amount, end - at);
        // "Ago" is August too.
        return end < pieces.Count && pieces[end].Text is "atras" or "ago" ? (-amount, end + 1 - at) : null;
    }

    private static (int Sign, int Taken) Before(IReadOnlyList<Piece> pieces, int at) => pieces[at] switch
    {
        var piece when piece.IsWord("hace", "ase", "hase", "ace") => (-1, 1),
        var piece when piece.IsWord("en", "in") => (1, 1),
        var piece when piece.IsWord("dentro") && at + 1 < pieces.Count && pieces[at + 1].Kind == PieceKind.Of => (1, 2),
        _ => (0, 0),
    };

    private static int? Amount(IReadOnlyList<Piece> pieces, int at)
    {
        if (at + 1 >= pieces.Count) return null;
        var one = pieces[at].IsWord("un", "una", "a", "an", "one");
        if (!one && !pieces[at].IsShort) return null;
        var count = one ? 1 : pieces[at].Value;
        if (pieces[at + 1].IsWord("dia", "dias", "day", "days")) return count is 0 or 8 or 15 ? null : count;
        return pieces[at + 1].IsWord("semana", "semanas", "week", "weeks") && count > 0 ? 7 * count : null;
    }

    private static IEnumerable<(string, int?)> Days(int? days, params string[] phrases) => phrases.Select(phrase => (phrase, days));
}
