using System.CommandLine;

namespace ChatAssist.Bot.Commands;

/// <summary><c>import people FILE</c>: rows of a table are taken by the running service, and what was refused is told with its place.</summary>
internal static class ImportVerb
{
    public static Command Command() => new("import", "Bring rows in from a table, .csv or .xlsx.")
    {
        Kind("people", "People who agreed elsewhere to be written to."),
        Kind("events", "What was delivered outside the chat."),
        Kind("placements", "Jobs that a promoter or an employer told."),
        Kind("companies", "Companies, with who checked that they are real."),
        Kind("contacts", "Who spoke with which company, and about what."),
        Kind("vacancies", "Their jobs; a key that is known is changed."),
        Kind("providers", "Who gives courses and examinations."),
        Kind("courses", "Courses and examinations."),
        Kind("services", "Services of others that answer a need."),
    };

    private static Command Kind(string name, string about)
    {
        var file = new Argument<string>("file") { Description = "The table, .csv or .xlsx; its first row names the columns (docs/import.md)." };
        file.Validators.Add(given =>
        {
            if (Path.GetExtension(given.Tokens[0].Value) is not (".csv" or ".xlsx")) given.AddError($"import: '{given.Tokens[0].Value}' should end in .csv or .xlsx");
        });
        var strict = new Option<bool>("--strict") { Description = "All rows or none." };
        var command = new Command(name, about) { file, strict };
        command.SetAction((parsed, ct) => Verb.Try(() => Run(name, parsed.GetRequiredValue(file), parsed.GetValue(strict), ct)));
        return command;
    }

    private static async Task<int> Run(string kind, string file, bool strict, CancellationToken ct)
    {
        await using var table = File.OpenRead(file);
        using var content = new StreamContent(table);
        var id = $"{Guid.NewGuid():N}";
        return await OperatorRequest.Post(
            $"/operator/import/{kind}?file={Uri.EscapeDataString(Path.GetFileName(file))}&strict={strict}&id={id}", content, ct,
            (service, answer) => ImportBar.Show(service, $"/operator/import/{id}", answer, ct));
    }
}
