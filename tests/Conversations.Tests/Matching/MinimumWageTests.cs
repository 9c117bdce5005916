using System.Globalization;
using ChatAssist.Conversations.Matching;
using ChatAssist.Conversations.Understanding.Numbers;

namespace ChatAssist.Conversations.Tests.Matching;

/// <summary>The legal minimum for hours, period, zone and sector, with the figures of 2026 (content/minimum-wage.csv).</summary>
public sealed class MinimumWageTests
{
    private static readonly DateOnly Day = new(2026, 11, 23);

    [Theory]
    [InlineData("agricultural", "Guatemala", "3791.20")]
    [InlineData("non-agricultural", "Guatemala", "4002.28")]
    [InlineData("maquila", "Guatemala", "3409.73")]
    [InlineData("agricultural", "Petén", "3625.89")]
    [InlineData("non-agricultural", "Huehuetenango", "3816.90")]
    [InlineData("maquila", null, "3221.10")] // a place that is not known is no cheaper than the rest of the country
    public void A_month_of_full_time_is_what_the_decree_says_of_sector_and_zone(string sector, string? department, string least) =>
        Assert.Equal(decimal.Parse(least, CultureInfo.InvariantCulture), Least(sector, department, PayPeriod.Month, 48, Shift.Day));

    [Theory]
    [InlineData(PayPeriod.Month, 48, Shift.Day, "4002.28")]
    [InlineData(PayPeriod.Month, 44, Shift.Day, "4002.28")]     // 44 hours are paid as 48
    [InlineData(PayPeriod.Month, 24, Shift.Day, "2001.14")]     // half of 48
    [InlineData(PayPeriod.Month, 36, Shift.Night, "4002.28")]   // six hours a night are whole
    [InlineData(PayPeriod.Month, 18, Shift.Night, "2001.14")]
    [InlineData(PayPeriod.Month, 42, Shift.Rotating, "4002.28")]
    [InlineData(PayPeriod.Month, 21, Shift.Rotating, "2001.14")]
    [InlineData(PayPeriod.Month, 56, Shift.Day, "5002.85")]     // eight hours beyond, half as much again
    [InlineData(PayPeriod.Fortnight, 48, Shift.Day, "2001.14")]
    [InlineData(PayPeriod.Day, 48, Shift.Day, "131.58")]
    [InlineData(PayPeriod.Day, 24, Shift.Day, "131.58")]        // a day is a whole one
    [InlineData(PayPeriod.Day, 72, Shift.Day, "230.265")]       // days of twelve hours
    [InlineData(PayPeriod.Hour, 20, Shift.Day, "16.4475")]
    [InlineData(PayPeriod.Hour, 20, Shift.Night, "21.93")]
    public void Hours_nights_and_periods_are_reckoned(PayPeriod period, int hours, Shift shift, string least) =>
        Assert.Equal(decimal.Parse(least, CultureInfo.InvariantCulture), Least("non-agricultural", "Guatemala", period, hours, shift));

    [Fact]
    public void After_the_year_the_newest_figures_hold_until_there_are_newer_ones() =>
        Assert.Equal(4002.28m, World.Content.Wages.Least("non-agricultural", "Guatemala", new DateOnly(2027, 2, 1), PayPeriod.Month, 48, Shift.Day));

    [Fact]
    public void A_sector_that_the_table_does_not_have_has_no_minimum() => Assert.Null(Least("fishing", "Guatemala", PayPeriod.Month, 48, Shift.Day));

    private static decimal? Least(string sector, string? department, PayPeriod period, int hours, Shift shift) =>
        World.Content.Wages.Least(sector, department, Day, period, hours, shift);
}
