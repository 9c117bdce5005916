using Npgsql;

namespace ChatAssist.Bot.Settings;

/// <param name="IsEmbedded">SQLite in a file of one process; otherwise PostgreSQL.</param>
/// <param name="IsDefault">Nothing was configured: the embedded database in the caller's folder.</param>
internal sealed record DatabaseSettings(bool IsEmbedded, string ConnectionString, bool IsDefault)
{
    private const string Key = "ConnectionStrings:ChatAssist", Embedded = "Data Source=chatassist.db";

    public static DatabaseSettings Read(SettingReader reader)
    {
        var embedded = reader.OneOf("Database:Provider", "sqlite", "sqlite", "postgres") == "sqlite";
        var connection = reader.Text(Key);
        return embedded ? OnSqlite(connection) : new DatabaseSettings(IsEmbedded: false, OnPostgres(connection), IsDefault: false);
    }

    private static DatabaseSettings OnSqlite(string? connection) =>
        connection is null || connection.Contains("Data Source", StringComparison.OrdinalIgnoreCase)
            ? new DatabaseSettings(IsEmbedded: true, connection ?? Embedded, connection is null or Embedded)
            : throw new SettingException(Key, "should name the file, as in 'Data Source=chatassist.db'");

    private static string OnPostgres(string? connection)
    {
        const string ShouldBe = "should name the server and the database, as in 'Host=127.0.0.1;Database=chatassist;Username=…;Password=…'";
        if (connection is null) throw new SettingException(Key, $"is missing; it {ShouldBe}");
        try
        {
            var settings = new NpgsqlConnectionStringBuilder(connection);
            return settings is { Host.Length: > 0, Database.Length: > 0 } ? connection : throw new SettingException(Key, ShouldBe);
        }
        catch (ArgumentException error)
        {
            throw new SettingException(Key, $"{ShouldBe}; {error.Message}");
        }
    }
}
