using ChatAssist.Bot.Settings;
using ChatAssist.Data;
using Npgsql;

namespace ChatAssist.Bot;

/// <summary>A PostgreSQL database, which any number of replicas of the service share.</summary>
internal sealed class SharedDatabase : IServiceDatabase
{
    private SharedDatabase(Database database, string name) => (Database, Name) = (database, name);

    public Database Database { get; }

    public string Name { get; }

    public string Socket { get; } = Path.Combine(Path.GetTempPath(), $"chatassist-{Environment.ProcessId}.sock");

    public bool IsOurs => false;

    /// <summary>Connects and brings the database up to date.</summary>
    public static async Task<SharedDatabase> Open(DatabaseSettings settings, CancellationToken ct)
    {
        var place = new NpgsqlConnectionStringBuilder(settings.ConnectionString);
        var name = $"database {place.Database} at {place.Host}:{place.Port}";
        var database = PostgresDatabase.Open(settings.ConnectionString);
        try
        {
            await Migrator.Migrate(database, ct);
            await database.Announce(ct);
            return new SharedDatabase(database, name);
        }
        catch (NpgsqlException error)
        {
            await database.DisposeAsync();
            throw new SettingException("ConnectionStrings:ChatAssist", $"should name a PostgreSQL that answers; {name}: {error.Message}");
        }
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
