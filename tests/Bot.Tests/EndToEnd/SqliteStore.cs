using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace ChatAssist.Bot.Tests.EndToEnd;

internal sealed class SqliteStore(string folder) : Store
{
    private readonly string file = Path.Combine(folder, "chatassist.db");

    public override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["ConnectionStrings__ChatAssist"] = $"Data Source={file}",
    };

    public override int MostReplicas => 1;

    protected override string LockSql => "BEGIN IMMEDIATE";

    protected override string TablesSql => "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'";

    /// <summary>In a folder that is made here.</summary>
    public static SqliteStore InFolderOfItsOwn() => new(Directory.CreateTempSubdirectory("chatassist-").FullName);

    public override ValueTask DisposeAsync()
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    protected override DbConnection Connect() => new SqliteConnection($"Data Source={file};Pooling=False");

    protected override async Task<IReadOnlyList<string>> BrokenFiles() =>
        [.. (await Texts("PRAGMA integrity_check")).Where(word => word != "ok"), .. (await Texts("PRAGMA foreign_key_check"))];
}
