using ChatAssist.Data;

namespace ChatAssist.Bot.Tests.EndToEnd;

/// <summary>The running service keeps its keys in its database.</summary>
public sealed class ProtectionKeyTests
{
    [Fact]
    public async Task A_restart_goes_on_with_the_same_key()
    {
        await using var service = await ServiceProcess.Demo();
        var before = await Eventually.Is(() => Keys(service), keys => keys.Count > 0);
        await service.Kill();

        await service.Start();

        Assert.Equal(before, await Keys(service));
        Assert.Contains("<encryptedSecret", Assert.Single(before), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_demo_makes_its_master_key_once_and_for_itself_alone()
    {
        await using var service = await ServiceProcess.Demo();
        var made = await File.ReadAllTextAsync(service.Database + ".key", TestContext.Current.CancellationToken);
        await service.Stop();

        await service.Start();

        Assert.Equal(made, await File.ReadAllTextAsync(service.Database + ".key", TestContext.Current.CancellationToken));
        Assert.SkipWhen(OperatingSystem.IsWindows(), "files have no modes there");
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, new FileInfo(service.Database + ".key").UnixFileMode);
    }

    private static Task<IReadOnlyList<string>> Keys(ServiceProcess service) => SqliteDatabase.ReadOnly(
        $"Data Source={service.Database};Pooling=False", tx => tx.Query<string>("SELECT xml FROM data_protection_keys ORDER BY id"), TestContext.Current.CancellationToken);
}
