using ChatAssist.Bot.Media;

namespace ChatAssist.Bot.Tests.Media;

public sealed class KeptFilesTests : IDisposable
{
    private static readonly byte[] Content = "%PDF-1.7"u8.ToArray();

    private readonly string folder = Directory.CreateTempSubdirectory("chatassist-").FullName;

    [Fact]
    public async Task The_same_file_twice_is_one_file_under_the_hash_of_what_is_in_it_for_this_user_alone()
    {
        var files = new KeptFiles(folder);

        var name = await files.Keep(Content, "pdf", TestContext.Current.CancellationToken);

        Assert.Equal(name, await files.Keep(Content, "pdf", TestContext.Current.CancellationToken));
        Assert.Matches("^[0-9a-f]{64}\\.pdf$", name);
        var file = Assert.Single(Directory.GetFiles(folder));
        Assert.Equal(Content, await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    [Fact]
    public void What_is_dropped_is_of_the_folder_and_may_be_gone_already()
    {
        var beside = Path.Combine(Path.GetDirectoryName(folder)!, $"{Path.GetFileName(folder)}-beside");
        File.WriteAllText(beside, "");

        new KeptFiles(folder).Drop($"../{Path.GetFileName(beside)}");

        Assert.True(File.Exists(beside));
        File.Delete(beside);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
