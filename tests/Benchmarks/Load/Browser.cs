using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace ChatAssist.Benchmarks.Load;

/// <summary>A promoter's browser: it keeps cookies, fills forms, and takes what is compressed.</summary>
internal sealed partial class Browser : IDisposable
{
    private readonly HttpClient http;

    private Browser(Uri service) =>
        http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, CookieContainer = new CookieContainer() }) { BaseAddress = service, Timeout = Timeout.InfiniteTimeSpan };

    public static async Task<Browser> SignIn(Uri service, string name, string password)
    {
        var browser = new Browser(service);
        using var answer = await browser.Post("/sign-in", await browser.Text("/sign-in"), ("Name", name), ("Password", password));
        if (answer.StatusCode != HttpStatusCode.Redirect) throw new InvalidOperationException($"{name} cannot sign in: {answer.StatusCode}");
        return browser;
    }

    public Task<string> Text(string path) => http.GetStringAsync(path);

    /// <summary>How long it takes until all of it is here, and how many bytes that is as it is sent.</summary>
    public async Task<(TimeSpan Took, long Bytes)> Fetch(string path)
    {
        var begun = Stopwatch.GetTimestamp();
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "br, gzip");
        using var answer = await http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        return (Stopwatch.GetElapsedTime(begun), bytes.Length);
    }

    /// <summary>Sends a form of that page.</summary>
    public Task<HttpResponseMessage> Post(string path, string page, params (string Name, string Value)[] fields) =>
        http.PostAsync(path, new FormUrlEncodedContent(fields.Append(("__RequestVerificationToken", Field(page, "__RequestVerificationToken"))).Select(field => KeyValuePair.Create(field.Item1, field.Item2))));

    /// <summary>What a page loads besides, of this site.</summary>
    public static IEnumerable<string> Parts(string page) => Loaded().Matches(page).Select(match => WebUtility.HtmlDecode(match.Groups["path"].Value));

    public static string Field(string page, string name) =>
        Hidden().Matches(page).Where(match => match.Groups["name"].Value == name).Select(match => match.Groups["value"].Value).FirstOrDefault() ?? throw new InvalidOperationException($"The page has no {name}.");

    /// <summary>When each event of that kind comes on a stream.</summary>
    public async IAsyncEnumerable<long> Listen(string path, string kind)
    {
        using var lines = new StreamReader(await http.GetStreamAsync(path));
        while (await lines.ReadLineAsync() is { } line)
            if (line == $"event: {kind}") yield return Stopwatch.GetTimestamp();
    }

    public void Dispose() => http.Dispose();

    [GeneratedRegex("<(link|script)[^>]* (href|src)=\"(?<path>/[^\"]+)\"", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Loaded();

    [GeneratedRegex("<input[^>]* name=\"(?<name>[^\"]+)\"[^>]* value=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Hidden();
}
