using ChatAssist.Bot.Tests.Attachments;

namespace ChatAssist.Bot.Tests.EndToEnd;

/// <summary>The program as it was built, with recordings in its content. Only what names the program's own place is copied.</summary>
internal sealed class SpokenProgram : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("program-").FullName;

    public SpokenProgram(string code, params string[] keys)
    {
        var built = new FileInfo(Built.Dll("Bot")).Directory!;
        foreach (var file in built.EnumerateFiles()) Put(file, copy: file.Name.StartsWith("ChatAssist.Bot", StringComparison.Ordinal));
        foreach (var other in built.EnumerateDirectories().Where(other => other.Name != "content")) Put(other, copy: false);
        var content = Directory.CreateDirectory(Path.Combine(folder, "content")).FullName;
        foreach (var entry in new DirectoryInfo(Path.Combine(built.FullName, "content")).EnumerateFileSystemInfos()) File.CreateSymbolicLink(Path.Combine(content, entry.Name), entry.FullName);
        TinyOgg.Record(content, code, keys);
        Dll = Path.Combine(folder, Path.GetFileName(Built.Dll("Bot")));
    }

    public string Dll { get; }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private void Put(FileSystemInfo entry, bool copy)
    {
        var to = Path.Combine(folder, entry.Name);
        if (copy) File.Copy(entry.FullName, to);
        else File.CreateSymbolicLink(to, entry.FullName);
    }
}
