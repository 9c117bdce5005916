using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ChatAssist.Bot.Channels.Http;

/// <summary>A text with places for a message: <c>{to}</c>, <c>{digits}</c> (the number without +), <c>{from}</c>, <c>{text}</c>, <c>{id}</c>, <c>{callback}</c>.</summary>
/// <param name="Escape">Makes a value part of the text and nothing more than a value there.</param>
internal sealed partial record HttpTemplate(string Text, Func<string, string> Escape)
{
    public static HttpTemplate Json(string text) => new(text, value => JsonEncodedText.Encode(value, JavaScriptEncoder.Default).ToString());

    /// <summary>An address or a form.</summary>
    public static HttpTemplate Url(string text) => new(text, Uri.EscapeDataString);

    // One pass: a message that says {id} says just that.
    public string Fill(IReadOnlyDictionary<string, string> values) => Places().Replace(Text, place => Escape(values[place.Groups["name"].Value]));

    public bool Has(string name) => Text.Contains($"{{{name}}}", StringComparison.Ordinal);

    [GeneratedRegex(@"\{(?<name>to|digits|from|text|id|callback)\}", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Places();
}
