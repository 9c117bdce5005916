using ChatAssist.Bot.Settings;

namespace ChatAssist.Bot.Commands;

/// <summary><c>migrate</c>: brings the database up to date without serving.</summary>
internal static class MigrateVerb
{
    public static async Task<int> Run(string[] args, CancellationToken ct)
    {
        var settings = Verb.Settings(args);
        await using var database = await IServiceDatabase.Open(settings.Database, ct)
            ?? throw new SettingException("ConnectionStrings:ChatAssist", "the service is running and has migrated it already");
        await Console.Out.WriteLineAsync($"{database.Name} is up to date");
        return Verb.Done;
    }
}
