using ChatAssist.Bot.Timers;
using ChatAssist.Conversations.Understanding;
using ChatAssist.Data.Importing;

namespace ChatAssist.Bot.Import;

/// <summary>Takes a file: checks every row, and stores the good ones, or none when all or nothing is asked for.</summary>
internal sealed class Importer(Imports imports, StagedIntake staged, ImportKinds kinds, Conversations.Knowledge.Content content, ProgrammeTime time, RingingHours hours)
{
    // Others write in between: a write of so many takes some milliseconds.
    private const int AtOnce = 25;

    // More would be held too long where all of them go in with one write.
    private const int MostRows = 2_000;

    private readonly ImportWords words = ImportWords.Load(Content.ContentFiles.Folder);

    private sealed record Read(int Number, ImportRow Row);

    /// <exception cref="InvalidDataException">The file or its columns cannot be read.</exception>
    public async Task<ImportReport> Take(string kind, string name, Stream file, bool strict, ImportProgress progress, CancellationToken ct)
    {
        var wanted = await kinds.Of(kind, Today, ct);
        var (rows, refused) = ReadAll(wanted, ImportTable.Of(ImportFile.Read(name, file, content.Texts("en")), wanted, words));
        progress.Begin(rows.Count);
        if (strict && !wanted.IsStaged) refused = [.. refused, .. (await Put(wanted, rows, imports.Try, new ImportProgress(), ct)).Refused];
        if (rows.Count == 0 || (strict && refused.Count > 0)) return new ImportReport(kind, 0, 0, refused, IsStored: !strict || refused.Count == 0);
        var report = wanted.IsStaged
            ? await staged.Take(wanted, [.. rows.Select(read => (ImportRow.Offer)read.Row)], strict, progress, ct)
            : await Put(wanted, rows, imports.Take, progress, ct);
        return report with { Refused = [.. refused, .. report.Refused] };
    }

    private DateOnly Today => DateOnly.FromDateTime(time.Now.DateTime);

    private (IReadOnlyList<Read> Rows, IReadOnlyList<Refusal> Refused) ReadAll(ImportKind kind, ImportTable table)
    {
        var ground = new Ground(content, new Kinds(content), words, Today);
        var (rows, refused, keys) = (new List<Read>(), new List<Refusal>(), new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var line in table.Rows.Select(row => new Line(row, table.Columns, ground)).Where(line => !line.IsEmpty))
        {
            line.Require(kind.Required);
            line.RefuseFailed();
            var row = kind.Read(line);
            if (row is ImportRow.Offer { Key: { Length: > 0 } key } && !keys.TryAdd(key, line.Number)) line.Refuse("key", FormattableString.Invariant($"stands in row {keys[key]} already"));
            if (line.Refusals.Count == 0) rows.Add(new Read(line.Number, row));
            else refused.AddRange(line.Refusals);
        }
        return rows.Count <= MostRows ? (rows, refused) : throw new InvalidDataException($"the file has more than {MostRows} rows: bring it in in parts");
    }

    private async Task<ImportReport> Put(
        ImportKind kind, IReadOnlyList<Read> rows, Func<IReadOnlyList<ImportRow>, ImportMoment, CancellationToken, Task<IReadOnlyList<ImportResult>>> take,
        ImportProgress progress, CancellationToken ct)
    {
        var (results, refused) = (new List<ImportResult>(), new List<Refusal>());
        foreach (var some in rows.Chunk(AtOnce))
        {
            results.AddRange(await take([.. some.Select(read => read.Row)], Moment(), ct));
            progress.Add(some.Length);
        }
        foreach (var (read, result) in rows.Zip(results))
            if (result is ImportResult.Refused(var column, var why)) refused.Add(new Refusal(read.Number, column, why));
        return new ImportReport(kind.Name, results.Count(result => result is ImportResult.Added), results.Count(result => result is ImportResult.Changed), refused);
    }

    private ImportMoment Moment() => new(
        time.NowMilliseconds, Today.ToString("O", System.Globalization.CultureInfo.InvariantCulture), hours.NextAllowed(time.NowMilliseconds), time.RealMilliseconds);
}
