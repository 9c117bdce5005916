using ChatAssist.Bot.Content;
using ChatAssist.Bot.Settings;
using ChatAssist.Data.Staff;

namespace ChatAssist.Bot.Staff;

/// <summary>The words of one page: in the language of the account, or the browser's where nobody is signed in.</summary>
internal sealed class PageWords(ConsoleWords words, IHttpContextAccessor http, ProgrammeSettings programme)
{
    public string Language => Session?.Language ?? OfBrowser() ?? programme.DefaultLanguage;

    public string this[string key] => words.In(Language, key);

    public string this[string key, string name, object value] => this[key].Replace($"{{{name}}}", $"{value}", StringComparison.Ordinal);

    /// <summary>What has no text of its own is shown as it is: better in other words than hidden.</summary>
    public string Or(string key, string otherwise) => words.Has(key) ? this[key] : otherwise;

    /// <summary>In a language that is not the page's.</summary>
    public string In(string language, string key) => words.In(language, key);

    private HttpContext Context => http.HttpContext!;

    private Session? Session => Context.Features.Get<Session>();

    private string? OfBrowser() => Context.Request.GetTypedHeaders().AcceptLanguage
        .OrderByDescending(accepted => accepted.Quality ?? 1)
        .Select(accepted => accepted.Value.ToString().Split('-')[0].ToLowerInvariant())
        .FirstOrDefault(language => ContentFiles.Languages.Contains(language, StringComparer.Ordinal));
}
