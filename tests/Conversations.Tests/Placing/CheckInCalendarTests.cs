using ChatAssist.Conversations.Knowledge;
using ChatAssist.Conversations.Placing;
using ChatAssist.Conversations.Tests.Properties;
using FsCheck;
using FsCheck.Fluent;

namespace ChatAssist.Conversations.Tests.Placing;

/// <summary>When we may write of our own accord, in any zone and on any date: both changes of the clock and the date line are among them.</summary>
public sealed class CheckInCalendarTests
{
    private static readonly string[] Zones =
    [
        "America/Guatemala", "America/New_York", "America/Los_Angeles", "America/Santiago", "America/St_Johns", "Europe/Madrid", "Africa/Cairo",
        "Asia/Kathmandu", "Asia/Tehran", "Australia/Lord_Howe", "Pacific/Apia", "Pacific/Chatham", "Antarctica/Troll",
    ];

    private static readonly string?[] Answers = [null, "morning", "afternoon", "evening", "any", "call", "woman", "afternoon evening"];

    // From 2025 to 2027 the holidays are known.
    private static readonly Arbitrary<DateOnly> AnyStart = Gen.Choose(0, 900).Select(new DateOnly(2025, 1, 1).AddDays).ToArbitrary();

    private static readonly Arbitrary<CheckInCalendar> AnyCalendar = Gen.Elements(Zones)
        .SelectMany(zone => Gen.Elements(Answers).Select(answer => Calendar(zone, ContactHours.Read(answer)))).ToArbitrary();

    private static readonly Arbitrary<int[]> AnyDays = Gen.Elements<int[]>([[1, 7, 14, 30, 90], [1, 3, 7, 14, 30, 60, 90, 180], [1, 2, 3, 4, 5], [30], [90, 7, 1]]).ToArbitrary();

    [Fact]
    public void Every_slot_comes_once_in_order_and_never_two_on_a_day() => Prop.ForAll(AnyCalendar, AnyStart, AnyDays, (calendar, start, days) =>
    {
        var dues = calendar.After(start, days);
        return dues.Select(due => due.Day).SequenceEqual(days.Order())
            && dues.Zip(dues.Skip(1)).All(pair => pair.First.Due.Date < pair.Second.Due.Date)
            && dues.All(due => DateOnly.FromDateTime(due.Due.DateTime) >= start.AddDays(due.Day));
    }).Check(AnyText.Thorough);

    [Fact]
    public void A_slot_is_in_the_persons_hours_never_quiet_and_on_no_holiday() => Prop.ForAll(AnyCalendar, AnyStart, AnyDays, (calendar, start, days) =>
        calendar.After(start, days).All(due => IsAllowed(calendar, due.Due) && calendar.Allows(due.Due))).Check(AnyText.Thorough);

    [Fact]
    public void The_next_time_is_the_first_that_is_allowed() => Prop.ForAll(AnyCalendar, AnyStart, Gen.Choose(0, 1439).ToArbitrary(), (calendar, day, minute) =>
    {
        var from = calendar.Programme.At(day, new TimeOnly(0, 0)).AddMinutes(minute);
        var next = calendar.Next(from);
        // Holy week is the longest stretch of holidays.
        return next >= from && next - from < TimeSpan.FromDays(6) && IsAllowed(calendar, next) && calendar.Next(next) == next;
    }).Check(AnyText.Thorough);

    [Theory]
    [InlineData("2026-03-31", 1, "2026-04-01T10:00-06:00")]
    [InlineData("2026-03-31", 2, "2026-04-05T10:00-06:00")]
    [InlineData("2026-12-23", 1, "2026-12-24T10:00-06:00")]
    [InlineData("2026-12-23", 2, "2026-12-26T10:00-06:00")]
    [InlineData("2026-06-28", 1, "2026-06-30T10:00-06:00")]
    public void A_public_holiday_is_passed_over(string start, int day, string due) =>
        Assert.Equal(Moment(due), Assert.Single(Calendar("America/Guatemala", ContactHours.Any).After(DateOnly.Parse(start, null), [day])).Due);

    [Theory]
    [InlineData("afternoon", "2026-12-23", "2026-12-26T14:00-06:00")]
    [InlineData("morning", "2026-12-23", "2026-12-24T09:00-06:00")]
    [InlineData("evening", "2026-11-23", "2026-11-24T18:00-06:00")]
    [InlineData("call woman", "2026-11-23", "2026-11-24T10:00-06:00")]
    public void It_comes_in_the_hours_that_the_person_named_and_half_a_holiday_is_free_from_noon(string hours, string start, string due) =>
        Assert.Equal(Moment(due), Assert.Single(Calendar("America/Guatemala", ContactHours.Read(hours)).After(DateOnly.Parse(start, null), [1])).Due);

    [Theory]
    [InlineData("18:00", "11:00", "2026-11-24T11:00-06:00")]
    [InlineData("09:30", "08:00", "2026-11-24T09:00-06:00")]
    public void A_programme_with_longer_quiet_hours_keeps_them(string from, string until, string due)
    {
        var programme = World.Programme with { QuietHours = new QuietHours(TimeOnly.Parse(from, null), TimeOnly.Parse(until, null)) };
        Assert.Equal(Moment(due), Assert.Single(new CheckInCalendar(programme, Holidays.None, ContactHours.Any).After(new DateOnly(2026, 11, 23), [1])).Due);
    }

    private static bool IsAllowed(CheckInCalendar calendar, DateTimeOffset due)
    {
        var local = TimeZoneInfo.ConvertTime(due, calendar.Programme.Zone);
        var (day, hour) = (DateOnly.FromDateTime(local.DateTime), TimeOnly.FromTimeSpan(local.TimeOfDay));
        return local.Offset == due.Offset && hour.Hour is >= 8 and < 20 && calendar.Hours.Contains(hour)
            && !World.Content.Holidays.Days.Contains(day) && !(World.Content.Holidays.HalfDays.Contains(day) && hour.Hour >= 12);
    }

    private static CheckInCalendar Calendar(string zone, ContactHours hours) =>
        new(World.Programme with { Zone = TimeZoneInfo.FindSystemTimeZoneById(zone) }, World.Content.Holidays, hours);

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
