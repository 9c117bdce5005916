using System.Globalization;
using ChatAssist.Conversations.Understanding.Numbers;

namespace ChatAssist.Conversations.Understanding.Dates;

/// <summary>Cuts a sentence into the pieces that a date is made of.</summary>
internal sealed class Pieces
{
    // Said around a day or a year, and nothing by itself.
    private static readonly string[] Silent = ["el", "la", "dia", "fecha", "ano", "the", "on", "year", "day", "º"];
    private static readonly string[] Ofs = ["de", "del", "d", "mes", "of"];
    private static readonly string[] Ordinals = ["ro", "ero", "er", "o", "a", "do", "to", "th", "st", "nd", "rd", "º", "ª"];
    private static readonly string[] First = ["primero", "primer", "first"];

    private readonly List<Piece> pieces = [];

    // What several tokens are together, by the first of them, and where they end.
    private readonly Dictionary<int, (Piece[] Pieces, int End)> together = [];

    public static IReadOnlyList<Piece> Of(Sentence sentence, DateOnly today)
    {
        var cut = new Pieces();
        cut.Join(sentence, today);
        for (var at = 0; at < sentence.Tokens.Count;)
        {
            if (cut.together.TryGetValue(at, out var found))
            {
                cut.pieces.AddRange(found.Pieces);
                at = found.End;
            }
            else cut.Add(sentence.Tokens[at++]);
        }
        return cut.pieces;
    }

    private void Join(Sentence sentence, DateOnly today)
    {
        JoinNumbers(Numbers.Piece.Of(sentence));
        foreach (var found in CalendarWords.YearsIn(sentence)) together[found.Start] = ([Year(today.AddYears(found.Value))], found.End);
        foreach (var found in CalendarWords.MonthsIn(sentence)) together[found.Start] = ([Month(today.AddMonths(found.Value)), Year(today.AddMonths(found.Value))], found.End);
        foreach (var found in Relative.In(sentence))
            together[found.Start] = ([found.Value is { } days ? new Piece(PieceKind.FromToday, days) : Word(Relative.PartOfDay)], found.End);
    }

    private static Piece Year(DateOnly day) => new(PieceKind.Number, day.Year, Digits: 4);

    private static Piece Month(DateOnly day) => new(PieceKind.Month, day.Month);

    // Numbers in words.
    private void JoinNumbers(List<Numbers.Piece> words)
    {
        var numerals = new Numerals(words);
        for (var at = 0; at < words.Count;)
        {
            var end = at + 1;
            if (words[at].Number is null && numerals.At(at) is { Number: { IsWhole: true, Value: < 10_000 } number } found)
            {
                end = found.End;
                var digits = number.Value.ToString(CultureInfo.InvariantCulture).Length;
                together[words[at].Start] = ([new Piece(PieceKind.Number, (int)number.Value, digits)], words[end - 1].End);
            }
            at = end;
        }
    }

    private void Add(Token token)
    {
        if (token.Kind == TokenKind.Number) AddNumbers(token.Text);
        else if (token.Kind == TokenKind.Sign) AddSign(token.Text);
        else if (token.Glued && pieces.Count > 0 && pieces[^1].IsNumber && Ordinals.Contains(token.Text, StringComparer.Ordinal)) return;
        else if (!Silent.Contains(token.Text, StringComparer.Ordinal) || IsCounted(token.Text)) pieces.Add(Word(token.Text));
    }

    // "Hace un día" counts days, "el día 15" does not.
    private bool IsCounted(string word) => word is "dia" or "day" && pieces.Count > 0 && (pieces[^1].IsNumber || pieces[^1].IsWord("un", "a", "one"));

    // "15.3.1990" is three numbers, "1,990" is one.
    private void AddNumbers(string text)
    {
        var parts = text is [not '0', ',', _, _, _] ? [text.Remove(1, 1)] : text.Split('.', ',', '\'');
        foreach (var (i, part) in parts.Index())
        {
            if (i > 0) pieces.Add(new Piece(PieceKind.Joint, 0));
            pieces.Add(new Piece(PieceKind.Number, part.Length <= 4 ? int.Parse(part, CultureInfo.InvariantCulture) : 0, part.Length));
        }
    }

    private void AddSign(string sign)
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
}
