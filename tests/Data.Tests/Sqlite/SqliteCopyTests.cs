using ChatAssist.Data.Tests.Suite;
using Microsoft.Data.Sqlite;

namespace ChatAssist.Data.Tests.Sqlite;

/// <summary>A copy is one moment of the database, whatever is written meanwhile.</summary>
public sealed class SqliteCopyTests : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("chatassist-copy-");
    private readonly SqliteUnderTest underTest = new();
    private Database db = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string Original => new SqliteConnectionStringBuilder(underTest.ConnectionString).DataSource;

    private string Copy => Path.Combine(folder.FullName, "copy.db");

    public async ValueTask InitializeAsync()
    {
        db = underTest.Open();
        await Migrator.Migrate(db, Ct);
    }

    public async ValueTask DisposeAsync()
    {
        await underTest.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task What_is_under_way_is_not_in_it_and_what_was_committed_is()
    {
        await new ProtectionKeys(db).Add("key-1", "aa", "<one/>", Ct);
        var held = await HeldWrite.Begin(db);
        var waiting = new ProtectionKeys(db).Add("key-2", "aa", "<two/>", Ct);

        SqliteCopy.Make(Original, Copy);

        await held.End();
        await waiting;
        Assert.Equal(1, await SqliteDatabase.ReadOnly($"Data Source={Copy};Pooling=False", tx => tx.Value<long>("SELECT COUNT(*) FROM data_protection_keys"), Ct));
        Assert.Equal(2, (await new ProtectionKeys(db).All(Ct)).Count);
    }

    [Fact]
    public async Task It_says_its_schema_and_whose_key_it_needs_and_stands_alone()
    {
        await new ProtectionKeys(db).Add("key-1", "aa", "<one/>", Ct);

        SqliteCopy.Make(Original, Copy);

        Assert.Equal(new CopiedDatabase(Migrator.Newest, "aa"), SqliteCopy.Inspect(Copy));
        Assert.Equal(Copy, Assert.Single(Directory.GetFiles(folder.FullName)));
    }

    [Fact]
    public async Task A_schema_without_keys_needs_none()
    {
        await db.Execute("DROP TABLE data_protection_keys", null, Ct);

        SqliteCopy.Make(Original, Copy);

        Assert.Null(SqliteCopy.Inspect(Copy).MasterKey);
    }

    [Fact]
    public void A_damaged_copy_is_told_from_a_whole_one()
    {
        SqliteCopy.Make(Original, Copy);
        using (var file = File.OpenWrite(Copy))
        {
            file.Position = file.Length / 2;
            file.Write(new byte[file.Length / 4]);
        }

        var error = Record.Exception(() => SqliteCopy.Inspect(Copy));

        Assert.True(error is InvalidDataException or SqliteException, error?.ToString() ?? "nothing was found");
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused()
    {
        File.WriteAllText(Copy, new string('x', 10_000));

        Assert.Throws<SqliteException>(() => SqliteCopy.Inspect(Copy));
    }
}
