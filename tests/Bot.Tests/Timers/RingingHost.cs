using ChatAssist.Bot.Content;
using ChatAssist.Bot.Settings;
using ChatAssist.Bot.Timers;
using ChatAssist.Bot.Workers;
using ChatAssist.Data;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace ChatAssist.Bot.Tests.Timers;

/// <summary>What befalls a clock or a service on the night of a change of the clock.</summary>
/// <param name="Down">For so long it does not run.</param>
internal sealed record Upset(string Name, TimeSpan Jump = default, TimeSpan Down = default)
{
    public static readonly IReadOnlyList<Upset> All =
    [
        new("none"), new("an hour on", TimeSpan.FromHours(1)), new("an hour back", TimeSpan.FromHours(-1)),
        new("three days on", TimeSpan.FromDays(3)), new("three days back", TimeSpan.FromDays(-3)), new("down", Down: TimeSpan.FromHours(48)),
    ];
}

/// <summary>When a slot rang, by the clocks of the zone.</summary>
internal sealed record Ring(string Slot, DateTimeOffset At);

/// <summary>The timers of one person in a zone, rung by a worker that looks every hour.</summary>
internal sealed class RingingHost : IAsyncDisposable
{
    private static readonly Conversations.Knowledge.Content Content = ContentFiles.Load(ContentFiles.Folder);

    private readonly FakeTimeProvider clock = new();
    private readonly TestDatabase database;
    private readonly AppSettings settings;
    private readonly TimerWorker worker;

    private RingingHost(TestDatabase database, string zone)
    {
        this.database = database;
        settings = AppSettings.Read(new ConfigurationBuilder().AddInMemoryCollection([new("Programme:TimeZone", zone), new("Demo:Enabled", "false")]).Build());
        var time = new ProgrammeTime(clock, new StoredClock(database.Db), settings);
        worker = new TimerWorker(new Data.Timers(database.Db), time, new RingingHours(time, settings.Programme, Content), new Signals(), clock, NullLogger<TimerWorker>.Instance);
    }

    private TimeZoneInfo Zone => settings.Programme.Zone;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<RingingHost> In(string zone)
    {
        var host = new RingingHost(await TestDatabase.Create(), zone);
        await host.database.Queued("+50255550001", "hola");
        return host;
    }

    /// <summary>The days of the year on which the clock changes; two of their season where it never does.</summary>
    public IReadOnlyList<DateOnly> Changes(int year)
    {
        var days = Enumerable.Range(0, 365).Select(new DateOnly(year, 1, 1).AddDays).Where(day => Offset(day) != Offset(day.AddDays(1))).ToList();
        return days.Count > 0 ? days : [new DateOnly(year, 3, 8), new DateOnly(year, 11, 1)];
    }

    /// <summary>Three weeks from eight days before that day; the upset is at one in its night.</summary>
    public async Task<IReadOnlyList<Ring>> Live(DateOnly change, IReadOnlyList<(string Slot, int Day, TimeOnly Hour)> timers, Upset upset)
    {
        await database.Db.Execute("DELETE FROM timers", null, Ct);
        await database.Db.Execute("DELETE FROM inbox WHERE kind = 'timer'", null, Ct);
        var (begin, night) = (At(change.AddDays(-8), default), At(change, new TimeOnly(1, 0)));
        foreach (var (slot, day, hour) in timers) await Set(slot, At(change.AddDays(day - 8), hour));
        for (var now = begin; now < begin.AddDays(24); now = now.AddHours(1))
        {
            if (now >= night && now < night + upset.Down) continue;
            clock.Advance(now + (now >= night ? upset.Jump : TimeSpan.Zero) - clock.GetUtcNow());
            await worker.RunUntilIdle(Ct);
        }
        return [.. (await database.Db.Query<(string Slot, long At)>("SELECT body, at FROM inbox WHERE kind = 'timer' ORDER BY id", null, Ct))
            .Select(ring => new Ring(ring.Slot, TimeZoneInfo.ConvertTime(DateTimeOffset.FromUnixTimeMilliseconds(ring.At), Zone)))];
    }

    public async ValueTask DisposeAsync()
    {
        worker.Dispose();
        await database.DisposeAsync();
    }

    private Task<int> Set(string slot, DateTimeOffset due) => database.Db.Execute("""
        INSERT INTO timers (conversation_id, anchor_kind, anchor_id, slot, due_at) VALUES (1, 'person', 1, @slot, @due)
        """, new { slot, due = due.ToUnixTimeMilliseconds() }, Ct);

    private DateTimeOffset At(DateOnly day, TimeOnly hour) => settings.Programme.Programme.At(day, hour);

    private TimeSpan Offset(DateOnly day) => Zone.GetUtcOffset(day.ToDateTime(default));
}
