using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ChatAssist.Bot.Staff.SigningIn;

/// <summary>
/// Codes of six digits that an app makes of a key and the time: https://www.rfc-editor.org/rfc/rfc6238 with its defaults
/// (SHA-1, 30 seconds), which every app knows. Read 2026-11-27.
/// </summary>
internal static class Totp
{
    private const int StepSeconds = 30, Digits = 6, KeyBytes = 20;

    // Base32 of https://www.rfc-editor.org/rfc/rfc4648#section-6.
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>A new key as people type it.</summary>
    public static string NewKey() => RandomNumberGenerator.GetString(Alphabet, KeyBytes * 8 / 5);

    /// <summary>The step whose code this is: the one that is now, or a neighbour, since clocks differ. Null: it is none of theirs.</summary>
    public static long? StepOf(string key, string code, DateTimeOffset now)
    {
        var typed = Encoding.UTF8.GetBytes(string.Concat(code.Where(character => !char.IsWhiteSpace(character))));
        var current = now.ToUnixTimeSeconds() / StepSeconds;
        foreach (var step in (ReadOnlySpan<long>)[current, current - 1, current + 1])
            if (CryptographicOperations.FixedTimeEquals(typed, Encoding.UTF8.GetBytes(CodeOf(key, step)))) return step;
        return null;
    }

    public static string CodeAt(string key, DateTimeOffset moment) => CodeOf(key, moment.ToUnixTimeSeconds() / StepSeconds);

    /// <summary>What apps take as a link or a picture (https://github.com/google/google-authenticator/wiki/Key-Uri-Format, read 2026-11-27).</summary>
    public static string Link(string account, string key) => $"otpauth://totp/ChatAssist:{Uri.EscapeDataString(account)}?secret={key}&issuer=ChatAssist";

    private static string CodeOf(string key, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // The only one that every app knows; nothing here rests on SHA-1 being free of collisions.
        var hash = HMACSHA1.HashData(Bytes(key), counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xF)) & int.MaxValue;
        return (number % 1_000_000).ToString(CultureInfo.InvariantCulture).PadLeft(Digits, '0');
    }

    private static byte[] Bytes(string key)
    {
        var bits = new StringBuilder(key.Length * 5);
        foreach (var character in key) bits.Append(CultureInfo.InvariantCulture, $"{Alphabet.IndexOf(character, StringComparison.Ordinal):b5}");
        return [.. Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.ToString(i * 8, 8), 2))];
    }
}
