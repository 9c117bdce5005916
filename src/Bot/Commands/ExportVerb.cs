using System.CommandLine;
using ChatAssist.Bot.Content;
using ChatAssist.Bot.Export;
using ChatAssist.Bot.Forms;
using ChatAssist.Data;

namespace ChatAssist.Bot.Commands;

/// <summary><c>export answers FILE</c> and others: what is kept as tables, also while the service runs.</summary>
internal static class ExportVerb
{
    private static readonly string[] NotYet = ["people", "check-ins", "indicators"];

    public static Command Command()
    {
        var export = new Command("export", "Write what is kept as tables, .csv or .xlsx.") { Answers() };
        foreach (var kind in OffersExport.Kinds) export.Add(Offers(kind));
        foreach (var what in NotYet) export.Add(CommandLine.Unfinished(what, $"export {what}"));
        return export;
    }

    private static Command Answers()
    {
        var file = FileArgument();
        var form = new Option<string>("--form") { Description = "Which form; without it the one that the file is named after, or else all." };
        var labels = new Option<string>("--labels") { Description = "Labels in this language (es) instead of names." };
        var command = new Command("answers", "One row a submission, one table a repeat.") { file, form, labels };
        command.SetAction((parsed, ct) => Verb.Try(() => Run(
            new ExportRequest(Path.GetFullPath(parsed.GetRequiredValue(file)), parsed.GetValue(form), parsed.GetValue(labels)), ct)));
        return command;
    }

    private static Command Offers(string kind)
    {
        var file = FileArgument();
        var command = new Command(kind, "As a table that can be brought in again.") { file };
        command.SetAction((parsed, ct) => Verb.Try(() => Run(kind, Path.GetFullPath(parsed.GetRequiredValue(file)), ct)));
        return command;
    }

    private static Argument<string> FileArgument()
    {
        var file = new Argument<string>("file") { Description = "The file to write, .csv or .xlsx; one that is there is replaced." };
        file.Validators.Add(given =>
        {
            if (Path.GetExtension(given.Tokens[0].Value) is not (".csv" or ".xlsx")) given.AddError($"export: '{given.Tokens[0].Value}' should end in .csv or .xlsx");
        });
        return file;
    }

    private static async Task<int> Run(string kind, string file, CancellationToken ct)
    {
        var settings = Verb.Settings([]);
        var rows = await IServiceDatabase.Read(settings.Database, async tx => await new OffersExport(tx, await Today(tx, settings.Programme.Zone)).Write(kind, file, ct), ct);
        await Console.Out.WriteLineAsync($"{kind}: {rows}");
        return Verb.Done;
    }

    // As the service counts it: the demo moves its clock.
    private static async Task<DateOnly> Today(Tx tx, TimeZoneInfo zone)
    {
        var now = TimeProvider.System.GetUtcNow().AddMilliseconds(await StoredClock.Ahead(tx));
        return DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
    }

    private static async Task<int> Run(ExportRequest request, CancellationToken ct)
    {
        var (settings, texts) = (Verb.Settings([]), ContentFiles.Texts(ContentFiles.Folder));
        var written = await IServiceDatabase.Read(
            settings.Database, tx => new AnswersExport(tx, workbook => FormDocument.Load(workbook, texts), settings.Programme.Zone).Write(request, ct), ct);
        foreach (var (table, rows) in written) await Console.Out.WriteLineAsync($"{table}: {rows}");
        return Verb.Done;
    }
}
