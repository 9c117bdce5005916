using System.Globalization;
using ChatAssist.Bot.Security;
using ChatAssist.Bot.Settings;
using ChatAssist.Data;

namespace ChatAssist.Bot.Backup;

/// <summary>What speaks against restoring a backup here. Nothing is written.</summary>
internal static class RestoreCheck
{
    // A log that an older database left behind would be read into the restored one.
    private static readonly string[] DatabaseFiles = ["", "-wal", "-shm"];

    public static async Task Run(Installation to, BackupFile backup, CancellationToken ct)
    {
        RefuseOutside(backup.Manifest);
        RefuseOccupied(to);
        RefuseNewer(backup.Manifest);
        await RefuseAnotherKey(to, backup, ct);
    }

    private static void RefuseOutside(Manifest manifest)
    {
        if (manifest.Entries.FirstOrDefault(entry => !IsOurs(entry.Name)) is { } stranger)
            throw new BackupException($"the entry '{stranger.Name}' belongs to no backup of this program; nothing of it is restored");
    }

    private static bool IsOurs(string name) => name is Entry.Database or Entry.MasterKey
        || (name.StartsWith(Entry.Media, StringComparison.Ordinal) && name[Entry.Media.Length..].Split('/').All(IsPlain));

    // Neither a way up nor a root, on any system; and what begins with a dot is never media.
    private static bool IsPlain(string part) => part.Length > 0 && part[0] != '.' && part.IndexOfAny(Path.GetInvalidFileNameChars()) < 0;

    private static void RefuseOccupied(Installation to)
    {
        string[] database = [.. DatabaseFiles.Select(end => to.Database + end).Where(File.Exists)];
        if (database.Length > 0) throw new BackupException($"a database is there already; move it away: {string.Join(", ", database)}");
        if (Directory.Exists(to.Media) && Directory.EnumerateFiles(to.Media, "*", MediaFiles.Own).Any())
            throw new BackupException($"the media folder {to.Media} is not empty; move its files away");
    }

    private static void RefuseNewer(Manifest manifest)
    {
        if (NumberOf(manifest.Schema) is not { } number || number > NumberOf(Migrator.Newest))
            throw new BackupException(
                $"the backup was made by a newer program ({manifest.Product}, {manifest.Schema}); this one knows up to {Migrator.Newest}. Restore with the newer program.");
    }

    private static long? NumberOf(string migration) =>
        long.TryParse(migration.Split('_')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static async Task RefuseAnotherKey(Installation to, BackupFile backup, CancellationToken ct)
    {
        if (backup.Manifest.MasterKey is not { } needed) return;
        if (to.GivenKey is { } given)
        {
            if (given.Fingerprint != needed) throw SecuritySettings.Other(given, "this backup", needed);
        }
        else if (DemoKeyFile.Read(to.KeyFile) is { } beside)
        {
            if (beside.Fingerprint != needed) throw new BackupException($"{to.KeyFile} holds another key ({beside.Fingerprint}) than this backup needs ({needed}); move it away");
        }
        else if ((await CarriedKey(backup, ct))?.Fingerprint != needed)
        {
            throw new SettingException("Security:MasterKey", $"is missing; this backup needs the key with the fingerprint {needed}");
        }
    }

    private static async Task<MasterKey?> CarriedKey(BackupFile backup, CancellationToken ct)
    {
        if (backup.Manifest.Entries.FirstOrDefault(entry => entry.Name is Entry.MasterKey) is not { } entry) return null;
        using var content = new MemoryStream();
        await backup.Copy(entry, content, ct);
        return MasterKey.Of(content.ToArray());
    }
}
