using System.Text.RegularExpressions;
using ChatAssist.Conversations.Knowledge;

namespace ChatAssist.Bot.Forms;

/// <summary>What is wrong with a form, in words.</summary>
internal static partial class ProblemText
{
    /// <summary>The text with its places filled; a value is never looked at for places again.</summary>
    public static string Of(Texts texts, string key, IEnumerable<(string Name, string Value)> values)
    {
        var byName = values.ToDictionary(value => value.Name, value => value.Value, StringComparer.Ordinal);
        return Place().Replace(texts[key].Body, match => byName.GetValueOrDefault(match.Groups["name"].Value, match.Value));
    }

    [GeneratedRegex(@"\{(?<name>[a-z]+)\}", RegexOptions.NonBacktracking)]
    private static partial Regex Place();
}
