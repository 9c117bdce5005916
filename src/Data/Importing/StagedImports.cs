using ChatAssist.Data.Importing.Staging;

namespace ChatAssist.Data.Importing;

/// <summary>What became of rows that waited.</summary>
public sealed record Swapped(int Added, int Changed, IReadOnlyList<Unfit> Unfit);

/// <summary>
/// Files of offers: their rows wait in a table of their own, written a few at a time, and go in with one short write: all at once,
/// or stretch by stretch. Others write in between.
/// </summary>
public sealed class StagedImports(Database db)
{
    // An import takes seconds: what is older was left by a process that died.
    private const long LeftAfter = 3_600_000;
    private const int DroppedAtOnce = 500;

    /// <summary>Its number.</summary>
    /// <param name="now">Real time, Unix milliseconds.</param>
    public async Task<long> Begin(string kind, long now, CancellationToken ct)
    {
        foreach (var left in await db.Query<long>("SELECT id FROM imports WHERE begun_at < @before", new { before = now - LeftAfter }, ct)) await End(left, ct);
        return await db.Write(tx => tx.Value<long>("INSERT INTO imports (kind, begun_at) VALUES (@kind, @now) RETURNING id", new { kind, now }), ct);
    }

    public Task Stage(string kind, long import, IReadOnlyList<ImportRow.Offer> rows, CancellationToken ct) => db.Write(async tx =>
    {
        foreach (var row in rows) await StagedTable.Of(kind).Stage(tx, row with { Import = import });
        return rows.Count;
    }, ct);

    /// <summary>Puts in what waits after this line, up to that one. What cannot go in stays out; with <paramref name="strict"/> then nothing goes in.</summary>
    /// <param name="today">The local date, ISO text.</param>
    /// <param name="at">Programme time, Unix milliseconds.</param>
    public Task<Swapped> Swap(string kind, long import, long after, long until, string today, long at, bool strict, CancellationToken ct) => db.WriteAlone(async tx =>
    {
        var (table, stretch) = (StagedTable.Of(kind), new Stretch(import, after, until, today));
        var unfit = await table.Unfit(tx, stretch);
        if (strict && unfit.Count > 0) return new Swapped(0, 0, unfit);
        await Drop(tx, kind, import, [.. unfit.Select(row => row.Line)]);
        var known = await tx.Value<long>($"""
            SELECT COUNT(*) FROM staged_{kind} s JOIN {kind} k ON k.key = s.key WHERE s.import_id = @Import AND s.line > @After AND s.line <= @Until
            """, stretch);
        var all = await table.Swap(tx, stretch);
        if (all > 0) await Vacancies.Fewer(tx, today, at);
        return new Swapped(all - (int)known, (int)known, unfit);
    }, ct);

    /// <summary>Nothing of it waits any more.</summary>
    public async Task End(long import, CancellationToken ct)
    {
        foreach (var kind in StagedTable.All)
            while (await db.Execute($"""
                DELETE FROM staged_{kind} WHERE import_id = @import AND line IN (SELECT line FROM staged_{kind} WHERE import_id = @import ORDER BY line LIMIT @DroppedAtOnce)
                """, new { import, DroppedAtOnce }, ct) == DroppedAtOnce) { }
        await db.Execute("DELETE FROM imports WHERE id = @import", new { import }, ct);
    }

    private static Task Drop(Tx tx, string kind, long import, IReadOnlyList<long> lines) => lines.Count == 0
        ? Task.CompletedTask
        : tx.Execute($"DELETE FROM staged_{kind} WHERE import_id = @import AND line IN @lines", new { import, lines });
}
