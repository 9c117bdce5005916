using System.Text.RegularExpressions;

namespace ChatAssist.Conversations.Forms.Loading;

/// <summary>The code of a language as people head a column: <c>Español (es)</c>, <c>English</c>, <c>es</c>.</summary>
internal static partial class LanguageCode
{
    // ISO 639, of the languages that are spoken where the forms are asked.
    private static readonly Dictionary<string, string> ByName = new(StringComparer.OrdinalIgnoreCase)
    {
        ["español"] = "es",
        ["espanol"] = "es",
        ["spanish"] = "es",
        ["castellano"] = "es",
        ["english"] = "en",
        ["inglés"] = "en",
        ["ingles"] = "en",
        ["français"] = "fr",
        ["francais"] = "fr",
        ["french"] = "fr",
        ["português"] = "pt",
        ["portuguese"] = "pt",
        ["k'iche'"] = "quc",
        ["q'eqchi'"] = "kek",
        ["kaqchikel"] = "cak",
        ["mam"] = "mam",
        ["q'anjob'al"] = "kjb",
        ["ixil"] = "ixl",
        ["garífuna"] = "cab",
    };

    /// <summary>Null for what names no language.</summary>
    public static string? Of(string name)
    {
        if (name.Length == 0 || name.Equals("default", StringComparison.OrdinalIgnoreCase)) return null;
        var code = InBrackets().Match(name);
        if (code.Success) return Primary(code.Groups["code"].Value);
        return ByName.GetValueOrDefault(name) ?? Primary(name);
    }

    // es-GT is es.
    private static string Primary(string code) => code.Trim().Split('-', '_')[0].ToLowerInvariant();

    [GeneratedRegex(@"\((?<code>[^()]+)\)\s*$", RegexOptions.NonBacktracking)]
    private static partial Regex InBrackets();
}
