using System.Security.Cryptography;
using System.Text;
using ChatAssist.Bot.Staff.SigningIn;

namespace ChatAssist.Bot.Tests.Staff;

/// <summary>The picture of a key. Of every length from 1 to 106, and with 16 modules spoilt, it was read back by ZXing.Net 0.16.11 on 2026-11-27; this keeps it so.</summary>
public sealed class QrCodeTests
{
    [Fact]
    public void It_is_drawn_as_it_was_when_another_program_read_it()
    {
        var path = QrCode.Of(Totp.Link("rosa", "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"))!.Path();

        Assert.StartsWith("0b27c27d145cb274", Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(path))), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_too_long_has_no_picture()
    {
        Assert.NotNull(QrCode.Of(new string('a', QrCode.MostBytes)));
        Assert.Null(QrCode.Of(new string('a', QrCode.MostBytes + 1)));
    }
}
