using System.IO.Compression;
using System.Text;
using ChatAssist.Bot.Media;

namespace ChatAssist.Bot.Tests.Media;

/// <summary>A file is what its bytes say, not what it is called.</summary>
public sealed class FileTypeTests
{
    [Theory]
    [InlineData("FFD8FFE000104A46", "jpg")]
    [InlineData("89504E470D0A1A0A0000", "png")]
    [InlineData("524946460000000057454250", "webp")]
    [InlineData("255044462D312E37", "pdf")]
    [InlineData("4F67675300020000", "ogg")]
    [InlineData("2321414D520A", "amr")]
    [InlineData("494433040000", "mp3")]
    [InlineData("FFFB9064", "mp3")]
    [InlineData("FFF15080", "aac")]
    [InlineData("00000020667479704D344120", "m4a")]
    [InlineData("000000206674797069736F6D", "mp4")]
    [InlineData("000000186674797033677034", "3gp")]
    [InlineData("424547494E3A56434152440D0A", "vcf")]
    public void What_people_send_is_known(string bytes, string ending) => Assert.Equal(ending, FileType.Of(Convert.FromHexString(bytes))?.Ending);

    [Theory]
    [InlineData("")]
    [InlineData("PK\u0003\u0004word/document.xml")]
    [InlineData("MZ\u0090\0")]
    [InlineData("<html><script>")]
    [InlineData("<?xml version=\"1.0\"?><svg/>")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"/>")]
    [InlineData("%PD")]
    [InlineData(" %PDF-1.7")]
    [InlineData("GIF89a")]
    [InlineData("RIFF0000WAVEfmt ")]
    [InlineData("\0\0\0\u0018ftypqt  ")]
    [InlineData("ÐÏ\u0011à¡±\u001aá")]
    public void Whatever_else_was_renamed_is_none(string content) => Assert.Null(FileType.Of(Encoding.Latin1.GetBytes(content)));

    [Theory]
    [InlineData("jpg", "image/jpeg", true)]
    [InlineData("png", "image/jpeg", true)]
    [InlineData("png", "IMAGE/PNG; name=a", true)]
    [InlineData("ogg", "audio/ogg; codecs=opus", true)]
    [InlineData("mp4", "audio/mp4", true)]
    [InlineData("3gp", "video/3gpp", true)]
    [InlineData("vcf", "text/x-vcard", true)]
    [InlineData("pdf", "application/pdf", true)]
    [InlineData("pdf", "application/octet-stream", true)]
    [InlineData("jpg", "", true)]
    [InlineData("docx", "application/pdf", false)]
    [InlineData("pdf", "image/jpeg", false)]
    [InlineData("jpg", "application/pdf", false)]
    [InlineData("jpg", "text/html", false)]
    [InlineData("ogg", "image/png", false)]
    [InlineData("docx", "application/zip", false)]
    public void A_content_type_that_lies_is_seen(string ending, string declared, bool isTrue) =>
        Assert.Equal(isTrue, FileType.All.Single(type => type.Ending == ending).IsCalled(declared));

    [Fact]
    public void A_word_document_is_known_by_the_list_of_what_is_in_it() => Assert.Equal("docx", Zip("[Content_Types].xml", "word/document.xml", "word/styles.xml"));

    [Theory]
    [InlineData("anything.txt")]
    [InlineData("[Content_Types].xml", "xl/workbook.xml")]
    [InlineData("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")]
    public void Another_zip_and_one_with_programs_is_none(params string[] names) => Assert.Null(Zip(names));

    [Fact]
    public void A_zip_bomb_is_none_and_is_not_unpacked() => Assert.Null(Zip(names: ["[Content_Types].xml", "word/document.xml"], megabytesOfNothing: 101));

    [Fact]
    public void A_list_of_more_entries_than_a_document_has_is_not_read() =>
        Assert.Null(Zip([.. Enumerable.Range(0, 2_001).Select(i => $"word/{i}.xml"), "[Content_Types].xml", "word/document.xml"]));

    private static string? Zip(params string[] names) => Zip(names, megabytesOfNothing: 0);

    private static string? Zip(string[] names, int megabytesOfNothing)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create))
        {
            foreach (var name in names)
            {
                using var entry = zip.CreateEntry(name).Open();
                if (name == "word/document.xml")
                    for (var i = 0; i < megabytesOfNothing; i++) entry.Write(new byte[1024 * 1024]);
            }
        }
        return FileType.Of(packed.ToArray())?.Ending;
    }
}
