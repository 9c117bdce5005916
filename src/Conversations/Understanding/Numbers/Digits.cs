using System.Globalization;
using System.Text.RegularExpressions;

namespace ChatAssist.Conversations.Understanding.Numbers;

/// <summary>
/// Numbers in digits. Guatemala writes a comma between thousands and a dot before decimals ("2,500.75"); a comma before one or
/// two digits, and dots and commas the other way round, are read where they can mean nothing else.
/// </summary>
internal static partial class Digits
{
    /// <summary>Null when the separators make no number: "1.2.3", "2'5".</summary>
    public static Quantity? Read(string text)
    {
        if (text.Length > 15) return null;
        if (Plain().IsMatch(text) || Decimals().IsMatch(text)) return Of(text, text.Replace(',', '.'));
        if (Thousands().IsMatch(text)) return Of(text, text.Replace(",", "", StringComparison.Ordinal));
        if (Continental().IsMatch(text)) return Of(text, text.Replace(".", "", StringComparison.Ordinal).Replace(',', '.'));
        return Either().IsMatch(text) ? Of(text, text.Replace(".", "", StringComparison.Ordinal)) with { Otherwise = Value(text) } : null;
    }

    private static Quantity Of(string text, string number) => new(Value(number), text);

    private static decimal Value(string number) => decimal.Parse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    [GeneratedRegex("^[0-9]+$", RegexOptions.NonBacktracking)]
    private static partial Regex Plain();

    // Three digits after a dot are decimals only where no thousands can stand before it.
    [GeneratedRegex(@"^(?:[0-9]+[.,][0-9]{1,2}|[0-9]+\.[0-9]{4,6}|0[.,][0-9]{3}|[0-9]{4,}\.[0-9]{3})$", RegexOptions.NonBacktracking)]
    private static partial Regex Decimals();

    [GeneratedRegex(@"^[1-9][0-9]{0,2}(?:,[0-9]{3})+(?:\.[0-9]{1,2})?$", RegexOptions.NonBacktracking)]
    private static partial Regex Thousands();

    [GeneratedRegex(@"^[1-9][0-9]{0,2}(?:\.[0-9]{3})+(?:\.[0-9]{3}|,[0-9]{1,2})$", RegexOptions.NonBacktracking)]
    private static partial Regex Continental();

    [GeneratedRegex(@"^[1-9][0-9]{0,2}\.[0-9]{3}$", RegexOptions.NonBacktracking)]
    private static partial Regex Either();
}
