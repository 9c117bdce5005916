using System.CommandLine;
using ChatAssist.Bot.Backup;
using ChatAssist.Bot.Settings;

namespace ChatAssist.Bot.Commands;

/// <summary><c>restore FILE</c>: puts a backup where the settings say that the data is, if nothing is there yet.</summary>
internal static class RestoreVerb
{
    public static Command Command()
    {
        var file = new Argument<string>("file") { Description = "A zip that `backup` made." };
        var command = new Command("restore", "Put a backup in place, where no database is yet.") { file };
        command.SetAction((parsed, ct) => Verb.Try(() => Run(Path.GetFullPath(parsed.GetRequiredValue(file)), ct)));
        return command;
    }

    private static async Task<int> Run(string file, CancellationToken ct)
    {
        var settings = Verb.Settings([]);
        var to = Installation.Of(settings);
        await using var held = EmbeddedDatabase.Lock(to.Database)
            ?? throw new SettingException("ConnectionStrings:ChatAssist", $"a service runs on {to.Database}; stop it first, or name another file");
        Media.MediaFolder.Prepare(settings);
        var manifest = await Restoration.Run(to, file, ct);
        await Console.Out.WriteLineAsync($"{to.Database} is restored as of {manifest.CreatedAt:u}: {manifest.Contents}");
        return Verb.Done;
    }
}
