using ChatAssist.Bot.Tests.EndToEnd;

namespace ChatAssist.Bot.Tests.Backup;

/// <summary>A database server has its own means; the verbs say which.</summary>
public sealed class PostgresTests
{
    [Theory]
    [InlineData("backup", "", "no media folder is configured")]
    [InlineData("restore", "", "no media folder is configured")]
    [InlineData("backup", "/srv/media", "copy the media folder /srv/media as well")]
    public async Task The_verbs_name_its_own_programs_and_the_folder_to_copy(string verb, string media, string folder)
    {
        await using var service = ServiceProcess.StoppedDemo()
            .With("Database:Provider", "postgres").With("ConnectionStrings:ChatAssist", "Host=127.0.0.1;Port=9;Database=chatassist").With("Media:Path", media);

        var refused = await service.Verb("", verb, "saved.zip");

        Assert.Equal((1, $"Database:Provider: postgres is saved with pg_dump and restored with pg_restore; {folder}\n"), (refused.ExitCode, refused.Error));
        Assert.Empty(Directory.GetFiles(service.Folder));
    }
}
