namespace ChatAssist.Bot.Channels.Twilio;

/// <summary>
/// The spellings of one URL that the provider may have signed. It counts the port in or out by its own rules, and a proxy in
/// between may have written ' for %27. Cut as text: System.Uri would normalise what was signed as it stood.
/// </summary>
internal static class SignedUrl
{
    public static IEnumerable<string> Candidates(string url)
    {
        var path = PathStart(url);
        var host = HostEnd(url, path);
        string[] ports = [url, url[..host] + url[path..], $"{url[..host]}:{DefaultPort(url)}{url[path..]}"];
        return ports.SelectMany<string, string>(each => [each, each.Replace("'", "%27", StringComparison.Ordinal)])
            .Distinct(StringComparer.Ordinal);
    }

    private static int PathStart(string url)
    {
        var scheme = url.IndexOf("://", StringComparison.Ordinal);
        var path = scheme < 0 ? -1 : url.IndexOfAny(['/', '?', '#'], scheme + 3);
        return path < 0 ? url.Length : path;
    }

    // The colon of the scheme is followed by slashes, one inside the brackets of an IPv6 address by more address.
    private static int HostEnd(string url, int path)
    {
        var colon = url.LastIndexOf(':', path - 1);
        return colon > 0 && !url.AsSpan(colon + 1, path - colon - 1).ContainsAnyExceptInRange('0', '9') ? colon : path;
    }

    private static int DefaultPort(string url) => url.StartsWith("https:", StringComparison.OrdinalIgnoreCase) ? 443 : 80;
}
