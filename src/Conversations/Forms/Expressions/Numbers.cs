using System.Globalization;

namespace ChatAssist.Conversations.Forms.Expressions;

/// <summary>Numbers as XPath writes them: a minus, digits and a point; no exponent, no plus, no thousands.</summary>
internal static class Numbers
{

    public static double Of(string text)
    {
        var trimmed = text.AsSpan().Trim();
        if (trimmed.Length == 0) return double.NaN;
        if (IsPlain(trimmed)) return double.Parse(trimmed, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return Moment.Parse(trimmed)?.Days ?? double.NaN;
    }

    public static string Text(double number)
    {
        if (double.IsNaN(number)) return "NaN";
        if (double.IsInfinity(number)) return number > 0 ? "Infinity" : "-Infinity";
        if (number == 0) return "0";
        var shortest = number.ToString("R", CultureInfo.InvariantCulture);
        return shortest.Contains('E', StringComparison.Ordinal) ? Expanded(shortest) : shortest;
    }

    private static bool IsPlain(ReadOnlySpan<char> text)
    {
        var digits = text[0] == '-' ? text[1..] : text;
        var point = digits.IndexOf('.');
        return digits.IndexOfAnyInRange('0', '9') >= 0 && (point < 0 ? AreDigits(digits) : AreDigits(digits[..point]) && AreDigits(digits[(point + 1)..]));
    }

    private static bool AreDigits(ReadOnlySpan<char> text) => text.IndexOfAnyExceptInRange('0', '9') < 0;

    // 1.23E-07 is 0.000000123, and 1.23E+21 is 1230000000000000000000.
    private static string Expanded(string shortest)
    {
        var (sign, rest) = shortest[0] == '-' ? ("-", shortest[1..]) : ("", shortest);
        var e = rest.IndexOf('E', StringComparison.Ordinal);
        var digits = rest[..e].Replace(".", "", StringComparison.Ordinal);
        var exponent = int.Parse(rest[(e + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return sign + (exponent < 0 ? "0." + new string('0', -exponent - 1) + digits : digits.PadRight(exponent + 1, '0'));
    }
}
