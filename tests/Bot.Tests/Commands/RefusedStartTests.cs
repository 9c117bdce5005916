using System.Diagnostics;
using ChatAssist.Bot.Tests.EndToEnd;
using ChatAssist.Data;

namespace ChatAssist.Bot.Tests.Commands;

/// <summary>What a service cannot run with ends its start within 20 s: exit 1 and one line that names what and how to mend it.</summary>
public sealed class RefusedStartTests : IAsyncDisposable
{
    private static readonly string[] Secrets = ["c2hvcnQ", "garbled", ServiceProcess.MasterKey];

    private readonly ServiceProcess service = ServiceProcess.StoppedOnTwilio(new Uri("http://127.0.0.1:9"));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => service.DisposeAsync();

    [Theory]
    [InlineData("--Security:MasterKey=", "Security:MasterKey: is missing", "openssl rand -base64 32")]
    [InlineData("--Security:MasterKey=c2hvcnQga2V5", "Security:MasterKey: should be 32 bytes", "openssl rand -base64 32")]
    [InlineData("--Security:MasterKey=%%garbled%%", "Security:MasterKey: should be 32 bytes", "openssl rand -base64 32")]
    [InlineData("--Security:MasterKeyFile=/no/such.key", "Security:MasterKey: is given beside Security:MasterKeyFile", "keep one")]
    [InlineData("--Media:Path=/no/such/media", "Media:Path: there is no folder /no/such/media", "mount it")]
    [InlineData("--ConnectionStrings:ChatAssist=Data Source=x.db;Pooling=perhaps", "ConnectionStrings:ChatAssist: ", "perhaps")]
    [InlineData("--ConnectionStrings:ChatAssist=Data Source=x.db;Colour=red", "ConnectionStrings:ChatAssist: ", "colour")]
    [InlineData("--ConnectionStrings:ChatAssist=Data Source=/no/such/folder/x.db", "ConnectionStrings:ChatAssist: there is no folder /no/such/folder", "make it")]
    public async Task A_wrong_setting(string setting, string what, string mend)
    {
        await IsRefused(what, mend, setting);

        Assert.False(File.Exists(service.Database));
    }

    [Fact]
    public async Task A_key_file_that_is_missing_or_holds_no_key()
    {
        await IsRefused("Security:MasterKeyFile: should name a file that can be read", "/no/such.key", "--Security:MasterKey=", "--Security:MasterKeyFile=/no/such.key");

        await File.WriteAllTextAsync(Path.Combine(service.Folder, "short.key"), "c2hvcnQ=", Ct);
        await IsRefused("Security:MasterKeyFile: ", "openssl rand -base64 32", "--Security:MasterKey=", "--Security:MasterKeyFile=short.key");
    }

    [Fact]
    public async Task Another_master_key_than_the_database_was_encrypted_with()
    {
        await using var demo = await ServiceProcess.Demo();
        await demo.Stop();

        var start = await demo.Verb("", "serve", $"--Security:MasterKey={ServiceProcess.MasterKey}");

        Assert.Equal(1, start.ExitCode);
        Assert.StartsWith("Security:MasterKey: is another key", start.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(ServiceProcess.MasterKey, start.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_of_a_newer_version_which_stays_as_it_is()
    {
        await using (var newer = SqliteDatabase.Open($"Data Source={service.Database}"))
        {
            await newer.Execute("CREATE TABLE migrations (number BIGINT PRIMARY KEY, name TEXT NOT NULL)", null, Ct);
            await newer.Execute("INSERT INTO migrations VALUES (9001, '9001_from_the_future')", null, Ct);
        }

        await IsRefused("9001_from_the_future", "Start the newer program", "--Urls=http://127.0.0.1:0");

        Assert.Equal(1, await SqliteDatabase.ReadOnly($"Data Source={service.Database};Pooling=False", tx => tx.Value<long>("SELECT COUNT(*) FROM sqlite_master WHERE type = 'table'"), Ct));
    }

    [Fact]
    public async Task A_file_that_is_no_database()
    {
        await File.WriteAllTextAsync(service.Database, new string('x', 10_000), Ct);

        await IsRefused("ConnectionStrings:ChatAssist: ", "not a database");
    }

    [Theory]
    [InlineData("--ConnectionStrings:ChatAssist=Data Source=locked/chatassist.db", "ConnectionStrings:ChatAssist: should name a place that can be written")]
    [InlineData("--Media:Path=locked", "Media:Path: should name a place that can be written")]
    public async Task A_folder_that_can_only_be_read(string setting, string what)
    {
        using var locked = ReadOnlyFolder.Mount(Path.Combine(service.Folder, "locked"));

        await IsRefused(what, "ead-only file system", setting);
    }

    [Fact]
    public async Task A_demo_in_a_folder_that_can_only_be_read()
    {
        await using var demo = ServiceProcess.StoppedDemo();
        using var locked = ReadOnlyFolder.Mount(Path.Combine(demo.Folder, "locked"));

        var start = await demo.Verb("", "serve", "--ConnectionStrings:ChatAssist=Data Source=locked/chatassist.db", "--Demo:Enabled=true");

        Assert.Equal(1, start.ExitCode);
        Assert.StartsWith("ConnectionStrings:ChatAssist: should name a place that can be written", Assert.Single(Lines(start)), StringComparison.Ordinal);
    }

    private async Task IsRefused(string what, string mend, params string[] settings)
    {
        var since = Stopwatch.GetTimestamp();
        var start = await service.Verb("", ["serve", .. settings]);
        Assert.InRange(Stopwatch.GetElapsedTime(since).TotalSeconds, 0, 20);
        Assert.Equal(1, start.ExitCode);
        var line = Assert.Single(Lines(start));
        Assert.Contains(what, line, StringComparison.Ordinal);
        Assert.Contains(mend, line, StringComparison.OrdinalIgnoreCase);
        Assert.All(Secrets, secret => Assert.DoesNotContain(secret, line, StringComparison.Ordinal));
    }

    private static string[] Lines(VerbResult start) => start.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
