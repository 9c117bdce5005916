using System.Net;
using System.Text.RegularExpressions;

namespace ChatAssist.Bot.Tests.Staff;

/// <summary>What came back.</summary>
/// <param name="Location">Of a redirect, without the host; null: it is none.</param>
internal sealed record Answer(HttpStatusCode Status, string? Location, string Body, IReadOnlyDictionary<string, string> Headers)
{
    /// <summary>The text between tags.</summary>
    public string Text => WebUtility.HtmlDecode(Regex.Replace(Body, "<[^>]*>|\\s+", " ", RegexOptions.None, TimeSpan.FromSeconds(1)));

    /// <summary>How many of its forms a browser would send in vain.</summary>
    public int FormsWithoutToken => Regex.Count(Body, "<form [^>]*method=\"post\"", RegexOptions.None, TimeSpan.FromSeconds(1)) - Regex.Count(Body, "name=\"__RequestVerificationToken\"", RegexOptions.None, TimeSpan.FromSeconds(1));

    /// <summary>What a hidden field of its form holds.</summary>
    public string Field(string name) =>
        Regex.Match(Body, $"name=\"{name}\" (type=\"hidden\" )?value=\"(?<value>[^\"]+)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["value"].Value;
}

/// <summary>A browser without script: it keeps cookies, fills forms, and follows nothing by itself.</summary>
internal sealed class Visitor
{
    private readonly HttpClient http;

    public Visitor(Uri service, string from, string scheme)
    {
        http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = Cookies }) { BaseAddress = service };
        http.DefaultRequestHeaders.Add("X-Forwarded-For", from);
        http.DefaultRequestHeaders.Add("X-Forwarded-Proto", scheme);
        http.DefaultRequestHeaders.Add("Accept", "text/html");
        http.DefaultRequestHeaders.Add("Accept-Language", "es-GT");
    }

    public CookieContainer Cookies { get; } = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public Task<Answer> Get(string path, params (string Name, string Value)[] headers) => Send(HttpMethod.Get, path, null, headers);

    /// <summary>Fills the form of that page and sends it.</summary>
    public async Task<Answer> Post(string path, params (string Name, string Value)[] fields) => await PostFrom(path, path, fields);

    /// <summary>The same for a form that stands on another page.</summary>
    public async Task<Answer> PostFrom(string page, string path, params (string Name, string Value)[] fields) =>
        await Send(HttpMethod.Post, path, [.. fields, ("__RequestVerificationToken", TokenOf(await Get(page)))]);

    public Task<Answer> SignIn(string name, string password) => Post("/sign-in", ("Name", name), ("Password", password));

    public async Task<Answer> Send(HttpMethod method, string path, IEnumerable<(string Name, string Value)>? fields, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        if (fields is not null) request.Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        using var response = await http.SendAsync(request, Ct);
        var names = response.Headers.Concat(response.Content.Headers).ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
        return new Answer(response.StatusCode, response.Headers.Location?.OriginalString, await response.Content.ReadAsStringAsync(Ct), names);
    }

    /// <summary>Opens a stream.</summary>
    public async Task<EventStream> Listen(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Accept", "text/event-stream");
        var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Ct);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        return new EventStream(response, await response.Content.ReadAsStreamAsync(Ct));
    }

    private static string TokenOf(Answer page) =>
        Regex.Match(page.Body, "name=\"__RequestVerificationToken\" type=\"hidden\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["token"].Value;
}
