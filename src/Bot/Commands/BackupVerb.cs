using System.CommandLine;
using ChatAssist.Bot.Backup;

namespace ChatAssist.Bot.Commands;

/// <summary><c>backup FILE</c>: database, media and the demo's key in one zip, also while the service runs.</summary>
internal static class BackupVerb
{
    public static Command Command()
    {
        var file = new Argument<string>("file") { Description = "The zip to make; it must not be there yet." };
        var command = new Command("backup", "Save database, media and the demo's key in one zip, also while the service runs.") { file };
        command.SetAction((parsed, ct) => Verb.Try(() => Run(Path.GetFullPath(parsed.GetRequiredValue(file)), ct)));
        return command;
    }

    private static async Task<int> Run(string file, CancellationToken ct)
    {
        var settings = Verb.Settings([]);
        var from = Installation.Of(settings);
        Media.MediaFolder.RefuseMissing(settings);
        var manifest = await BackupWriter.Write(from, file, TimeProvider.System.GetUtcNow(), ct);
        await Console.Out.WriteLineAsync($"{file} is whole: {manifest.Contents}");
        return Verb.Done;
    }
}
