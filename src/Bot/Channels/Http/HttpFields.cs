using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace ChatAssist.Bot.Channels.Http;

/// <summary>The fields of a webhook, whichever its shape: by JSON pointer, or by the name in a form.</summary>
internal sealed class HttpFields
{
    private readonly JsonElement? json;
    private readonly Dictionary<string, Microsoft.Extensions.Primitives.StringValues>? form;

    private HttpFields(JsonElement json) => this.json = json;

    private HttpFields(Dictionary<string, Microsoft.Extensions.Primitives.StringValues> form) => this.form = form;

    /// <summary>Null: it is no such body.</summary>
    public static HttpFields? Read(byte[] body, bool isJson)
    {
        try
        {
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(body);
            return text.Contains('\0') ? null : isJson ? new HttpFields(JsonElement.Parse(text)) : new HttpFields(QueryHelpers.ParseQuery(text));
        }
        catch (Exception error) when (error is JsonException or DecoderFallbackException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Null: it is not there, or empty, or holds what no text does.</summary>
    public string? At(string? place) => place is null ? null
        : (json is { } document ? JsonPointer.Read(document, place) : form!.GetValueOrDefault(place).FirstOrDefault()) is { Length: > 0 } value && !value.Contains('\0') ? value : null;
}
