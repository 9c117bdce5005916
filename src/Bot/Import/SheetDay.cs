using System.Globalization;

namespace ChatAssist.Bot.Import;

/// <summary>
/// A day as tables have it: ISO, as it is written here (31/12/2026: the day first), the number that a spreadsheet keeps, or counted
/// from today (+30, -7).
/// </summary>
internal static class SheetDay
{
    private static readonly string[] Written = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ss", "d/M/yyyy", "d-M-yyyy"];

    // 1982 to 2064: other numbers are no days of ours.
    private const int First = 30_000, Last = 60_000;

    private const int MostDays = 10_000;

    /// <summary>Null: it is none.</summary>
    public static DateOnly? Read(string text, DateOnly today) =>
        DateTime.TryParseExact(text, Written, CultureInfo.InvariantCulture, DateTimeStyles.None, out var written) ? DateOnly.FromDateTime(written)
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var serial) && serial is >= First and <= Last ? DateOnly.FromDateTime(DateTime.FromOADate(serial))
        : text is ['+' or '-', ..] && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var days) && Math.Abs(days) <= MostDays ? today.AddDays(days)
        : null;
}
