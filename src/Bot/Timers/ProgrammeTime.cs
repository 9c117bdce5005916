using ChatAssist.Bot.Settings;
using ChatAssist.Data;

namespace ChatAssist.Bot.Timers;

/// <summary>
/// The programme's clock: real time, which only the demo can move ahead. Leases, retries and receipts use real time.
/// </summary>
internal sealed class ProgrammeTime(TimeProvider time, StoredClock stored, AppSettings settings)
{
    private long ahead;

    /// <summary>Programme time, in the programme's zone.</summary>
    public DateTimeOffset Now => Local(NowMilliseconds);

    public long NowMilliseconds => RealMilliseconds + Interlocked.Read(ref ahead);

    public long RealMilliseconds => time.GetUtcNow().ToUnixTimeMilliseconds();

    public DateTimeOffset Local(long milliseconds) => TimeZoneInfo.ConvertTime(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds), settings.Programme.Zone);

    /// <summary>That hour of a local day.</summary>
    public DateTimeOffset At(DateOnly day, TimeOnly hour) => settings.Programme.Programme.At(day, hour);

    /// <summary>Goes on from where a demo was moved to. Real people live in real time, whatever was tried before on this database.</summary>
    public async Task Load(CancellationToken ct) => Interlocked.Exchange(ref ahead, settings.Demo ? await stored.Ahead(ct) : 0);

    /// <summary>Moves programme time to that moment; it never goes back.</summary>
    public async Task MoveTo(long milliseconds, CancellationToken ct)
    {
        var to = Math.Max(Interlocked.Read(ref ahead), milliseconds - RealMilliseconds);
        await stored.SetAhead(to, ct);
        Interlocked.Exchange(ref ahead, to);
    }
}
