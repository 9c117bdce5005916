using System.Globalization;
using System.Text.RegularExpressions;

namespace ChatAssist.Conversations.Understanding;

/// <summary>The one whole number that a sentence holds.</summary>
internal static partial class WholeNumber
{
    /// <summary>Null when there is none, or more than one: a guess would be worse than a second question.</summary>
    public static int? In(string text)
    {
        var found = Digits().Matches(Plain.Of(text));
        return found.Count == 1 && int.TryParse(found[0].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    [GeneratedRegex("[0-9]+", RegexOptions.NonBacktracking)]
    private static partial Regex Digits();
}
