using System.Text;
using ChatAssist.Bot.Media;

namespace ChatAssist.Bot.Tests.Media;

/// <summary>A file is what its bytes say, not what it is called.</summary>
public sealed class PaperKindTests
{
    [Theory]
    [InlineData("FFD8FFE000104A46", "jpg")]
    [InlineData("89504E470D0A1A0A0000", "png")]
    [InlineData("524946460000000057454250", "webp")]
    [InlineData("255044462D312E37", "pdf")]
    public void Pictures_and_PDFs_are_known(string bytes, string ending) => Assert.Equal(ending, PaperKind.Of(Convert.FromHexString(bytes)));

    [Theory]
    [InlineData("")]
    [InlineData("PK\u0003\u0004word/document.xml")]
    [InlineData("MZ\u0090\0")]
    [InlineData("<html><script>")]
    [InlineData("<?xml version=\"1.0\"?><svg/>")]
    [InlineData("%PD")]
    [InlineData(" %PDF-1.7")]
    [InlineData("GIF89a")]
    [InlineData("RIFF0000WAVEfmt ")]
    [InlineData("OggS")]
    public void Whatever_else_was_renamed_is_none(string content) => Assert.Null(PaperKind.Of(Encoding.Latin1.GetBytes(content)));
}
