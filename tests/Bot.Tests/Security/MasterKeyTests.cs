using System.Security.Cryptography;
using System.Text;
using ChatAssist.Bot.Security;

namespace ChatAssist.Bot.Tests.Security;

/// <summary>The one key: how it is written, and that only it opens what it closed.</summary>
public sealed class MasterKeyTests
{
    private static readonly byte[] Purpose = "a purpose"u8.ToArray();

    [Theory]
    [InlineData("")]
    [InlineData("secret")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAA==")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void Only_32_bytes_in_base64_are_a_key(string text) => Assert.Null(MasterKey.Parse(text));

    [Fact]
    public void A_file_holds_it_raw_or_as_text()
    {
        var bytes = RandomNumberGenerator.GetBytes(MasterKey.Length);

        Assert.Equal(MasterKey.Of(bytes)!.Fingerprint, MasterKey.Of(Encoding.ASCII.GetBytes(Convert.ToBase64String(bytes) + "\n"))!.Fingerprint);
    }

    [Fact]
    public void What_it_encrypted_it_decrypts_and_no_other_key_does()
    {
        var (key, other) = (MasterKey.New(), MasterKey.New());
        var encrypted = key.Encrypt("plain"u8, Purpose);

        Assert.Equal("plain"u8, key.Decrypt(encrypted, Purpose));
        Assert.ThrowsAny<CryptographicException>(() => other.Decrypt(encrypted, Purpose));
        Assert.ThrowsAny<CryptographicException>(() => key.Decrypt(encrypted, "another purpose"u8));
        Assert.NotEqual(key.Fingerprint, other.Fingerprint);
    }

    [Fact]
    public void A_change_of_any_byte_is_noticed()
    {
        var key = MasterKey.New();
        var encrypted = key.Encrypt("plain"u8, Purpose);
        for (var i = 0; i < encrypted.Length; i++)
        {
            var changed = encrypted.ToArray();
            changed[i] ^= 1;
            Assert.ThrowsAny<CryptographicException>(() => key.Decrypt(changed, Purpose));
        }

        Assert.ThrowsAny<CryptographicException>(() => key.Decrypt(encrypted.AsSpan(0, 20), Purpose));
    }

    [Fact]
    public void The_same_text_never_looks_the_same_twice()
    {
        var key = MasterKey.New();

        Assert.NotEqual(key.Encrypt("plain"u8, Purpose), key.Encrypt("plain"u8, Purpose));
    }
}
