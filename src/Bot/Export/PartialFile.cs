using ChatAssist.Bot.Security;

namespace ChatAssist.Bot.Export;

/// <summary>A file that only its user can read, and that has its name, in place of an older one, only when it is whole.</summary>
internal sealed class PartialFile : IAsyncDisposable
{
    private readonly string path;

    public PartialFile(string path)
    {
        this.path = path;
        Stream = PrivateFile.Open(Partial, FileMode.Create);
    }

    public FileStream Stream { get; }

    private string Partial => path + ".partial";

    public async Task Finish()
    {
        await Stream.DisposeAsync();
        File.Move(Partial, path, overwrite: true);
    }

    public async ValueTask DisposeAsync()
    {
        await Stream.DisposeAsync();
        File.Delete(Partial);
    }
}
