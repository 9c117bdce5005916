using ChatAssist.Bot.Tests.EndToEnd;
using ChatAssist.Data;

namespace ChatAssist.Bot.Tests.Backup;

/// <summary>What must not be restored is refused with one line, and nothing is touched.</summary>
public sealed class RestoreRefusalTests(DemoBackup backup) : IClassFixture<DemoBackup>, IAsyncDisposable
{
    private readonly ServiceProcess service = ServiceProcess.StoppedDemo();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => service.DisposeAsync();

    [Fact]
    public async Task Under_a_running_service()
    {
        await service.Start();

        await Refused(backup.Path, "ConnectionStrings:ChatAssist: a service runs on");
    }

    [Theory]
    [InlineData("")]
    [InlineData("-wal")]
    public async Task Over_a_database_or_a_log_that_is_there(string end)
    {
        await File.WriteAllTextAsync(service.Database + end, "precious", Ct);

        await Refused(backup.Path, $"a database is there already; move it away: {service.Database}{end}");

        Assert.Equal("precious", await File.ReadAllTextAsync(service.Database + end, Ct));
    }

    [Fact]
    public async Task Into_a_media_folder_that_holds_something()
    {
        Directory.CreateDirectory(Path.Combine(service.Folder, "media"));
        await File.WriteAllTextAsync(Path.Combine(service.Folder, "media", "other.ogg"), "precious", Ct);

        await Refused(backup.Path, "the media folder");

        Assert.False(File.Exists(service.Database));
    }

    [Fact]
    public Task Of_a_newer_program() =>
        NothingIsLeft(backup.With("manifest.json", json => json.Replace(Migrator.Newest, "9001_from_the_future", StringComparison.Ordinal)), "the backup was made by a newer program");

    [Theory]
    [InlineData("media/voice.ogg")]
    [InlineData("database.db")]
    public Task With_a_checksum_that_does_not_match(string entry) =>
        NothingIsLeft(backup.With(entry, content => content + "!"), $"is damaged: the checksum of {entry}");

    [Theory]
    [InlineData("media/../../outside.txt")]
    [InlineData("../outside.txt")]
    [InlineData("/tmp/outside.txt")]
    [InlineData("media//tmp/outside.txt")]
    [InlineData("chatassist.db")]
    public Task With_an_entry_that_leads_outside(string entry)
    {
        const string Empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        var listed = backup.With("manifest.json", json => json.Replace("\"entries\": [", $$"""
            "entries": [ { "name": "{{entry}}", "size": 0, "sha256": "{{Empty}}" },
            """, StringComparison.Ordinal));
        using (var zip = System.IO.Compression.ZipFile.Open(listed, System.IO.Compression.ZipArchiveMode.Update)) zip.CreateEntry(entry);

        return NothingIsLeft(listed, $"the entry '{entry}' belongs to no backup");
    }

    [Fact]
    public Task With_an_entry_that_the_manifest_does_not_list() =>
        NothingIsLeft(backup.With("media/more.ogg", _ => "more"), "it does not hold what its manifest lists");

    [Theory]
    [InlineData("this is text")]
    [InlineData("")]
    public async Task That_is_no_zip(string content)
    {
        var file = Path.Combine(service.Folder, "saved.zip");
        await File.WriteAllTextAsync(file, content, Ct);

        await NothingIsLeft(file, "is no whole backup of this program");
    }

    [Fact]
    public async Task That_was_cut_short()
    {
        var file = backup.Copy();
        await using (var zip = new FileStream(file, FileMode.Open)) zip.SetLength(zip.Length / 2);

        await NothingIsLeft(file, "is no whole backup of this program");
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("{}")]
    [InlineData("null")]
    public Task With_a_manifest_that_says_nothing(string json) =>
        NothingIsLeft(backup.With("manifest.json", _ => json), "is no whole backup of this program");

    [Fact]
    public Task That_is_not_there() => NothingIsLeft("nowhere.zip", $"there is no {Path.Combine(service.Folder, "nowhere.zip")}");

    [Fact]
    public async Task Beside_another_key_of_the_demo()
    {
        await File.WriteAllTextAsync(service.Database + ".key", ServiceProcess.MasterKey, Ct);

        await Refused(backup.Path, $"{service.Database}.key holds another key");

        Assert.False(File.Exists(service.Database));
    }

    [Fact]
    public async Task With_another_master_key_configured()
    {
        await using var configured = ServiceProcess.StoppedOnTwilio(new Uri("http://127.0.0.1:9"));

        var restore = await configured.Verb("", "restore", backup.Path);

        Assert.StartsWith("Security:MasterKey: is another key", restore.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(ServiceProcess.MasterKey, restore.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(configured.Database));
    }

    private async Task NothingIsLeft(string file, string why)
    {
        await Refused(file, why);
        Assert.All(Directory.GetFiles(service.Folder, "*", SearchOption.AllDirectories), left => Assert.True(left == file || left == service.Database + ".lock", left));
    }

    private async Task Refused(string file, string why)
    {
        var restore = await service.Verb("", "restore", file);
        Assert.Equal((1, ""), (restore.ExitCode, restore.Output));
        Assert.Contains(why, Assert.Single(restore.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }
}
