using System.Security.Cryptography;

namespace ChatAssist.Bot.Media;

/// <summary>Files of the media folder under the SHA-256 of what is in them: the same file twice is one, and no name is anybody's choice.</summary>
internal sealed class KeptFiles(string folder)
{
    /// <summary>Keeps it; its name.</summary>
    public async Task<string> Keep(byte[] content, string ending, CancellationToken ct)
    {
        var name = $"{Convert.ToHexStringLower(SHA256.HashData(content))}.{ending}";
        var (path, part) = (Path.Combine(folder, name), Path.Combine(folder, $".part-{Guid.NewGuid():N}"));
        if (File.Exists(path)) return name;
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using (var file = new FileStream(part, options)) await file.WriteAsync(content, ct);
        File.Move(part, path, overwrite: true);
        return name;
    }

    /// <summary>Null: it is not there.</summary>
    public FileStream? Open(string name)
    {
        var path = Path.Combine(folder, Path.GetFileName(name));
        return File.Exists(path) ? File.OpenRead(path) : null;
    }

    public void Drop(string name) => File.Delete(Path.Combine(folder, Path.GetFileName(name)));
}
