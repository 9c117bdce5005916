using ChatAssist.Data.Tests.Suite;

namespace ChatAssist.Data.Tests.Sqlite;

/// <summary>SQLite in a folder of its own.</summary>
public sealed class SqliteUnderTest : IDatabaseUnderTest
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("chatassist-data-");
    private readonly List<Database> opened = [];

    public string ConnectionString => $"Data Source={Path.Combine(folder.FullName, "chatassist.db")}";

    public Database Open()
    {
        var database = SqliteDatabase.Open(ConnectionString);
        opened.Add(database);
        return database;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var database in opened) await database.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
