using System.Security.Cryptography;

namespace ChatAssist.Bot.Security;

/// <summary>The one key that encrypts the keys in the database. It is never printed or stored with them; its fingerprint names it.</summary>
internal sealed class MasterKey
{
    public const int Length = 32;

    private const int NonceLength = 12, TagLength = 16;

    private readonly byte[] key;

    private MasterKey(byte[] key)
    {
        this.key = key;
        Fingerprint = Convert.ToHexStringLower(HMACSHA256.HashData(key, "fingerprint"u8))[..16];
    }

    /// <summary>16 hex digits that tell keys apart and say nothing about them.</summary>
    public string Fingerprint { get; }

    public static MasterKey New() => new(RandomNumberGenerator.GetBytes(Length));

    /// <summary>Null when it is not the base64 of exactly 32 bytes.</summary>
    public static MasterKey? Parse(string base64)
    {
        var bytes = new byte[Length];
        return Convert.TryFromBase64String(base64, bytes, out var count) && count == Length ? new MasterKey(bytes) : null;
    }

    /// <summary>A file's bytes: the 32 of the key itself, or their base64 as text. Null when they are neither.</summary>
    public static MasterKey? Of(byte[] file) => file.Length == Length ? new MasterKey(file) : Parse(System.Text.Encoding.ASCII.GetString(file).Trim());

    /// <summary>As <see cref="Parse"/> reads it: for the file that the demo makes.</summary>
    public string ToBase64() => Convert.ToBase64String(key);

    /// <summary>AES-256-GCM: nonce, tag, ciphertext. It can be decrypted for the same purpose only.</summary>
    public byte[] Encrypt(ReadOnlySpan<byte> plain, ReadOnlySpan<byte> purpose)
    {
        var sealedBytes = new byte[NonceLength + TagLength + plain.Length];
        var nonce = sealedBytes.AsSpan(0, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagLength);
        aes.Encrypt(nonce, plain, sealedBytes.AsSpan(NonceLength + TagLength), sealedBytes.AsSpan(NonceLength, TagLength), purpose);
        return sealedBytes;
    }

    /// <exception cref="CryptographicException">Another key or purpose encrypted it, or it was changed since.</exception>
    public byte[] Decrypt(ReadOnlySpan<byte> sealedBytes, ReadOnlySpan<byte> purpose)
    {
        if (sealedBytes.Length < NonceLength + TagLength) throw new CryptographicException("What was encrypted is cut short.");
        var plain = new byte[sealedBytes.Length - NonceLength - TagLength];
        using var aes = new AesGcm(key, TagLength);
        aes.Decrypt(sealedBytes[..NonceLength], sealedBytes[(NonceLength + TagLength)..], sealedBytes.Slice(NonceLength, TagLength), plain, purpose);
        return plain;
    }
}
