using System.Globalization;
using ChatAssist.Bot.Timers;
using ChatAssist.Data.Importing;

namespace ChatAssist.Bot.Import;

/// <summary>Rows that wait in the database, written a few at a time, and are then swapped in: all at once, or stretch by stretch.</summary>
internal sealed class StagedIntake(StagedImports staged, ProgrammeTime time)
{
    // A write of so many takes some milliseconds: others write in between.
    private const int StagedAtOnce = 25, SwappedAtOnce = 250;

    public async Task<ImportReport> Take(ImportKind kind, IReadOnlyList<ImportRow.Offer> rows, bool strict, ImportProgress progress, CancellationToken ct)
    {
        var import = await staged.Begin(kind.Name, time.RealMilliseconds, ct);
        try
        {
            foreach (var some in rows.Chunk(StagedAtOnce))
            {
                await staged.Stage(kind.Name, import, some, ct);
                progress.Add(some.Length);
            }
            var swapped = new List<Swapped>();
            foreach (var some in strict ? [[.. rows]] : rows.Chunk(SwappedAtOnce)) swapped.Add(await Swap(kind, import, some, strict, ct));
            return Report(kind, swapped, strict);
        }
        finally
        {
            await staged.End(import, CancellationToken.None);
        }
    }

    private Task<Swapped> Swap(ImportKind kind, long import, ImportRow.Offer[] rows, bool strict, CancellationToken ct)
    {
        var today = DateOnly.FromDateTime(time.Now.DateTime).ToString("O", CultureInfo.InvariantCulture);
        return staged.Swap(kind.Name, import, rows[0].Line - 1, rows[^1].Line, today, time.NowMilliseconds, strict, ct);
    }

    private static ImportReport Report(ImportKind kind, List<Swapped> swapped, bool strict)
    {
        var unfit = swapped.SelectMany(some => some.Unfit).Select(row => new Refusal((int)row.Line, row.Field, row.Why)).ToList();
        return new ImportReport(kind.Name, swapped.Sum(some => some.Added), swapped.Sum(some => some.Changed), unfit, IsStored: !strict || unfit.Count == 0);
    }
}
