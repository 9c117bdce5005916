using System.Security.Cryptography;
using System.Xml.Linq;
using ChatAssist.Bot.Security;
using ChatAssist.Bot.Settings;
using ChatAssist.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;

namespace ChatAssist.Bot.Tests.Security;

/// <summary>The framework's keys are in the database, and worth nothing without the master key.</summary>
public sealed class KeyProtectionTests : IAsyncLifetime
{
    private readonly MasterKey key = MasterKey.New();
    private readonly List<ServiceProvider> hosts = [];
    private TestDatabase database = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => database = await TestDatabase.Create();

    public async ValueTask DisposeAsync()
    {
        foreach (var host in hosts) await host.DisposeAsync();
        await database.DisposeAsync();
    }

    [Fact]
    public async Task What_one_host_protected_another_reads_and_so_does_the_next_start()
    {
        var (one, two) = (Protector(Host(key)), Protector(Host(key)));
        var ofOne = one.Protect("signed in");
        var ofTwo = two.Protect("signed in as well");

        Assert.Equal("signed in", two.Unprotect(ofOne));
        Assert.Equal("signed in as well", one.Unprotect(ofTwo));
        Assert.Equal("signed in", Protector(Host(key)).Unprotect(ofOne));
        Assert.Single(await new ProtectionKeys(database.Db).All(Ct));
    }

    [Fact]
    public async Task The_stored_key_holds_no_plain_secret()
    {
        var host = Host(key);
        Protector(host).Protect("anything");

        var stored = Assert.Single(await new ProtectionKeys(database.Db).All(Ct));

        var secret = new MasterKeyDecryptor(host).Decrypt(Encrypted(stored)).Descendants("value").Single().Value;
        Assert.Equal(64, Convert.FromBase64String(secret).Length);
        Assert.DoesNotContain(secret, stored, StringComparison.Ordinal);
        Assert.DoesNotContain(key.ToBase64(), stored, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_key_is_not_used()
    {
        var protector = Protector(Host(key));
        var cookie = protector.Protect("signed in");
        var stored = XElement.Parse(Assert.Single(await new ProtectionKeys(database.Db).All(Ct)));
        var bytes = Convert.FromBase64String(Encrypted(stored).Value);
        bytes[^1] ^= 1;
        Encrypted(stored).Value = Convert.ToBase64String(bytes);
        await database.Db.Execute("UPDATE data_protection_keys SET xml = @xml", new { xml = stored.ToString() }, Ct);

        Assert.ThrowsAny<CryptographicException>(() => new MasterKeyDecryptor(hosts[0]).Decrypt(Encrypted(stored)));
        Assert.ThrowsAny<CryptographicException>(() => Protector(Host(key)).Unprotect(cookie));
    }

    [Fact]
    public async Task Another_master_key_is_refused_by_name()
    {
        Protector(Host(key)).Protect("anything");
        var other = MasterKey.New();

        var refusal = await Assert.ThrowsAsync<SettingException>(() => Host(other).RefuseAnotherMasterKey(Ct));

        Assert.StartsWith("Security:MasterKey: ", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(key.Fingerprint, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(other.ToBase64(), refusal.Message, StringComparison.Ordinal);
        await Host(key).RefuseAnotherMasterKey(Ct);
    }

    private ServiceProvider Host(MasterKey masterKey)
    {
        var services = new ServiceCollection().AddLogging().AddSingleton(database.Db);
        services.AddKeyProtection(masterKey);
        hosts.Add(services.BuildServiceProvider());
        return hosts[^1];
    }

    private static IDataProtector Protector(ServiceProvider host) => host.GetRequiredService<IDataProtectionProvider>().CreateProtector("test");

    private static XElement Encrypted(string stored) => Encrypted(XElement.Parse(stored));

    private static XElement Encrypted(XElement stored) => stored.Descendants("encryptedKey").Single();
}
