using System.Runtime.CompilerServices;
using ChatAssist.Bot.Forms;
using ChatAssist.Conversations.Forms;
using ChatAssist.Data;

namespace ChatAssist.Bot.Export;

/// <summary>What is exported and how.</summary>
/// <param name="File">Ends in .csv or .xlsx.</param>
/// <param name="Form">Null: the one that the file is named after, or else all.</param>
/// <param name="Language">Labels in this language, by code; null: names.</param>
internal sealed record ExportRequest(string File, string? Form, string? Language);

/// <summary>The answers of people as tables, as users of Kobo and ODK know them.</summary>
internal sealed class AnswersExport(Tx tx, Func<Workbook, LoadedForm> load, TimeZoneInfo zone)
{
    // Rows are read so many submissions at a time, once for each table.
    private const int AtOnce = 500;

    /// <summary>The names of the tables that were written, with their numbers of rows.</summary>
    /// <exception cref="InvalidOperationException">There is no such form or language.</exception>
    public async Task<IReadOnlyList<(string Table, long Rows)>> Write(ExportRequest request, CancellationToken ct)
    {
        var published = await FormVersions.All(tx);
        var known = published.Select(version => version.Form).Union(await Submissions.Forms(tx), StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var forms = Chosen(request, known);
        var tables = new List<Table>();
        foreach (var form in forms) tables.AddRange(await Tables(form, Versions(published, form), request.Language));
        await using var files = Files(request.File, forms);
        var written = new List<(string, long)>();
        foreach (var table in tables) written.Add((table.Name, await files.Write(table.Name, table.Headers, Rows(table, ct).Select(table.Cells), ct)));
        await files.Finish(ct);
        return written;
    }

    private static List<string> Chosen(ExportRequest request, List<string> known)
    {
        if (known.Count == 0) throw new InvalidOperationException("no form was published yet, and nothing answered");
        if (request.Form is { } asked && !known.Contains(asked, StringComparer.Ordinal))
            throw new InvalidOperationException($"there is no form '{asked}'; there are {string.Join(", ", known)}");
        var form = request.Form ?? known.Find(name => name == Path.GetFileNameWithoutExtension(request.File));
        return form is null ? known : [form];
    }

    private async Task<IReadOnlyList<Table>> Tables(string form, List<Form> versions, string? language)
    {
        if (language is not null && versions.Count > 0 && !versions[0].Languages.Contains(language, StringComparer.Ordinal))
            throw new InvalidOperationException($"the form {form} is written in {string.Join(", ", versions[0].Languages)}, not in '{language}'");
        return new FormTables(form, versions, await Submissions.Questions(tx, form), new Wording(language), new Moments(zone)).All();
    }

    private List<Form> Versions(IEnumerable<FormVersion> published, string form) =>
        [.. published.Where(version => version.Form == form).Reverse().Select(version => load(WorkbookJson.Read(version.Workbook)).Form).OfType<Form>()];

    // One form: FILE.csv and FILE-jobs.csv; several: FILE-profile.csv, FILE-profile-jobs.csv, …
    private static ITables Files(string file, List<string> forms) => Path.GetExtension(file) == ".xlsx"
        ? new XlsxTables(file)
        : new CsvTables(name => $"{Path.ChangeExtension(file, null)}{(forms.Count == 1 ? name[forms[0].Length..] : $"-{name}")}.csv");

    private async IAsyncEnumerable<Row> Rows(Table table, [EnumeratorCancellation] CancellationToken ct)
    {
        var numbering = new Numbering(table);
        var last = 0L;
        while (await Submissions.Next(tx, table.Form, last, AtOnce) is { Count: > 0 } page)
        {
            ct.ThrowIfCancellationRequested();
            foreach (var row in page.SelectMany(numbering.Of)) yield return row;
            last = page[^1].Id;
        }
    }
}
