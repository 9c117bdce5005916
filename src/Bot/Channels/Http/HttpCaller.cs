using System.Security.Cryptography;
using System.Text;

namespace ChatAssist.Bot.Channels.Http;

/// <summary>Tells a webhook of the aggregator from one that somebody else made up.</summary>
internal static class HttpCaller
{
    /// <summary>The status with which it is refused; null: it is the aggregator's.</summary>
    public static int? Refusal(HttpCheck check, string? header, byte[] body) =>
        string.IsNullOrEmpty(header) ? StatusCodes.Status401Unauthorized : Is(check, header, body) ? null : StatusCodes.Status403Forbidden;

    private static bool Is(HttpCheck check, string header, byte[] body)
    {
        var secret = Encoding.UTF8.GetBytes(check.Secret);
        // Both are hashed, so that their lengths do not tell.
        if (check.Hmac == "none") return CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(header)), SHA256.HashData(Encoding.UTF8.GetBytes(check.Prefix + check.Secret)));
        return header.StartsWith(check.Prefix, StringComparison.Ordinal) && Decoded(header[check.Prefix.Length..], check.Hmac) is { } claimed
            && CryptographicOperations.FixedTimeEquals(claimed, HMACSHA256.HashData(secret, body));
    }

    private static byte[]? Decoded(string text, string encoding)
    {
        try
        {
            return encoding == "hex" ? Convert.FromHexString(text) : Convert.FromBase64String(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
