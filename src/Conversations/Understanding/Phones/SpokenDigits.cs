using System.Globalization;
using ChatAssist.Conversations.Understanding.Numbers;

namespace ChatAssist.Conversations.Understanding.Phones;

/// <summary>Digits said in words, one by one ("cinco cinco") or in pairs ("cincuenta y cinco").</summary>
internal static class SpokenDigits
{
    /// <summary>Each unbroken row of such words, as digits.</summary>
    public static IReadOnlyList<string> In(Sentence sentence)
    {
        var pieces = Piece.Of(sentence);
        var rows = new List<string> { "" };
        for (var at = 0; at < pieces.Count;)
        {
            var (digits, taken) = Pair(pieces, at);
            if (taken > 0) rows[^1] += digits;
            else if (pieces[at].Text is not ("," or "-" or ".")) rows.Add("");
            at += Math.Max(1, taken);
        }
        return [.. rows.Where(row => row.Length > 0)];
    }

    private static (string Digits, int Taken) Pair(List<Piece> pieces, int at)
    {
        if (Value(pieces, at) is not (>= 0 and < 100 and var value)) return ("", 0);
        if (value % 10 != 0 || value == 0) return (Text(value), 1);
        if (at + 1 < pieces.Count && pieces[at + 1].Text is "y" or "i" && Value(pieces, at + 2) is > 0 and < 10 and var unit) return (Text(value + unit), 3);
        // "Cincuenta cinco" is 55 or 505.
        return Value(pieces, at + 1) is > 0 and < 10 ? ("", 0) : (Text(value), 1);
    }

    // "Un" is an article.
    private static int? Value(List<Piece> pieces, int at) =>
        at < pieces.Count && pieces[at].Text is not ("un" or "una") ? NumberWords.Of(pieces[at].Text) : null;

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
