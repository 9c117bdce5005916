using System.CommandLine;
using ChatAssist.Bot.Documents;
using ChatAssist.Conversations.Cvs;
using ChatAssist.Data;

namespace ChatAssist.Bot.Commands;

/// <summary><c>cv PERSON FILE</c>: the newest version of somebody's CV, to print (.pdf) or to edit (.docx), also while the service runs.</summary>
internal static class CvVerb
{
    private const string Pdf = ".pdf", Docx = ".docx";

    public static Command Command()
    {
        var person = new Argument<string>("person") { Description = "The phone number (+50255551234), or the person's id where several use one phone." };
        var file = new Argument<string>("file") { Description = "The file to write, .pdf or .docx; one that is there is replaced." };
        file.Validators.Add(given =>
        {
            if (Path.GetExtension(given.Tokens[0].Value) is not (Pdf or Docx)) given.AddError($"cv: '{given.Tokens[0].Value}' should end in .pdf or .docx");
        });
        var command = new Command("cv", "Write the newest version of a person's CV.") { person, file };
        command.SetAction((parsed, ct) => Verb.Try(() => Run(parsed.GetRequiredValue(person), Path.GetFullPath(parsed.GetRequiredValue(file)), ct)));
        return command;
    }

    private static async Task<int> Run(string who, string file, CancellationToken ct)
    {
        var stored = await IServiceDatabase.Read(Verb.Settings([]).Database, tx => Newest(tx, who), ct);
        var cv = CvJson.Read(stored.Content);
        await File.WriteAllBytesAsync(file, Path.GetExtension(file) == Pdf ? CvPdf.Of(cv) : CvDocx.Of(cv), ct);
        await Console.Out.WriteLineAsync($"version {stored.Version}");
        return Verb.Done;
    }

    private static async Task<StoredCv> Newest(Tx tx, string who) => await Cvs.People(tx, who) switch
    {
        [] => throw new InvalidOperationException($"nobody is known under '{who}'"),
        [var person] => await Cvs.Newest(tx, person) ?? throw new InvalidOperationException($"'{who}' has no CV yet"),
        var people => throw new InvalidOperationException($"several people use '{who}': name one of {string.Join(", ", people)}"),
    };
}
