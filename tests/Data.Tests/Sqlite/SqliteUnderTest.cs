using ChatAssist.Data.Tests.Suite;

namespace ChatAssist.Data.Tests.Sqlite;

/// <summary>SQLite in a folder of its own.</summary>
public sealed class SqliteUnderTest : IDatabaseUnderTest
{
    private static readonly Lazy<Task<byte[]>> Migrated = new(Migrate);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("chatassist-data-");
    private readonly List<Database> opened = [];

    public string ConnectionString => $"Data Source={File}";

    private string File => Path.Combine(folder.FullName, "chatassist.db");

    public Database Open()
    {
        var database = SqliteDatabase.Open(ConnectionString);
        opened.Add(database);
        return database;
    }

    public async Task<Database> OpenMigrated()
    {
        await System.IO.File.WriteAllBytesAsync(File, await Migrated.Value);
        return Open();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var database in opened) await database.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private static async Task<byte[]> Migrate()
    {
        await using var first = new SqliteUnderTest();
        await using (var database = SqliteDatabase.Open(first.ConnectionString)) await Migrator.Migrate(database, CancellationToken.None);
        return await System.IO.File.ReadAllBytesAsync(first.File);
    }
}
