using System.Globalization;
using System.Reflection;

namespace ChatAssist.Data;

/// <summary>Brings a database up to date: numbered scripts, append-only, each in a transaction of its own with its mark.</summary>
public static class Migrator
{
    private sealed record Script(long Number, string Name, string Sql);

    /// <summary>The name of the last script that this program knows.</summary>
    public static string Newest => Scripts()[^1].Name;

    /// <summary>The names of the scripts that were applied now. Refuses a database that a newer program has migrated, before anything is changed.</summary>
    /// <param name="last">The number of the last script to apply: how a database of an older program comes about.</param>
    public static async Task<IReadOnlyList<string>> Migrate(Database database, CancellationToken ct, long last = long.MaxValue)
    {
        var scripts = Scripts();
        await MakeMarks(database, ct);
        await RefuseNewer(database, scripts[^1], ct);
        var applied = new List<string>();
        foreach (var script in scripts.Where(script => script.Number <= last))
            if (await Apply(database, script, ct)) applied.Add(script.Name);
        return applied;
    }

    private static async Task MakeMarks(Database database, CancellationToken ct)
    {
        try
        {
            await database.Execute("CREATE TABLE IF NOT EXISTS migrations (number BIGINT PRIMARY KEY, name TEXT NOT NULL)", null, ct);
        }
        catch (BrokenRowsException)
        {
            // On PostgreSQL two programs that start at once can both find that it does not exist; now it does.
        }
    }

    private static Task<bool> Apply(Database database, Script script, CancellationToken ct) => database.Write(async tx =>
    {
        // The mark comes first: it is the lock under which two starting replicas take turns.
        var mine = await tx.Execute("INSERT INTO migrations (number, name) VALUES (@Number, @Name) ON CONFLICT (number) DO NOTHING", script) == 1;
        if (mine) await tx.Script(script.Sql);
        return mine;
    }, ct);

    private static async Task RefuseNewer(Database database, Script last, CancellationToken ct)
    {
        var newer = await database.Query<string>("SELECT name FROM migrations WHERE number > @Number ORDER BY number", last, ct);
        if (newer.Count > 0)
            throw new InvalidOperationException($"The database was migrated by a newer program ({newer[^1]}); this one knows up to {last.Name}. Start the newer program.");
    }

    private static List<Script> Scripts()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(".sql", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => Load(assembly, name))];
    }

    private static Script Load(Assembly assembly, string resource)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        var name = resource.Split('.')[^2];
        return new Script(long.Parse(name.Split('_')[0], CultureInfo.InvariantCulture), name, reader.ReadToEnd());
    }
}
