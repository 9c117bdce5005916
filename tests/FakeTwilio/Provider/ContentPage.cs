using System.Globalization;

namespace ChatAssist.FakeTwilio.Provider;

/// <summary>One page of contents; the next one is named by its whole address.</summary>
internal sealed record ContentPage(IReadOnlyList<ContentResource> Contents, PageMeta Meta)
{
    public static ContentPage Of(IReadOnlyList<Content> all, HttpRequest request, Func<Content, ContentResource> resource)
    {
        var (size, page) = (new ListQuery(request.Query).PageSize, Number(request.Query["Page"]));
        var next = all.Count > (page + 1) * size ? UrlOf(request, size, page + 1) : null;
        return new([.. all.Skip(page * size).Take(size).Select(resource)], new(page, size, UrlOf(request, size, 0), UrlOf(request, size, page), next, "contents"));
    }

    private static int Number(string? text) => int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static string UrlOf(HttpRequest request, int size, int page) => $"{request.Scheme}://{request.Host}{request.Path}?PageSize={size}&Page={page}";
}

internal sealed record PageMeta(int Page, int PageSize, string FirstPageUrl, string Url, string? NextPageUrl, string Key, string? PreviousPageUrl = null);
