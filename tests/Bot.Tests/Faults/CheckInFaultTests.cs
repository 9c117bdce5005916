using System.Globalization;
using ChatAssist.Bot.Content;
using ChatAssist.Bot.Tests.EndToEnd;

namespace ChatAssist.Bot.Tests.Faults;

/// <summary>People who began a job a week before the clocks change, in several zones; the service is down for two days again and again, each time when a check-in is due.</summary>
public sealed class CheckInFaultTests
{
    private static readonly TimeSpan Down = TimeSpan.FromHours(48), HalfAnHour = TimeSpan.FromMinutes(30);

    [Theory]
    [InlineData(On.Sqlite, "America/Guatemala")]
    [InlineData(On.Sqlite, "America/New_York")]
    [InlineData(On.Sqlite, "Europe/Madrid")]
    // Days are reckoned before the database sees them: one zone is enough there.
    [InlineData(On.Postgres, "America/New_York")]
    public async Task Each_check_in_rings_once_by_day_and_never_two_at_once(On on, string zone)
    {
        var line = new FaultLine("check-ins in " + zone, on);
        await using var store = Store.New(on);
        await using var service = await Demo.Start(store, ("Programme:TimeZone", zone));
        var people = Enumerable.Range(0, FaultScale.Of(100, atLeast: 3)).Select(_ => new SimulatedPerson(service, TestPhone.NewNumber())).ToList();
        var clock = new Placed(service, store, TimeZoneInfo.FindSystemTimeZoneById(zone), people[0]);
        await clock.MoveTo(clock.Change.AddDays(-7), hour: 9);
        await Task.WhenAll(people.Select(Placed.BeginsAJob));

        foreach (var day in new[] { 0, 7, 23, 83 })
        {
            await clock.MoveTo(clock.Change.AddDays(day - 1), hour: 23);
            await clock.IsDownFor(Down);
            await clock.MoveTo(clock.Change.AddDays(day + 2), hour: 22);
        }
        await clock.MoveTo(clock.Change.AddDays(90), hour: 12);

        var rings = await Rings(store, clock.Zone);
        var slots = string.Join(", ", WayTests.CheckIns.Select(slot => $"'{slot}'"));
        var missed = people.Count * WayTests.CheckIns.Length - await store.Count($"SELECT COUNT(*) FROM timers WHERE slot IN ({slots}) AND status IN ('rung', 'merged')");
        var twice = rings.GroupBy(ring => (ring.Chat, ring.Slot)).Count(same => same.Count() > 1);
        var holidays = CsvFiles.Holidays(ContentFiles.Folder);
        var quiet = rings.Count(ring => ring.At.Hour is < 8 or >= 20 || holidays.IsFree(DateOnly.FromDateTime(ring.At.DateTime), TimeOnly.FromTimeSpan(ring.At.TimeOfDay)));
        var bursts = rings.GroupBy(ring => ring.Chat).Sum(one => one.Zip(one.Skip(1)).Count(pair => pair.Second.At - pair.First.At < HalfAnHour));
        line.Write($"{people.Count} people, clocks change on {clock.Change:yyyy-MM-dd}, 4 x {Down.TotalHours} h down, {rings.Count} rings, {missed} missed, {twice} twice, {quiet} in quiet hours, {bursts} within half an hour of another");
        Assert.Equal((0, 0, 0, 0), (missed, twice, quiet, bursts));
    }

    private static async Task<IReadOnlyList<(string Chat, string Slot, DateTimeOffset At)>> Rings(Store store, TimeZoneInfo zone) =>
    [
        .. (await store.Texts("SELECT conversation_id || ' ' || body || ' ' || at FROM inbox WHERE kind = 'timer' ORDER BY conversation_id, at")).Select(row => row.Split(' '))
            .Select(row => (row[0], row[1], TimeZoneInfo.ConvertTime(DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(row[2], CultureInfo.InvariantCulture)), zone))),
    ];
}
