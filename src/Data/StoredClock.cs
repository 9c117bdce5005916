namespace ChatAssist.Data;

/// <summary>How far programme time is ahead of real time (only the demo moves it). Milliseconds.</summary>
public sealed class StoredClock(Database db)
{
    public Task<long> Ahead(CancellationToken ct) => db.Read(Ahead, ct);

    public static Task<long> Ahead(Tx tx) => tx.Value<long>("SELECT ahead FROM programme_clock WHERE id = 1");

    /// <summary>Writes without changing anything: fails when the database cannot store.</summary>
    public Task Touch(CancellationToken ct) => db.Execute("UPDATE programme_clock SET ahead = ahead WHERE id = 1", null, ct);

    public Task SetAhead(long ahead, CancellationToken ct) => db.Execute("UPDATE programme_clock SET ahead = @ahead WHERE id = 1", new { ahead }, ct);
}
