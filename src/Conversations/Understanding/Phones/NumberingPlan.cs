using System.Text.RegularExpressions;

namespace ChatAssist.Conversations.Understanding.Phones;

/// <summary>
/// Which digits are a phone number, and of which country. Written for this project from libphonenumber's metadata 9.0.35 (territory GT)
/// and ITU-T E.164 (at most 15 digits); short numbers (110, 1500, 40404) are nobody's own.
/// </summary>
internal static partial class NumberingPlan
{
    private const string Guatemala = "502";
    private const string NorthAmerica = "1";
    private const int Longest = 15;

    // Fewer are no whole number of any country from which people write; "+55551234" is a national number with a plus too many.
    private const int Shortest = 9;

    // From the USA a call abroad begins with 011, from everywhere else with 00.
    private static readonly string[] Exits = ["00", "011"];

    // The neighbours, of whose numbers we know the length after the country code.
    private static readonly (string Code, int Least, int Most)[] Neighbours =
        [("501", 7, 7), ("503", 8, 8), ("504", 8, 8), ("505", 8, 8), ("506", 8, 8), ("507", 7, 8), ("52", 10, 11)];

    /// <summary>With its plus, or null. Without plus or exit code: eight digits of Guatemala, or one that begins with 502 or the 1 of the USA.</summary>
    public static string? International(bool plus, string digits)
    {
        if (plus) return Abroad(digits);
        if (Exits.FirstOrDefault(exit => digits.StartsWith(exit, StringComparison.Ordinal)) is { } exit) return Abroad(digits[exit.Length..]);
        if (Guatemalan().IsMatch(digits)) return $"+{Guatemala}{digits}";
        return IsOf(Guatemala, digits) || IsOf(NorthAmerica, digits) ? Abroad(digits) : null;
    }

    private static string? Abroad(string digits) => IsWhole(digits) ? $"+{digits}" : null;

    private static bool IsWhole(string digits)
    {
        if (IsOf(Guatemala, digits)) return Guatemalan().IsMatch(digits[Guatemala.Length..]);
        if (IsOf(NorthAmerica, digits)) return NorthAmerican().IsMatch(digits) && !FreeOfCharge().IsMatch(digits);
        foreach (var (code, least, most) in Neighbours)
            if (IsOf(code, digits)) return digits.Length - code.Length >= least && digits.Length - code.Length <= most;
        return digits.Length is >= Shortest and <= Longest && digits[0] != '0';
    }

    private static bool IsOf(string country, string digits) => digits.StartsWith(country, StringComparison.Ordinal);

    // Mobile 3, 4, 5 and 800-804; fixed 22-29, 62-69, 72-79.
    [GeneratedRegex("^([3-5][0-9]{7}|80[0-4][0-9]{5}|[267][2-9][0-9]{6})$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Guatemalan();

    [GeneratedRegex("^1[2-9][0-9]{2}[2-9][0-9]{6}$", RegexOptions.NonBacktracking)]
    private static partial Regex NorthAmerican();

    // Toll-free and premium numbers, there and in Guatemala, are a company's.
    [GeneratedRegex("^1(8(00|33|44|55|66|77|88)|900)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex FreeOfCharge();
}
