using System.Globalization;

namespace ChatAssist.Conversations.Understanding.Dates;

/// <summary>Cuts a sentence into the pieces that a date is made of.</summary>
internal static class Pieces
{
    // Said around a day or a year, and nothing by itself.
    private static readonly string[] Silent = ["el", "la", "dia", "fecha", "ano", "the", "on", "year", "day", "º"];
    private static readonly string[] Ofs = ["de", "del", "d", "mes", "of"];
    private static readonly string[] Ordinals = ["ro", "ero", "er", "o", "a", "do", "to", "th", "st", "nd", "rd", "º", "ª"];
    private static readonly string[] First = ["primero", "primer", "first"];

    public static IReadOnlyList<Piece> Of(Sentence sentence)
    {
        var pieces = new List<Piece>();
        var relative = Relative.In(sentence).ToDictionary(found => found.Start);
        for (var at = 0; at < sentence.Tokens.Count;)
        {
            var (value, taken) = SpokenNumber.At(sentence.Tokens, at);
            if (relative.TryGetValue(at, out var found))
            {
                pieces.Add(found.Value is { } days ? new Piece(PieceKind.FromToday, days) : new Piece(PieceKind.Word, 0, Text: Relative.PartOfDay));
                at = found.End;
            }
            else if (taken > 0)
            {
                pieces.Add(new Piece(PieceKind.Number, value, Text(value).Length));
                at += taken;
            }
            else Add(sentence.Tokens[at++], pieces);
        }
        return pieces;
    }

    private static void Add(Token token, List<Piece> pieces)
    {
        if (token.Kind == TokenKind.Number) AddNumbers(token.Text, pieces);
        else if (token.Kind == TokenKind.Sign) AddSign(token.Text, pieces);
        else if (token.Glued && pieces.Count > 0 && pieces[^1].IsNumber && Ordinals.Contains(token.Text, StringComparer.Ordinal)) return;
        else if (!Silent.Contains(token.Text, StringComparer.Ordinal) || IsCounted(token.Text, pieces)) pieces.Add(Word(token.Text));
    }

    // "Hace un día" counts days, "el día 15" does not.
    private static bool IsCounted(string word, List<Piece> pieces) =>
        word is "dia" or "day" && pieces.Count > 0 && (pieces[^1].IsNumber || pieces[^1].IsWord("un", "a", "one"));

    // "15.3.1990" is three numbers, "1,990" is one.
    private static void AddNumbers(string text, List<Piece> pieces)
    {
        var parts = text is [not '0', ',', _, _, _] ? [text.Remove(1, 1)] : text.Split('.', ',', '\'');
        foreach (var (i, part) in parts.Index())
        {
            if (i > 0) pieces.Add(new Piece(PieceKind.Joint, 0));
            pieces.Add(new Piece(PieceKind.Number, part.Length <= 4 ? int.Parse(part, CultureInfo.InvariantCulture) : 0, part.Length));
        }
    }

    private static void AddSign(string sign, List<Piece> pieces)
    {
        if (sign is "/" or "-" or "." or "–") pieces.Add(new Piece(PieceKind.Joint, 0));
        else if (sign is "?" or "¿" or ";" or "+" or "$") pieces.Add(new Piece(PieceKind.Word, 0, Text: sign));
    }

    private static Piece Word(string word)
    {
        if (Ofs.Contains(word, StringComparer.Ordinal)) return new Piece(PieceKind.Of, 0);
        if (First.Contains(word, StringComparer.Ordinal)) return new Piece(PieceKind.Number, 1, 1);
        if (CalendarWords.Month(word) is { } month) return new Piece(PieceKind.Month, month, Text: word);
        return CalendarWords.Weekday(word) is { } weekday ? new Piece(PieceKind.Weekday, (int)weekday) : new Piece(PieceKind.Word, 0, Text: word);
    }

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
