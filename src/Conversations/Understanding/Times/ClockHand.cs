using ChatAssist.Conversations.Understanding.Numbers;

namespace ChatAssist.Conversations.Understanding.Times;

/// <summary>The part of the day that is said beside an hour.</summary>
internal enum DayPart
{
    Dawn,
    Morning,
    Midday,
    Afternoon,
    Evening,
    Night,

    /// <summary>"pm".</summary>
    Later,
}

/// <summary>An hour and minute as they were said.</summary>
/// <param name="IsOfDay">One of the 24 hours of the day, even where it is below 13.</param>
internal sealed record ClockHand(int Hour, int Minute = 0, int Second = 0, bool IsOfDay = false)
{
    public static ClockHand Of(int hour) => new(hour);

    /// <summary>"3", "3 y media"; null when it is no hour. In words nobody counts beyond twelve, but "dieciocho horas".</summary>
    public static ClockHand? Of(Quantity number, bool hasUnit)
    {
        var (hour, rest) = (decimal.Floor(number.Value), number.Value - decimal.Floor(number.Value));
        if (hour is < 0 or > 23 || number.InDozens || (rest != 0 && number.Digits is not null)) return null;
        if (hour > 12 && number.Digits is null && !hasUnit && rest == 0) return null;
        return rest * 60 is var minute && decimal.IsInteger(minute) ? new((int)hour, (int)minute, IsOfDay: hasUnit && number.HasLeadingZero) : null;
    }

    /// <summary>So many minutes before.</summary>
    public ClockHand Less(int minutes) => this with { Hour = Hour == 1 ? 12 : Hour - 1, Minute = 60 - minutes };

    /// <summary>The times that it can be.</summary>
    public IEnumerable<TimeOnly> Times(DayPart? part) => Hours(part).Select(hour => new TimeOnly(hour, Minute, Second));

    private int[] Hours(DayPart? part) => this switch
    {
        { IsOfDay: true } => part is null ? [Hour] : [],
        { Hour: 0 or > 12 } => IsPossible(part) ? [Hour] : [],
        _ => (Hour, part) switch
        {
            (12, null or DayPart.Morning) => [0, 12],
            (_, null) => [Hour, Hour + 12],
            (12, DayPart.Dawn or DayPart.Night) => [0],
            (12, DayPart.Midday or DayPart.Afternoon or DayPart.Later) => [12],
            ( < 7, DayPart.Dawn) or ( < 12, DayPart.Morning) or (11, DayPart.Midday) => [Hour],
            ( <= 3, DayPart.Midday) or ( <= 7, DayPart.Afternoon) or ( >= 4 and < 12, DayPart.Evening) or ( >= 6 and < 12, DayPart.Night) or ( < 12, DayPart.Later) => [Hour + 12],
            _ => [],
        },
    };

    private bool IsPossible(DayPart? part) => part switch
    {
        null => true,
        DayPart.Dawn => Hour == 0,
        DayPart.Night => Hour is 0 or >= 18,
        DayPart.Evening => Hour >= 16,
        DayPart.Afternoon => Hour is >= 13 and <= 19,
        DayPart.Later => Hour >= 13,
        _ => false,
    };
}
