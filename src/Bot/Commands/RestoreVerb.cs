using System.CommandLine;
using ChatAssist.Bot.Backup;
using ChatAssist.Bot.Erasure;
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
        await using (var held = EmbeddedDatabase.Lock(to.Database)
            ?? throw new SettingException("ConnectionStrings:ChatAssist", $"a service runs on {to.Database}; stop it first, or name another file"))
        {
            Media.MediaFolder.Prepare(settings);
            var manifest = await Restoration.Run(to, file, ct);
            await Console.Out.WriteLineAsync($"{to.Database} is restored as of {manifest.CreatedAt:u}: {manifest.Contents}");
        }
        return await EraseAgain(settings.Database, ErasedList.PathFor(to.Database)!, ct);
    }

    // The backup may be of before an erasure.
    private static async Task<int> EraseAgain(DatabaseSettings settings, string list, CancellationToken ct)
    {
        if (!File.Exists(list))
        {
            await Console.Out.WriteLineAsync($"there is no {list}: erase again whoever was erased since the backup (`erase ID`)");
            return Verb.Done;
        }
        await using var database = await EmbeddedDatabase.Open(settings, ct) ?? throw new IOException("a service has just begun on the restored database; erase again whoever was erased since the backup");
        await Console.Out.WriteLineAsync($"{await ErasedList.Repeat(list, database.Database, TimeProvider.System.GetUtcNow(), ct)} who were erased since are erased again");
        return Verb.Done;
    }
}
