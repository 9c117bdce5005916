using System.Text.Json;
using System.Text.RegularExpressions;
using ChatAssist.Bot.Settings;

namespace ChatAssist.Bot.Channels.Http;

/// <summary>One aggregator as it is configured: <c>Http:NAME:…</c> (docs/http-channel.md).</summary>
/// <param name="Sender">Our own number or name there.</param>
/// <param name="CountryCode">What a number of eight digits lacks; null: numbers come whole.</param>
/// <param name="Callback">Where its receipts go; null: it is not told.</param>
internal sealed partial record HttpChannelSettings(
    string Name, string Sender, string? CountryCode, string? Callback, HttpSend Send, HttpCheck Check, HttpReceive Receive, HttpStatus? Status)
{
    /// <summary>As addresses carry it.</summary>
    public string Via => "http:" + Name;

    public static IReadOnlyList<HttpChannelSettings> Read(SettingReader reader) => [.. reader.Names("Http").Select(name => Read(reader, name))];

    private static HttpChannelSettings Read(SettingReader reader, string name)
    {
        var key = $"Http:{name}";
        if (!Word().IsMatch(name)) throw new SettingException(key, "the name should be of small letters, digits and -, such as tigo");
        var callback = reader.Address($"{key}:PublicBaseUrl") is { } url ? $"{url.OriginalString.TrimEnd('/')}/webhooks/http/{name}/status" : null;
        var send = HttpSend.Read(reader, $"{key}:Send");
        if (callback is null && send.Places("callback")) throw new SettingException($"{key}:PublicBaseUrl", "is missing; {callback} is made of it: the https address under which the aggregator reaches this service");
        return new HttpChannelSettings(
            name, reader.Required($"{key}:Sender", "our own number or name at the aggregator"), reader.Text($"{key}:CountryCode"), callback,
            send, HttpCheck.Read(reader, $"{key}:Check"), HttpReceive.Read(reader, $"{key}:Receive"), HttpStatus.Read(reader, $"{key}:Status"));
    }

    [GeneratedRegex("^[a-z0-9-]{1,30}$", RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}

/// <summary>How a message goes out, and how the answer is read.</summary>
/// <param name="Body">Null: all stands in the address.</param>
/// <param name="Id">Where the answer has the aggregator's id; null: it gives none.</param>
/// <param name="Error">What is there (and not null, empty, 0 or false) is an error, also in a 200.</param>
/// <param name="Success">Where it says so, and with which words; null: the status does.</param>
/// <param name="Retry">Statuses with which it certainly did nothing.</param>
/// <param name="IsIdempotent">It sends a message of the same {id} once, however often it is asked to.</param>
internal sealed record HttpSend(
    HttpMethod Method, HttpTemplate Url, bool IsJson, HttpTemplate? Body, IReadOnlyDictionary<string, string> Headers,
    string? Id, string? Error, (string At, IReadOnlyList<string> Words)? Success, IReadOnlySet<string> Retry, bool IsIdempotent)
{
    private static readonly Dictionary<string, string> Hostile = new[] { "to", "digits", "from", "text", "id", "callback" }.ToDictionary(name => name, _ => "\"}\\&\n", StringComparer.Ordinal);

    public static HttpSend Read(SettingReader reader, string key)
    {
        var isJson = reader.OneOf($"{key}:Format", "json", "json", "form") == "json";
        var body = reader.Text($"{key}:Body");
        var send = new HttpSend(
            new HttpMethod(reader.OneOf($"{key}:Method", "POST", "POST", "PUT", "GET")), HttpTemplate.Url(Secure(reader, $"{key}:Url")), isJson,
            body is null ? null : isJson ? HttpTemplate.Json(body) : HttpTemplate.Url(body), reader.Pairs($"{key}:Headers"),
            reader.Pointer($"{key}:Id"), reader.Pointer($"{key}:Error"), SuccessOf(reader, $"{key}:Success"),
            reader.Text($"{key}:Retry", "429").Split(',', StringSplitOptions.TrimEntries).ToHashSet(StringComparer.Ordinal), reader.Flag($"{key}:Idempotent", otherwise: false));
        if (!send.Places("text") || !(send.Places("to") || send.Places("digits"))) throw new SettingException($"{key}:Body", "should say {text}, and {to} or {digits}");
        if (send.IsIdempotent && !send.Places("id")) throw new SettingException($"{key}:Idempotent", "needs {id} in the body, the address or nothing is the same the second time");
        if (isJson && send.Body is { } json && !IsJsonText(json.Fill(Hostile))) throw new SettingException($"{key}:Body", "should be JSON, with each {…} between quotation marks");
        return send;
    }

    public bool Places(string name) => Url.Has(name) || Body?.Has(name) == true;

    // Credentials and texts of people go over it.
    private static string Secure(SettingReader reader, string key)
    {
        _ = reader.Required(key, "the https address to which messages go");
        return reader.Address(key) is { } url && (url.Scheme == Uri.UriSchemeHttps || url.IsLoopback) ? reader.Text(key)! : throw new SettingException(key, "should begin with https; only this machine itself may be called without");
    }

    private static (string, IReadOnlyList<string>)? SuccessOf(SettingReader reader, string key) => reader.Text(key)?.Split('=', 2) switch
    {
        null => null,
        [['/', ..] at, { Length: > 0 } words] => (at, words.Split(',', StringSplitOptions.TrimEntries)),
        _ => throw new SettingException(key, "should be a place and the words that mean success, such as /status=ok,queued"),
    };

    private static bool IsJsonText(string text)
    {
        try
        {
            JsonElement.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}

/// <summary>How we know that the aggregator calls: a secret in a header, or an HMAC-SHA256 of the body with it.</summary>
/// <param name="Hmac">hex, base64, or none: the header is the secret itself.</param>
/// <param name="Prefix">What stands before the HMAC, such as <c>sha256=</c>.</param>
internal sealed record HttpCheck(string Header, string Secret, string Hmac, string Prefix)
{
    private const int Shortest = 16;

    public static HttpCheck Read(SettingReader reader, string key)
    {
        var secret = reader.Required($"{key}:Secret", "what the aggregator and we alone know");
        return secret.Length >= Shortest
            ? new HttpCheck(reader.Required($"{key}:Header", "the header with the secret or the HMAC"), secret, reader.OneOf($"{key}:Hmac", "none", "none", "hex", "base64"), reader.Text($"{key}:Prefix", ""))
            : throw new SettingException($"{key}:Secret", $"should have {Shortest} characters or more");
    }
}

/// <summary>Where a message that came has what: JSON pointers (<c>/message/from</c>), or names of a form.</summary>
/// <param name="Id">Null: one is made of what it says and its time.</param>
internal sealed record HttpReceive(bool IsJson, string? Id, string From, string? To, string Text, string? Time)
{
    public static HttpReceive Read(SettingReader reader, string key)
    {
        var isJson = reader.OneOf($"{key}:Format", "json", "json", "form") == "json";
        var receive = new HttpReceive(
            isJson, reader.Place($"{key}:Id", isJson), reader.Place($"{key}:From", isJson) ?? reader.Required($"{key}:From", "where the number is"), reader.Place($"{key}:To", isJson),
            reader.Place($"{key}:Text", isJson) ?? reader.Required($"{key}:Text", "where the text is"), reader.Place($"{key}:Time", isJson));
        return receive is { Id: null, Time: null } ? throw new SettingException($"{key}:Id", "is missing; without it, or at least a Time, a message that comes again would be another one") : receive;
    }
}

/// <summary>Where a receipt has what, and what its words mean.</summary>
/// <param name="Ours">Where it has the {id} that we sent.</param>
/// <param name="Words">Theirs to sent, delivered, undelivered, failed or read.</param>
internal sealed record HttpStatus(bool IsJson, string Id, string? Ours, string Word, string? Error, IReadOnlyDictionary<string, string> Words)
{
    private static readonly string[] Known = ["sent", "delivered", "undelivered", "failed", "read"];

    /// <summary>Null: it sends none.</summary>
    public static HttpStatus? Read(SettingReader reader, string key)
    {
        var isJson = reader.OneOf($"{key}:Format", "json", "json", "form") == "json";
        if (reader.Place($"{key}:Id", isJson) is not { } id) return null;
        var words = reader.Pairs($"{key}:Words");
        foreach (var (theirs, ours) in words)
            if (!Known.Contains(ours, StringComparer.Ordinal)) throw new SettingException($"{key}:Words:{theirs}", $"'{ours}' should be {string.Join(", ", Known)}");
        return new HttpStatus(isJson, id, reader.Place($"{key}:Ours", isJson), reader.Place($"{key}:Word", isJson) ?? reader.Required($"{key}:Word", "where the status is"), reader.Place($"{key}:Error", isJson), words);
    }
}
