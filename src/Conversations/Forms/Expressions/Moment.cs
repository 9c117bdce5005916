using System.Globalization;

namespace ChatAssist.Conversations.Forms.Expressions;

/// <summary>A day, or a day and a time, as ISO 8601 writes it. Time is what a clock on the wall shows there; answers all stand in the programme's zone.</summary>
/// <param name="Offset">Null where none is written.</param>
internal readonly record struct Moment(DateTime Wall, TimeSpan? Offset)
{
    private static readonly string[] Times = ["HH:mm", "HH:mm:ss", "HH:mm:ss.FFFFFFF"];

    /// <summary>Days since 1970-01-01, the time as a part of a day.</summary>
    public double Days => (Wall - DateTime.UnixEpoch).TotalDays;

    /// <summary>2026-11-22</summary>
    public string Date => Wall.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The same instant on a clock of that zone; what has no offset stands there already.</summary>
    public Moment In(TimeSpan zone)
    {
        var moved = Wall.Ticks + (zone - (Offset ?? zone)).Ticks;
        return new(new DateTime(Math.Clamp(moved, DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks)), zone);
    }

    public static Moment? Parse(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny('T', ' ');
        if (!DateTime.TryParseExact(end < 0 ? text : text[..end], "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return null;
        if (end < 0) return new(day, null);
        return Time(text[(end + 1)..]) is var (time, offset) ? new(day + time, offset) : null;
    }

    /// <summary>Null for days that no calendar has.</summary>
    public static Moment? OfDays(double days) =>
        days is > -719162 and < 2932896 ? new(DateTime.UnixEpoch.AddMilliseconds(Math.Round(days * MillisecondsADay)), null) : null;

    /// <summary>14:30, 14:30:00, 14:30:00.000-06:00, 14:30:00Z.</summary>
    public static (TimeSpan Time, TimeSpan? Offset)? Time(ReadOnlySpan<char> text)
    {
        var zone = text.IndexOfAny("Z+-");
        var clock = zone < 0 ? text : text[..zone];
        if (!TimeOnly.TryParseExact(clock, Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)) return null;
        if (zone < 0) return (time.ToTimeSpan(), null);
        return Zone(text[zone..]) is { } offset ? (time.ToTimeSpan(), offset) : null;
    }

    private const double MillisecondsADay = 86_400_000;

    private static TimeSpan? Zone(ReadOnlySpan<char> text)
    {
        if (text[0] == 'Z') return text.Length == 1 ? TimeSpan.Zero : null;
        var hours = text[1..].Length == 2 ? "hh" : text.Contains(':') ? @"hh\:mm" : "hhmm";
        if (!TimeSpan.TryParseExact(text[1..], hours, CultureInfo.InvariantCulture, out var offset) || offset > TimeSpan.FromHours(14)) return null;
        return text[0] == '-' ? -offset : offset;
    }
}
