using System.Net;
using System.Text.Unicode;
using Microsoft.AspNetCore.WebUtilities;

namespace ChatAssist.Bot.Channels.Twilio;

/// <summary>The form of a webhook, read strictly: what is not UTF-8 or holds NUL is refused rather than changed.</summary>
internal static class FormBody
{
    /// <summary>The largest webhook is a text of 1,600 characters and ten media; this is far above.</summary>
    public const int LargestBytes = 256 * 1024;

    private const int MostFields = 512;

    /// <summary>The fields in their order, repeated names kept; null when it is no such form.</summary>
    public static async Task<IReadOnlyList<KeyValuePair<string, string>>?> Read(HttpRequest request, CancellationToken ct)
    {
        if (!request.HasFormContentType) return null;
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, ct);
        var raw = body.ToArray();
        return Utf8.IsValid(WebUtility.UrlDecodeToBytes(raw, 0, raw.Length)) ? await Fields(raw, ct) : null;
    }

    private static async Task<IReadOnlyList<KeyValuePair<string, string>>?> Fields(byte[] raw, CancellationToken ct)
    {
        using var reader = new FormReader(new MemoryStream(raw)) { ValueCountLimit = MostFields, ValueLengthLimit = LargestBytes, KeyLengthLimit = 2048 };
        var fields = new List<KeyValuePair<string, string>>();
        try
        {
            while (await reader.ReadNextPairAsync(ct) is { } field) fields.Add(field);
        }
        catch (InvalidDataException)
        {
            return null;
        }
        return fields.Exists(field => field.Key.Contains('\0') || field.Value.Contains('\0')) ? null : fields;
    }
}
