using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace ChatAssist.FakeTwilio.Provider;

/// <summary>One page of a list, the newest first.</summary>
internal sealed record MessagePage(
    IReadOnlyList<MessageResource> Messages,
    int Page,
    int PageSize,
    int Start,
    int End,
    string Uri,
    string FirstPageUri,
    string? NextPageUri,
    string? PreviousPageUri = null)
{
    public static MessagePage Of(IReadOnlyList<Message> accepted, Account account, HttpRequest request)
    {
        var query = new ListQuery(request.Query);
        var page = int.TryParse(request.Query["Page"], CultureInfo.InvariantCulture, out var number) ? number : 0;
        var rows = accepted.Reverse().Where(query.Selects).SkipWhile(Before(request.Query["PageToken"])).Take(query.PageSize + 1).ToArray();
        var shown = rows.Take(query.PageSize).Select(row => MessageResource.Of(row, account)).ToArray();
        var next = rows.Length > shown.Length ? UriOf(request, page + 1, "PA" + rows[^1].Sid) : null;
        var start = page * query.PageSize;
        return new(shown, page, query.PageSize, start, start + shown.Length - 1, UriOf(request, page), UriOf(request, 0), next);
    }

    // The token names the row a page begins with, so that messages arriving meanwhile do not shift it.
    private static Func<Message, bool> Before(string? token) => row => token is { Length: > 2 } && row.Sid != token[2..];

    private static string UriOf(HttpRequest request, int page, string? token = null)
    {
        var kept = request.Query.Where(p => p.Key is not ("Page" or "PageToken"))
            .SelectMany(p => p.Value, (p, value) => KeyValuePair.Create(p.Key, value));
        var uri = QueryHelpers.AddQueryString(request.Path, [.. kept, new("Page", $"{page}")]);
        return token is null ? uri : QueryHelpers.AddQueryString(uri, "PageToken", token);
    }
}
