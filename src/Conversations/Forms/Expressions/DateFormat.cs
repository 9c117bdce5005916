using System.Globalization;
using System.Text;

namespace ChatAssist.Conversations.Forms.Expressions;

/// <summary>The formats of <c>format-date</c>: %Y-%m-%d and its kin. Names of months and days are English, as in the reference.</summary>
internal static class DateFormat
{
    public static string Write(DateTime day, string format)
    {
        var text = new StringBuilder();
        for (var i = 0; i < format.Length; i++)
            if (format[i] != '%' || i + 1 == format.Length) text.Append(format[i]);
            else text.Append(Part(day, format[++i]));
        return text.ToString();
    }

    private static string Part(DateTime day, char letter) => letter switch
    {
        'Y' => Written(day, "yyyy"),
        'y' => Written(day, "yy"),
        'm' => Written(day, "MM"),
        'n' => Written(day, "%M"),
        'B' => Written(day, "MMMM"),
        'b' => Written(day, "MMM"),
        'd' => Written(day, "dd"),
        'e' => Written(day, "%d"),
        'A' => Written(day, "dddd"),
        'a' => Written(day, "ddd"),
        'W' => $"{ISOWeek.GetWeekOfYear(day)}",
        'H' => Written(day, "HH"),
        'h' => Written(day, "%H"),
        'M' => Written(day, "mm"),
        'S' => Written(day, "ss"),
        '3' => Written(day, "fff"),
        '%' => "%",
        _ => $"%{letter}",
    };

    private static string Written(DateTime day, string format) => day.ToString(format, CultureInfo.InvariantCulture);
}
