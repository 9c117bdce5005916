using System.Globalization;
using System.Text;

namespace ChatAssist.Bot.Export;

/// <summary>The text of a cell in a workbook: what XML cannot hold is written as <c>_x001B_</c> (ECMA-376, ST_Xstring).</summary>
internal static class CellText
{
    // Excel holds no longer text in a cell.
    private const int Longest = 32_767;

    public static string Escape(string text)
    {
        var cut = text.Length > Longest ? text[..Longest] : text;
        var escaped = new StringBuilder(cut.Length);
        for (var at = 0; at < cut.Length; at++)
        {
            if (IsPlain(cut, at)) escaped.Append(cut[at]);
            else escaped.Append(CultureInfo.InvariantCulture, $"_x{(int)cut[at]:X4}_");
        }
        return escaped.ToString();
    }

    // An underscore that begins what looks escaped is itself escaped.
    private static bool IsPlain(string text, int at) => text[at] switch
    {
        '\t' or '\n' => true,
        < ' ' or '\uFFFE' or '\uFFFF' => false,
        '_' => !LooksEscaped(text.AsSpan(at)),
        var letter when char.IsHighSurrogate(letter) => at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]),
        var letter when char.IsLowSurrogate(letter) => at > 0 && char.IsHighSurrogate(text[at - 1]),
        _ => true,
    };

    private static bool LooksEscaped(ReadOnlySpan<char> text) =>
        text.Length >= 7 && text[1] == 'x' && text[6] == '_' && ushort.TryParse(text[2..6], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _);
}
