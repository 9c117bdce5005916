using System.IO.Compression;
using System.Reflection;
using System.Text.Json;
using ChatAssist.Bot.Security;
using ChatAssist.Data;

namespace ChatAssist.Bot.Backup;

/// <summary>Makes a backup, beside a running service or without one. It has its name only when it is whole and was read again.</summary>
internal static class BackupWriter
{
    private static string Product => Assembly.GetExecutingAssembly().GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    public static async Task<Manifest> Write(Installation from, string target, DateTimeOffset now, CancellationToken ct)
    {
        if (File.Exists(target)) throw new BackupException($"{target} is there already; name another file or move it away");
        if (!File.Exists(from.Database)) throw new BackupException($"there is no database {from.Database}");
        var (partial, copy) = (target + ".partial", target + ".partial.db");
        var stream = PrivateFile.Open(partial, FileMode.OpenOrCreate);
        try
        {
            stream.SetLength(0);
            var manifest = await Pack(from, CopyOf(from.Database, copy), copy, stream, now, ct);
            File.Move(partial, target, overwrite: false);
            return manifest;
        }
        finally
        {
            await stream.DisposeAsync();
            File.Delete(partial);
            File.Delete(copy);
        }
    }

    private static CopiedDatabase CopyOf(string database, string copy)
    {
        PrivateFile.Open(copy, FileMode.Create).Dispose();
        SqliteCopy.Make(database, copy);
        return SqliteCopy.Inspect(copy);
    }

    private static async Task<Manifest> Pack(Installation from, CopiedDatabase database, string copy, FileStream stream, DateTimeOffset now, CancellationToken ct)
    {
        var manifest = new Manifest(Product, database.Schema, now, database.MasterKey, []);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            var entries = new List<Entry>();
            // The database came first: every file that it knows is there.
            foreach (var (name, file) in Files(from, copy))
                if (await Add(zip, name, file, ct) is { } entry) entries.Add(entry);
            manifest = manifest with { Entries = entries };
            await using var json = await zip.CreateEntry(Manifest.Name).OpenAsync(ct);
            await JsonSerializer.SerializeAsync(json, manifest, ManifestJson.Default.Manifest, ct);
        }

        stream.Flush(flushToDisk: true);
        stream.Position = 0;
        using var written = BackupFile.Read(stream.Name, stream);
        await written.Verify(ct);
        return manifest;
    }

    private static IEnumerable<(string Name, string File)> Files(Installation from, string copy)
    {
        yield return (Entry.Database, copy);
        if (from.GivenKey is null && File.Exists(from.KeyFile)) yield return (Entry.MasterKey, from.KeyFile);
        if (!Directory.Exists(from.Media)) yield break;
        foreach (var file in Directory.EnumerateFiles(from.Media, "*", MediaFiles.Own))
            yield return (Entry.Media + Path.GetRelativePath(from.Media, file).Replace(Path.DirectorySeparatorChar, '/'), file);
    }

    /// <summary>Null when the file was deleted meanwhile.</summary>
    private static async Task<Entry?> Add(ZipArchive zip, string name, string file, CancellationToken ct)
    {
        await using var content = OpenOrNull(file);
        if (content is null) return null;
        await using var entry = await zip.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(ct);
        return await Checksum.Copy(name, content, entry, ct);
    }

    private static FileStream? OpenOrNull(string file)
    {
        try
        {
            return File.OpenRead(file);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }
}
