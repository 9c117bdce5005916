using ChatAssist.Bot.Attachments;
using ChatAssist.Conversations;

namespace ChatAssist.Bot.Tests.Attachments;

/// <summary>Which files are handed out as recordings.</summary>
public sealed class RecordingFilesTests : IDisposable
{
    private readonly string content = Directory.CreateTempSubdirectory("content-").FullName;

    public RecordingFilesTests()
    {
        TinyOgg.Record(content, "mam", "consent.offer");
        File.WriteAllBytes(Path.Combine(content, "outside.ogg"), TinyOgg.Bytes);
        Directory.CreateDirectory(Path.Combine(content, "audio-of-others"));
        File.WriteAllBytes(Path.Combine(content, "audio-of-others", "a.ogg"), TinyOgg.Bytes);
    }

    public void Dispose() => Directory.Delete(content, recursive: true);

    [Fact]
    public async Task A_recording_is_handed_out_as_it_is()
    {
        var file = await Open("mam/consent.offer.ogg");

        Assert.Equal(("audio/ogg", "consent.offer.ogg"), (file?.ContentType, file?.Name));
        Assert.Equal(TinyOgg.Of("consent.offer"), file?.Bytes);
    }

    [Theory]
    [InlineData("../outside.ogg")]
    [InlineData("mam/../../outside.ogg")]
    [InlineData("../audio-of-others/a.ogg")]
    [InlineData("mam/language.yaml")]
    [InlineData("mam")]
    [InlineData("mam/gone.ogg")]
    [InlineData("mam/\0.ogg")]
    public async Task Nothing_else_is(string path) => Assert.Null(await Open(path));

    [Fact]
    public async Task Nor_is_a_file_by_its_full_path() => Assert.Null(await Open(Path.Combine(content, "outside.ogg")));

    [Fact]
    public async Task Other_kinds_are_not_its_own() => Assert.Null(await Files.Open(new Attachment.Cv(1, 1), TestContext.Current.CancellationToken));

    private RecordingFiles Files => new(Path.Combine(content, "audio"));

    private Task<AttachmentFile?> Open(string path) => Files.Open(new Attachment.Recording(path), TestContext.Current.CancellationToken);
}
