using System.IO.Compression;
using ChatAssist.Bot.Tests.EndToEnd;

namespace ChatAssist.Bot.Tests.Backup;

/// <summary>A backup of a demo, and copies of it with something wrong.</summary>
public sealed class DemoBackup : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("chatassist-backup-");
    private int copies;

    public string Path => System.IO.Path.Combine(folder.FullName, "saved.zip");

    public async ValueTask InitializeAsync()
    {
        await using var service = await ServiceProcess.Demo();
        await File.WriteAllTextAsync(System.IO.Path.Combine(service.Folder, "media", "voice.ogg"), "a voice");
        await service.Verb("", "backup", Path);
    }

    public ValueTask DisposeAsync()
    {
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    public string Copy()
    {
        var copy = $"{Path}.{Interlocked.Increment(ref copies)}";
        File.Copy(Path, copy);
        return copy;
    }

    /// <summary>A copy in which one entry has another content.</summary>
    public string With(string entry, Func<string, string> change)
    {
        var copy = Copy();
        using var zip = ZipFile.Open(copy, ZipArchiveMode.Update);
        var content = change(zip.GetEntry(entry) is { } there ? Read(there) : "");
        zip.GetEntry(entry)?.Delete();
        using var writer = new StreamWriter(zip.CreateEntry(entry).Open());
        writer.Write(content);
        return copy;
    }

    private static string Read(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }
}
