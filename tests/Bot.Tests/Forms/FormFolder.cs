namespace ChatAssist.Bot.Tests.Forms;

/// <summary>A folder of files for one test.</summary>
internal sealed class FormFolder : IDisposable
{
    public FormFolder(params (string Name, string Text)[] files)
    {
        foreach (var (name, text) in files) File.WriteAllText(System.IO.Path.Combine(Path, name), text);
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("form-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
