using System.Globalization;

namespace ChatAssist.Benchmarks.Report;

/// <summary>Figures as a table shows them.</summary>
internal static class Figure
{
    public static string Count(double count) => count.ToString("N0", CultureInfo.InvariantCulture);

    public static string Milliseconds(TimeSpan time) => time.TotalMilliseconds.ToString("0.0", CultureInfo.InvariantCulture);

    public static string Thousandths(TimeSpan time) => time.TotalMilliseconds.ToString("0.000", CultureInfo.InvariantCulture);

    public static string Microseconds(TimeSpan? time) => time is { } known ? Count(known.TotalMicroseconds) : "–";

    public static string Tenths(TimeSpan time) => time.TotalMicroseconds.ToString("0.0", CultureInfo.InvariantCulture);

    public static string Megabytes(long bytes) => Count(bytes / 1048576.0);

    public static string Ratio(double ratio) => ratio.ToString("0.00", CultureInfo.InvariantCulture);
}
