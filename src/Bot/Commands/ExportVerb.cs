using System.CommandLine;
using ChatAssist.Bot.Content;
using ChatAssist.Bot.Export;
using ChatAssist.Bot.Forms;

namespace ChatAssist.Bot.Commands;

/// <summary><c>export answers FILE</c>: the answers to questionnaires as tables, also while the service runs.</summary>
internal static class ExportVerb
{
    private static readonly string[] NotYet = ["people", "check-ins", "indicators"];

    public static Command Command()
    {
        var export = new Command("export", "Write what is kept as tables, .csv or .xlsx.") { Answers() };
        foreach (var what in NotYet) export.Add(CommandLine.Unfinished(what, $"export {what}"));
        return export;
    }

    private static Command Answers()
    {
        var file = new Argument<string>("file") { Description = "The file to write, .csv or .xlsx; one that is there is replaced." };
        file.Validators.Add(given =>
        {
            if (Path.GetExtension(given.Tokens[0].Value) is not (".csv" or ".xlsx")) given.AddError($"export: '{given.Tokens[0].Value}' should end in .csv or .xlsx");
        });
        var form = new Option<string>("--form") { Description = "Which form; without it the one that the file is named after, or else all." };
        var labels = new Option<string>("--labels") { Description = "Labels in this language (es) instead of names." };
        var command = new Command("answers", "One row a submission, one table a repeat.") { file, form, labels };
        command.SetAction((parsed, ct) => Verb.Try(() => Run(
            new ExportRequest(Path.GetFullPath(parsed.GetRequiredValue(file)), parsed.GetValue(form), parsed.GetValue(labels)), ct)));
        return command;
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
