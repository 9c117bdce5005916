using ChatAssist.Bot.Tests.EndToEnd;

namespace ChatAssist.Bot.Tests.Faults;

/// <summary>The demo in a zone, its clock moved over the next change of the clocks there.</summary>
/// <param name="somebody">Through whose phone the clock is moved.</param>
internal sealed class Placed(ServiceProcess service, Store store, TimeZoneInfo zone, SimulatedPerson somebody)
{
    // What the demo's clock is ahead of this machine's.
    private TimeSpan ahead;

    public TimeZoneInfo Zone => zone;

    /// <summary>The day on which the clocks change next, with room for what comes a week before it; where they never do, any.</summary>
    public DateOnly Change { get; } = Enumerable.Range(10, 365).Select(day => DateOnly.FromDateTime(DateTime.UtcNow).AddDays(day))
        .FirstOrDefault(day => zone.GetUtcOffset(day.ToDateTime(default)) != zone.GetUtcOffset(day.AddDays(1).ToDateTime(default)), DateOnly.FromDateTime(DateTime.UtcNow).AddDays(10));

    private DateTimeOffset Now => DateTimeOffset.UtcNow + ahead;

    public static async Task BeginsAJob(SimulatedPerson person)
    {
        foreach (var said in WayTests.Arrives.Concat(WayTests.IsPlaced)) await person.Says("whatsapp", said);
    }

    /// <summary>Everything happens that is due until then, in its order.</summary>
    public async Task MoveTo(DateOnly day, int hour)
    {
        var local = day.ToDateTime(new TimeOnly(hour, 0));
        var by = new DateTimeOffset(local, zone.GetUtcOffset(local)) - Now;
        await somebody.Waits(by);
        ahead += by;
    }

    /// <summary>It is killed, and when it starts again so much time has gone by.</summary>
    public async Task IsDownFor(TimeSpan time)
    {
        await service.Kill();
        await store.Execute(FormattableString.Invariant($"UPDATE programme_clock SET ahead = ahead + {(long)time.TotalMilliseconds}"));
        ahead += time;
        await service.Start();
    }
}
