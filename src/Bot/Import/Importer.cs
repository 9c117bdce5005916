using ChatAssist.Bot.Settings;
using ChatAssist.Bot.Timers;
using ChatAssist.Conversations.Forms;
using ChatAssist.Conversations.Understanding;
using ChatAssist.Data.Importing;

namespace ChatAssist.Bot.Import;

/// <summary>Takes a file: checks every row, and stores the good ones, or none when all or nothing is asked for.</summary>
internal sealed class Importer(
    Imports imports, Conversations.Knowledge.Content content, ProgrammeSettings programme, ProgrammeTime time, RingingHours hours, OwnAddresses ours)
{
    // Others write in between: a write of so many takes some milliseconds.
    private const int AtOnce = 25;

    private readonly IReadOnlyList<ImportKind> kinds = [new PeopleFile(ours, programme), new EventsFile(), new PlacementsFile()];

    private sealed record Read(int Number, ImportRow Row);

    /// <exception cref="InvalidDataException">The file or its columns cannot be read.</exception>
    public async Task<ImportReport> Take(string kind, string name, Stream file, bool strict, CancellationToken ct)
    {
        var wanted = kinds.FirstOrDefault(one => one.Name == kind) ?? throw new InvalidDataException($"there is no kind of file '{kind}'; there are {string.Join(", ", kinds.Select(one => one.Name))}");
        var (rows, refused) = ReadAll(wanted, ImportFile.Read(name, file, content.Texts("en")));
        if (strict)
        {
            refused = [.. refused, .. (await Put(wanted, rows, imports.Try, ct)).Refused];
            if (refused.Count > 0) return new ImportReport(kind, 0, 0, refused, IsStored: false);
        }
        var report = await Put(wanted, rows, imports.Take, ct);
        return report with { Refused = [.. refused, .. report.Refused] };
    }

    private (IReadOnlyList<Read> Rows, IReadOnlyList<Refusal> Refused) ReadAll(ImportKind kind, Sheet sheet)
    {
        var columns = Columns(kind, sheet);
        var ground = new Ground(new Kinds(content), content.Places, DateOnly.FromDateTime(time.Now.DateTime));
        var (rows, refused) = (new List<Read>(), new List<Refusal>());
        foreach (var line in sheet.Rows.Select(row => new Line(row, columns, ground)).Where(line => !line.IsEmpty))
        {
            line.Require(kind.Required);
            var row = kind.Read(line);
            if (line.Refusals.Count == 0) rows.Add(new Read(line.Number, row));
            else refused.AddRange(line.Refusals);
        }
        return (rows, refused);
    }

    // A column that is misspelt would be lost without a word.
    private static Dictionary<string, int> Columns(ImportKind kind, Sheet sheet)
    {
        var known = kind.Required.Concat(kind.Optional).ToList();
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (name, place) in sheet.Columns.Select((name, place) => (name.Trim().ToLowerInvariant(), place)).Where(column => column.Item1.Length > 0))
        {
            if (!known.Contains(name)) throw new InvalidDataException($"row 1, column {place + 1}: there is no such column; there are {string.Join(", ", known)}");
            if (!columns.TryAdd(name, place)) throw new InvalidDataException($"row 1, column {name}: stands there twice");
        }
        return kind.Required.FirstOrDefault(name => !columns.ContainsKey(name)) is { } missing
            ? throw new InvalidDataException($"row 1: the column {missing} is missing")
            : columns;
    }

    private async Task<ImportReport> Put(
        ImportKind kind, IReadOnlyList<Read> rows, Func<IReadOnlyList<ImportRow>, ImportMoment, CancellationToken, Task<IReadOnlyList<ImportResult>>> take, CancellationToken ct)
    {
        var (results, refused) = (new List<ImportResult>(), new List<Refusal>());
        foreach (var some in rows.Chunk(AtOnce)) results.AddRange(await take([.. some.Select(read => read.Row)], Moment(), ct));
        foreach (var (read, result) in rows.Zip(results))
            if (result is ImportResult.Refused(var column, var why)) refused.Add(new Refusal(read.Number, column, why));
        return new ImportReport(kind.Name, results.Count(result => result is ImportResult.Added), results.Count(result => result is ImportResult.Changed), refused);
    }

    private ImportMoment Moment() => new(
        time.NowMilliseconds, DateOnly.FromDateTime(time.Now.DateTime).ToString("O", System.Globalization.CultureInfo.InvariantCulture), hours.NextAllowed(time.NowMilliseconds), time.RealMilliseconds);
}
