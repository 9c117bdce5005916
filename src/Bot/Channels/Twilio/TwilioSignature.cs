using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace ChatAssist.Bot.Channels.Twilio;

/// <summary>
/// Tells a webhook that the provider sent from one that somebody else made up: X-Twilio-Signature is
/// base64(HMAC-SHA1(auth token, URL + every parameter sorted by name, as name + value)).
/// </summary>
internal static class TwilioSignature
{
    /// <summary>True when the header signs this URL and every parameter of the form, none left out and none trimmed.</summary>
    public static bool Accepts(string authToken, string url, IEnumerable<KeyValuePair<string, string>> form, string? header)
    {
        Span<byte> claimed = stackalloc byte[HMACSHA1.HashSizeInBytes];
        return TryDecode(header, claimed) && Signs(authToken, url, Canonical(form), claimed);
    }

    /// <summary>True when the header signs the URL and the URL's bodySHA256 is the hash of the body as received.</summary>
    public static bool AcceptsJson(string authToken, string url, ReadOnlySpan<byte> rawBody, string? header)
    {
        Span<byte> claimed = stackalloc byte[HMACSHA1.HashSizeInBytes];
        return TryDecode(header, claimed) && HasHashOf(rawBody, url) && Signs(authToken, url, [], claimed);
    }

    private static bool TryDecode(string? header, Span<byte> claimed) =>
        header is not null && Convert.TryFromBase64String(header, claimed, out var length) && length == claimed.Length;

    private static bool Signs(string authToken, string url, ReadOnlySpan<byte> parameters, ReadOnlySpan<byte> claimed)
    {
#pragma warning disable CA5350 // The provider signs with SHA-1 and offers nothing else.
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA1, Encoding.UTF8.GetBytes(authToken));
#pragma warning restore CA5350
        Span<byte> expected = stackalloc byte[HMACSHA1.HashSizeInBytes];
        foreach (var candidate in SignedUrl.Candidates(url))
        {
            hmac.AppendData(Encoding.UTF8.GetBytes(candidate));
            hmac.AppendData(parameters);
            hmac.GetHashAndReset(expected);
            if (CryptographicOperations.FixedTimeEquals(expected, claimed))
                return true;
        }

        return false;
    }

    // A repeated name counts once for each of its distinct values.
    private static byte[] Canonical(IEnumerable<KeyValuePair<string, string>> form)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in form.Distinct().OrderBy(p => p.Key, StringComparer.Ordinal).ThenBy(p => p.Value, StringComparer.Ordinal))
            text.Append(name).Append(value);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static bool HasHashOf(ReadOnlySpan<byte> body, string url)
    {
        var query = url.IndexOf('?', StringComparison.Ordinal) is >= 0 and var start ? url[start..] : "";
        Span<byte> claimed = stackalloc byte[SHA256.HashSizeInBytes];
        return QueryHelpers.ParseQuery(query).TryGetValue("bodySHA256", out var hex) && hex is [{ } only]
            && Convert.FromHexString(only, claimed, out _, out var length) is OperationStatus.Done && length == claimed.Length
            && CryptographicOperations.FixedTimeEquals(SHA256.HashData(body), claimed);
    }
}
