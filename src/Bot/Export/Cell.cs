using System.Globalization;

namespace ChatAssist.Bot.Export;

/// <summary>A value of a table: a text, or a number as a spreadsheet would write it itself.</summary>
internal readonly record struct Cell(string Text, bool IsNumber)
{
    // A spreadsheet holds no more of a number.
    private const int MostDigits = 15;

    public static readonly Cell Empty = Of("");

    public static Cell Of(string text) => new(text, IsNumber: false);

    public static Cell Of(long number) => new(number.ToString(CultureInfo.InvariantCulture), IsNumber: true);

    /// <summary>A number where the text is one; "007" and "+502" are texts.</summary>
    public static Cell Number(string text) => new(text, IsNumber: text.Count(char.IsAsciiDigit) <= MostDigits
        && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        && number.ToString(CultureInfo.InvariantCulture) == text);
}
