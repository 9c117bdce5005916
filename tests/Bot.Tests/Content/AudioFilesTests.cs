using ChatAssist.Bot.Content;
using ChatAssist.Bot.Tests.Attachments;
using ChatAssist.Conversations;

namespace ChatAssist.Bot.Tests.Content;

/// <summary>Recordings in content/audio: what is taken, and what stops the start.</summary>
public sealed class AudioFilesTests : IDisposable
{
    private readonly string content = Directory.CreateTempSubdirectory("content-").FullName;

    private string Mam => Path.Combine(content, "audio", "mam");

    public void Dispose() => Directory.Delete(content, recursive: true);

    [Fact]
    public void A_folder_is_a_language_and_a_file_the_text_of_its_name()
    {
        TinyOgg.Record(content, "mam", "consent.offer", "profile.called");

        var voice = Assert.Single(AudioFiles.Voices(content).All);

        Assert.Equal(("mam", "Qyol Mam", "es"), (voice.Code, voice.Name, voice.Text));
        Assert.Equal(["consent.offer", "profile.called"], voice.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(new Attachment.Recording("mam/consent.offer.ogg"), voice.Of("consent.offer"));
    }

    [Fact]
    public void Without_recordings_there_is_no_language()
    {
        Assert.Empty(AudioFiles.Voices(content).All);
        TinyOgg.Record(content, "mam");
        Assert.Empty(AudioFiles.Voices(content).All);
    }

    [Theory]
    [InlineData("name: Qyol Mam", "name: ''", "/language.yaml should have a name of at most 20 characters.")]
    [InlineData("name: Qyol Mam", "name: Qyol Mam of Huehuetenango", "/language.yaml should have a name of at most 20 characters.")]
    [InlineData("text: es", "text: mam", "/language.yaml should say which texts go with the recordings: text: es or en.")]
    [InlineData("recorded-by: nobody, for a test", "recorded-by: ''", "/language.yaml should say who recorded it: recorded-by.")]
    [InlineData("2026-11-26", "26/11/2026", "/language.yaml should say when it was recorded: recorded-on: 2027-03-01.")]
    public void What_a_language_does_not_say_stops_the_start(string right, string wrong, string told)
    {
        TinyOgg.Record(content, "mam", "consent.offer");
        File.WriteAllText(Path.Combine(Mam, "language.yaml"), TinyOgg.About.Replace(right, wrong, StringComparison.Ordinal));

        Assert.Equal($"content/audio/mam{told}", Refused());
    }

    [Fact]
    public void A_language_that_says_nothing_of_itself_stops_the_start()
    {
        TinyOgg.Record(content, "mam", "consent.offer");
        File.Delete(Path.Combine(Mam, "language.yaml"));

        Assert.StartsWith("content/audio/mam/language.yaml is missing", Refused(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_no_code_of_a_language_stops_the_start()
    {
        TinyOgg.Record(content, "Mam", "consent.offer");

        Assert.StartsWith("content/audio/Mam is no code of a language", Refused(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("consent.offer.mp3", "OggS", "is no recording: they are called consent.offer.ogg.")]
    [InlineData("consent.offer.ogg", "", "is no Ogg file with Opus, the only one that WhatsApp plays of this kind.")]
    [InlineData("consent.offer.ogg", "OggS", "is no Ogg file with Opus, the only one that WhatsApp plays of this kind.")]
    [InlineData("consent.offer.ogg", "ID3 and what an mp3 holds, under another name", "is no Ogg file with Opus, the only one that WhatsApp plays of this kind.")]
    public void What_is_no_recording_stops_the_start(string name, string holds, string told)
    {
        TinyOgg.Record(content, "mam");
        File.WriteAllText(Path.Combine(Mam, name), holds);

        Assert.Equal($"content/audio/mam/{name} {told}", Refused());
    }

    [Fact]
    public void Ogg_with_another_sound_than_Opus_stops_the_start()
    {
        TinyOgg.Record(content, "mam");
        var vorbis = (byte[])TinyOgg.Bytes.Clone();
        "\u0001vorbis "u8.CopyTo(vorbis.AsSpan(28));
        File.WriteAllBytes(Path.Combine(Mam, "consent.offer.ogg"), vorbis);

        Assert.Contains("no Ogg file with Opus", Refused(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void More_than_a_megabyte_stops_the_start(int over, bool taken)
    {
        TinyOgg.Record(content, "mam");
        File.WriteAllBytes(Path.Combine(Mam, "consent.offer.ogg"), [.. TinyOgg.Bytes, .. new byte[AudioFiles.LargestBytes - TinyOgg.Bytes.Length + over]]);

        if (taken) Assert.Single(AudioFiles.Voices(content).All);
        else Assert.StartsWith("content/audio/mam/consent.offer.ogg has more than 1 MB", Refused(), StringComparison.Ordinal);
    }

    private string Refused() => Assert.Throws<ContentException>(() => AudioFiles.Voices(content)).Message;
}
