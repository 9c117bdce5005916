using ChatAssist.Bot.Settings;
using ChatAssist.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace ChatAssist.Bot.Security;

/// <summary>The framework's Data Protection: its keys in the database, encrypted with the master key.</summary>
internal static class KeyProtection
{
    public static void AddKeyProtection(this IServiceCollection services, MasterKey masterKey)
    {
        services.AddSingleton(masterKey).AddSingleton<ProtectionKeys>().AddSingleton<KeyRepository>().AddSingleton<MasterKeyEncryptor>();
        // Replicas find each other's keys under one name, wherever they are installed.
        services.AddDataProtection().SetApplicationName("ChatAssist");
        services.AddOptions<KeyManagementOptions>().Configure<KeyRepository, MasterKeyEncryptor>((keys, repository, encryptor) =>
            (keys.XmlRepository, keys.XmlEncryptor) = (repository, encryptor));
    }

    /// <summary>Refuses a master key with which the stored keys cannot be read.</summary>
    public static async Task RefuseAnotherMasterKey(this IServiceProvider services, CancellationToken ct)
    {
        var key = services.GetRequiredService<MasterKey>();
        if (await services.GetRequiredService<ProtectionKeys>().OtherMasterKey(key.Fingerprint, ct) is { } other)
            throw SecuritySettings.Other(key, "this database", other);
    }
}
