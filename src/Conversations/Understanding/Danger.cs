using System.Globalization;
using System.Text.RegularExpressions;
using ChatAssist.Conversations.Knowledge;
using ChatAssist.Conversations.Understanding.Numbers;

namespace ChatAssist.Conversations.Understanding;

/// <summary>Danger in a text: what the rules of content/understanding/danger hear, and a year of birth that makes somebody a minor today.</summary>
internal static partial class Danger
{
    public const string Minor = "minor";

    /// <summary>The kind of danger; null when there is none.</summary>
    public static string? In(string text, Content content, DateOnly today) =>
        content.Danger.In(text) ?? (IsBornTooLate(text, today) ? Minor : null);

    /// <summary>The canonical kind: extortion is danger to safety, money asked by staff is abuse by staff; only what is answered differs.</summary>
    public static string Canonical(string kind) => kind switch
    {
        "extortion" => "safety",
        "staff_money" => "staff_abuse",
        _ => kind,
    };

    // In the year of the eighteenth birthday the year alone does not tell.
    private static bool IsBornTooLate(string text, DateOnly today) =>
        Born().Matches(Plain.Of(text)).Select(born => int.Parse(born.Groups["year"].ValueSpan, CultureInfo.InvariantCulture))
            .Any(year => today.Year - year is >= 0 and < Age.Adult);

    // "Naci el 3 de mayo de 2010", "soy del 2011", "I was born in 2012"; "un hijo nacido en 2012" is somebody else.
    [GeneratedRegex("(?:^|[^a-z])(?:naci|soy(?: nacid[oa])?|i was born)" + Day + "|^(?:nacid[oa]|born)" + Day, RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Born();

    private const string Day = "(?: (?:en|el|del?|ano|in|on|of|dia|mes|[0-9]{1,2}|" + Around.Months + "))* (?<year>20[0-9]{2})(?: |$)";
}
