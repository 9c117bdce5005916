using System.IO.Compression;
using System.Text.Json;

namespace ChatAssist.Bot.Backup;

/// <summary>A backup that is there: a zip whose manifest lists what else is in it.</summary>
internal sealed class BackupFile : IDisposable
{
    private readonly string path;
    private readonly ZipArchive zip;

    private BackupFile(string path, ZipArchive zip, Manifest manifest) => (this.path, this.zip, Manifest) = (path, zip, manifest);

    public Manifest Manifest { get; }

    /// <summary>Reads the manifest, and refuses what holds more or less than it lists.</summary>
    /// <param name="stream">Is closed with it.</param>
    public static BackupFile Read(string path, Stream stream)
    {
        try
        {
            var archive = new ZipArchive(stream, ZipArchiveMode.Read);
            var manifest = ManifestOf(archive) ?? throw new InvalidDataException($"it has no {Manifest.Name}");
            if (!manifest.Has(Entry.Database)) throw new InvalidDataException($"it has no {Entry.Database}");
            var (held, listed) = (archive.Entries.Select(entry => entry.FullName), manifest.Entries.Select(entry => entry.Name).Append(Manifest.Name));
            return held.Order(StringComparer.Ordinal).SequenceEqual(listed.Order(StringComparer.Ordinal), StringComparer.Ordinal)
                ? new BackupFile(path, archive, manifest)
                : throw new InvalidDataException("it does not hold what its manifest lists");
        }
        catch (Exception error) when (error is InvalidDataException or JsonException)
        {
            throw new BackupException($"{path} is no whole backup of this program: {error.Message}");
        }
    }

    /// <summary>Copies the content of an entry; refuses it when size or checksum are not those of the manifest.</summary>
    public async Task Copy(Entry entry, Stream to, CancellationToken ct)
    {
        await using var from = await zip.GetEntry(entry.Name)!.OpenAsync(ct);
        if (await Checksum.Copy(entry.Name, from, to, ct) != entry)
            throw new BackupException($"{path} is damaged: the checksum of {entry.Name} is not that of its manifest; take another backup");
    }

    public async Task Verify(CancellationToken ct)
    {
        foreach (var entry in Manifest.Entries) await Copy(entry, Stream.Null, ct);
    }

    public void Dispose() => zip.Dispose();

    private static Manifest? ManifestOf(ZipArchive zip)
    {
        if (zip.GetEntry(Manifest.Name) is not { } entry) return null;
        using var stream = entry.Open();
        return JsonSerializer.Deserialize(stream, ManifestJson.Default.Manifest);
    }
}
