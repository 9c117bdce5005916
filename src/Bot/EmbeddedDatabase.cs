using ChatAssist.Bot.Operator;
using ChatAssist.Bot.Settings;
using ChatAssist.Data;
using Microsoft.Data.Sqlite;

namespace ChatAssist.Bot;

/// <summary>The embedded database of this process: one process writes to it at a time, and holds the lock beside it.</summary>
internal sealed class EmbeddedDatabase : IServiceDatabase
{
    // EWOULDBLOCK, and a sharing violation.
    private const int HeldOnUnix = 11, HeldOnWindows = unchecked((int)0x80070020);

    private readonly FileStream held;

    private EmbeddedDatabase(FileStream held, Database database, string file) => (this.held, Database, Name) = (held, database, file);

    public Database Database { get; }

    /// <summary>The file's full path.</summary>
    public string Name { get; }

    public string Socket => OperatorSocket.PathFor(Name);

    public bool IsOurs => true;

    /// <summary>The file's full path; a relative one is of the caller's folder.</summary>
    public static string FileOf(DatabaseSettings settings)
    {
        try
        {
            return Path.GetFullPath(new SqliteConnectionStringBuilder(settings.ConnectionString).DataSource);
        }
        catch (Exception error) when (error is ArgumentException or FormatException)
        {
            throw new SettingException("ConnectionStrings:ChatAssist", error.Message);
        }
    }

    /// <summary>Takes the lock, opens the file and brings it up to date; null when another process has it.</summary>
    public static async Task<EmbeddedDatabase?> Open(DatabaseSettings settings, CancellationToken ct)
    {
        var file = FileOf(settings);
        if (Lock(file) is not { } held) return null;
        var database = OpenFile(settings, file);
        await Migrator.Migrate(database, ct);
        return new EmbeddedDatabase(held, database, file);
    }

    public static Task<T> Read<T>(DatabaseSettings settings, Func<Tx, Task<T>> work, CancellationToken ct)
    {
        var file = FileOf(settings);
        return File.Exists(file) ? SqliteDatabase.ReadOnly($"Data Source={file}", work, ct) : throw new IOException($"there is no database {file}");
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        await held.DisposeAsync();
    }

    /// <summary>Held for as long as the stream is open; null when another process holds it.</summary>
    internal static FileStream? Lock(string file)
    {
        try
        {
            return new FileStream(file + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception error) when (error is UnauthorizedAccessException or DirectoryNotFoundException)
        {
            throw Unusable(file, error);
        }
        catch (IOException error) when (error.HResult is HeldOnUnix or HeldOnWindows)
        {
            return null;
        }
        catch (IOException error)
        {
            throw Unusable(file, error);
        }
    }

    private static SqliteDatabase OpenFile(DatabaseSettings settings, string file)
    {
        try
        {
            return SqliteDatabase.Open(new SqliteConnectionStringBuilder(settings.ConnectionString) { DataSource = file }.ConnectionString);
        }
        catch (SqliteException error)
        {
            throw Unusable(file, error);
        }
    }

    private static SettingException Unusable(string file, Exception error) =>
        new("ConnectionStrings:ChatAssist", $"should name a file that can be written; {file}: {error.Message}");
}
