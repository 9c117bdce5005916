using System.IO.Compression;
using System.Net;
using ChatAssist.Bot.Tests.EndToEnd;

namespace ChatAssist.Bot.Tests.Backup;

/// <summary>What an operator saves comes back, and people are where they were.</summary>
public sealed class BackupTests
{
    private static readonly string[] Before = ["hola", "1", "1"], After = ["Ana", "34"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Taken_while_messages_come_in_and_restored_elsewhere_the_conversation_goes_on_where_it_was()
    {
        await using var provider = await FakeProvider.Start();
        await using var service = await ServiceProcess.OnTwilio(provider);
        var (undisturbed, moved) = (TestPhone.OnWhatsApp(service, provider), TestPhone.OnWhatsApp(service, provider));
        foreach (var text in Before.Concat(After)) await undisturbed.Says(text);
        foreach (var text in Before) await moved.Says(text);
        await File.WriteAllTextAsync(Path.Combine(service.Folder, "media", "voice.ogg"), "a voice", Ct);

        var backup = service.Verb("", "backup", "saved.zip");
        var written = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => WriteUntil(backup, TestPhone.OnWhatsApp(service, provider))));
        Assert.Equal((0, ""), ((await backup).ExitCode, (await backup).Error));
        Assert.All(written, count => Assert.True(count > 1));
        await service.Stop();

        await using var elsewhere = ServiceProcess.StoppedOnTwilio(provider.Url);
        await Restore(elsewhere, Path.Combine(service.Folder, "saved.zip"));
        await elsewhere.Start();
        var goingOn = new TestPhone(elsewhere, provider, moved.Address);
        foreach (var text in After) await goingOn.Says(text);
        Assert.Equal(await undisturbed.Heard(), await moved.Heard());
        Assert.Equal("a voice", await File.ReadAllTextAsync(Path.Combine(elsewhere.Folder, "media", "voice.ogg"), Ct));
    }

    [Fact]
    public async Task What_a_killed_service_left_in_its_log_is_in_the_backup()
    {
        await using var service = await ServiceProcess.Demo();
        await service.Verb("hola\n", "chat", "--from", "+50255550001");
        await service.Kill();

        Assert.Equal(0, (await service.Verb("", "backup", "saved.zip")).ExitCode);

        await using var elsewhere = ServiceProcess.StoppedDemo();
        await Restore(elsewhere, Path.Combine(service.Folder, "saved.zip"));
        Assert.Contains("hola", (await elsewhere.Verb("", "messages", "--of", "+50255550001")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_was_erased_since_is_erased_again_where_the_list_is()
    {
        await using var service = await ServiceProcess.Demo();
        await service.Verb("hola\n", "chat", "--from", "+50255550001");
        await service.Verb("", "backup", "saved.zip");
        Assert.Equal(0, (await service.Verb("", "erase", "+50255550001")).ExitCode);
        await Eventually.Is(() => Task.FromResult(File.Exists(service.Database + ".erased")), isThere => isThere);
        await service.Stop();

        await using var elsewhere = ServiceProcess.StoppedDemo();
        File.Copy(service.Database + ".erased", elsewhere.Database + ".erased");
        var restored = await elsewhere.Verb("", "restore", Path.Combine(service.Folder, "saved.zip"));

        Assert.Contains("1 who were erased since are erased again", restored.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("hola", (await elsewhere.Verb("", "messages", "--of", "+50255550001")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_demo_carries_the_key_that_it_made_and_starts_with_it_elsewhere()
    {
        await using var service = await ServiceProcess.Demo();
        await service.Verb("", "backup", "saved.zip");
        await using var elsewhere = ServiceProcess.StoppedDemo();
        await Restore(elsewhere, Path.Combine(service.Folder, "saved.zip"));

        await elsewhere.Start();

        Assert.Equal(await File.ReadAllTextAsync(service.Database + ".key", Ct), await File.ReadAllTextAsync(elsewhere.Database + ".key", Ct));
    }

    [Fact]
    public async Task A_key_that_was_given_is_never_in_the_backup()
    {
        await using var provider = await FakeProvider.Start();
        await using var service = await ServiceProcess.OnTwilio(provider);
        await File.WriteAllTextAsync(service.Database + ".key", ServiceProcess.MasterKey, Ct);

        await service.Verb("", "backup", "saved.zip");

        await using var zip = await ZipFile.OpenReadAsync(Path.Combine(service.Folder, "saved.zip"), Ct);
        Assert.Equal(["database.db", "manifest.json"], zip.Entries.Select(entry => entry.FullName));
    }

    [Fact]
    public async Task Nobody_else_can_read_it()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "files have no modes there");
        await using var service = await ServiceProcess.Demo();
        await service.Verb("", "backup", "saved.zip");

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, new FileInfo(Path.Combine(service.Folder, "saved.zip")).UnixFileMode);
    }

    [Fact]
    public async Task A_file_that_is_there_is_not_overwritten()
    {
        await using var service = await ServiceProcess.Demo();
        var there = Path.Combine(service.Folder, "saved.zip");
        await File.WriteAllTextAsync(there, "precious", Ct);

        var backup = await service.Verb("", "backup", "saved.zip");

        Assert.Equal((1, $"{there} is there already; name another file or move it away\n"), (backup.ExitCode, backup.Error));
        Assert.Equal("precious", await File.ReadAllTextAsync(there, Ct));
    }

    [Fact]
    public async Task A_backup_that_fails_leaves_nothing()
    {
        await using var service = ServiceProcess.StoppedDemo();
        await File.WriteAllTextAsync(service.Database, new string('x', 10_000), Ct);

        var backup = await service.Verb("", "backup", "saved.zip");

        Assert.Equal((1, 1), (backup.ExitCode, backup.Error.Count(letter => letter == '\n')));
        Assert.Equal(service.Database, Assert.Single(Directory.GetFiles(service.Folder)));
    }

    [Fact]
    public async Task A_media_disk_that_is_not_mounted_is_not_saved_as_empty()
    {
        await using var service = await ServiceProcess.Demo();

        var backup = await service.With("Media:Path", "unmounted").Verb("", "backup", "saved.zip");

        Assert.Equal((1, $"Media:Path: there is no folder {Path.Combine(service.Folder, "unmounted")}; make it or mount it\n"), (backup.ExitCode, backup.Error));
        Assert.False(File.Exists(Path.Combine(service.Folder, "saved.zip")));
    }

    private static async Task Restore(ServiceProcess service, string file)
    {
        var restore = await service.Verb("", "restore", file);
        Assert.Equal((0, ""), (restore.ExitCode, restore.Error));
    }

    private static async Task<int> WriteUntil(Task end, TestPhone phone)
    {
        var count = 0;
        for (; !end.IsCompleted; count++) Assert.Equal(HttpStatusCode.OK, await phone.Sends("hola"));
        return count;
    }
}
