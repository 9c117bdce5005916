using System.Globalization;
using System.Text;

namespace ChatAssist.Bot.Documents;

/// <summary>Texts as a PDF has them (ISO 32000-1, 7.3.4): nothing in them ends them early.</summary>
internal static class PdfText
{
    /// <summary>To be drawn, in the encoding of the fonts.</summary>
    public static string Literal(string text)
    {
        var literal = new StringBuilder(text.Length + 2).Append('(');
        foreach (var letter in text)
            _ = letter switch
            {
                '(' or ')' or '\\' => literal.Append('\\').Append(letter),
                <= '~' and >= ' ' => literal.Append(letter),
                _ => literal.Append('\\').Append(Convert.ToString(WinAnsi.Code(letter), 8)),
            };
        return literal.Append(')').ToString();
    }

    /// <summary>To be shown by the reader, as a title: UTF-16 with its mark, in hexadecimal.</summary>
    public static string Shown(string text) => $"<FEFF{string.Concat(text.Select(letter => ((int)letter).ToString("X4", CultureInfo.InvariantCulture)))}>";
}
