namespace ChatAssist.Data.Importing;

/// <summary>Takes rows of files, a few in each write: others write in between.</summary>
public sealed class Imports(Database db)
{
    private sealed class Undone(IReadOnlyList<ImportResult> results) : Exception
    {
        public IReadOnlyList<ImportResult> Results => results;
    }

    /// <summary>What became of each of these rows, in their order; a row that is refused changes nothing.</summary>
    public Task<IReadOnlyList<ImportResult>> Take(IReadOnlyList<ImportRow> rows, ImportMoment moment, CancellationToken ct) =>
        db.Write(tx => TakeAll(tx, rows, moment), ct);

    /// <summary>What would become of them; nothing is stored.</summary>
    public async Task<IReadOnlyList<ImportResult>> Try(IReadOnlyList<ImportRow> rows, ImportMoment moment, CancellationToken ct)
    {
        try
        {
            return await db.Write<IReadOnlyList<ImportResult>>(async tx => throw new Undone(await TakeAll(tx, rows, moment)), ct);
        }
        catch (Undone undone)
        {
            return undone.Results;
        }
    }

    private static async Task<IReadOnlyList<ImportResult>> TakeAll(Tx tx, IReadOnlyList<ImportRow> rows, ImportMoment moment)
    {
        var results = new List<ImportResult>();
        foreach (var row in rows) results.Add(await Take(tx, row, moment));
        return results;
    }

    private static Task<ImportResult> Take(Tx tx, ImportRow row, ImportMoment moment) => row switch
    {
        ImportRow.Person person => ImportedPeople.Take(tx, person, moment),
        ImportRow.Event happened => ImportedEvents.Take(tx, happened),
        ImportRow.Job job => ImportedJobs.Take(tx, job, moment),
        ImportRow.CompanyContact contact => Companies.Contacted(tx, contact),
        _ => throw new NotSupportedException(row.GetType().Name),
    };
}
