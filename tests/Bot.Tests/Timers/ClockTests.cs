using ChatAssist.Bot.Content;

namespace ChatAssist.Bot.Tests.Timers;

/// <summary>Zones, changes of the clock, clocks that are wrong, a service that was down: each slot once, by day, one after the other.</summary>
public sealed class ClockTests
{
    private static readonly (string Slot, int Day, TimeOnly Hour)[] Timers =
    [
        ("check-in.1@1", 1, new(10, 0)), ("check-in.7@1", 7, new(10, 0)), ("referral.ask@1", 7, new(14, 5)), ("check-in.8@2", 8, new(8, 0)), ("plan.step@3", 8, new(19, 59)),
        ("check-in.14@1", 14, new(10, 0)),
    ];

    [Theory]
    [InlineData("America/Guatemala")]
    [InlineData("America/Mexico_City")]
    [InlineData("America/New_York")]
    [InlineData("America/Los_Angeles")]
    [InlineData("America/Havana")]
    [InlineData("America/Santiago")]
    [InlineData("America/St_Johns")]
    [InlineData("Europe/Madrid")]
    [InlineData("Europe/London")]
    [InlineData("Africa/Cairo")]
    [InlineData("Australia/Lord_Howe")]
    [InlineData("Pacific/Auckland")]
    public async Task Each_slot_rings_once_by_day_and_never_two_at_once(string zone)
    {
        await using var host = await RingingHost.In(zone);
        var holidays = CsvFiles.Holidays(ContentFiles.Folder);
        foreach (var change in host.Changes(2026))
            foreach (var upset in Upset.All)
            {
                var rings = await host.Live(change, Timers, upset);
                var what = $"{zone}, {change:O}, {upset.Name}: {string.Join(", ", rings.Select(ring => $"{ring.Slot} {ring.At:MM-dd HH:mm}"))}";

                Assert.True(Timers.Select(timer => timer.Slot).Order(StringComparer.Ordinal).SequenceEqual(rings.Select(ring => ring.Slot).Order(StringComparer.Ordinal), StringComparer.Ordinal), what);
                Assert.True(rings.All(ring => ring.At.Hour is >= 8 and < 20 && !holidays.IsFree(DateOnly.FromDateTime(ring.At.DateTime), TimeOnly.FromTimeSpan(ring.At.TimeOfDay))), what);
                // After a clock went back the same hours come twice.
                Assert.True(upset.Jump < TimeSpan.Zero || rings.Zip(rings.Skip(1)).All(pair => pair.Second.At - pair.First.At >= TimeSpan.FromHours(2)), what);
            }
    }
}
