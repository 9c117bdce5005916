using System.Text.RegularExpressions;
using ChatAssist.Conversations.Knowledge;
using ChatAssist.Conversations.Understanding;

namespace ChatAssist.Conversations.Cvs;

/// <summary>
/// What somebody said in their own words, one thing a line, without what is nobody else's: how they came back, health, violence, their
/// family (content/understanding/cv). A line that cannot be parted from such words is left out whole.
/// </summary>
internal static partial class Clauses
{
    public const string Licence = "licence";

    // A whole DPI or telephone number is not printed because it stood in a sentence.
    private const int MostDigits = 4;

    public static IReadOnlyList<string> Of(string text, Content content) => [.. Between().Split(text)
        .SelectMany(clause => IsPrintable(clause, content) ? [clause] : Conjunction().Split(clause).Where(part => IsPrintable(part, content)))
        .Select(Written).Where(line => line.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>It tells of a licence, a diploma, a course.</summary>
    public static bool IsLicence(string clause, Content content) => content.Cv.In(clause) is Licence;

    /// <summary>It may stand on paper that employers read.</summary>
    public static bool IsPrintable(string clause, Content content) =>
        content.Cv.In(clause) is null or Licence && content.Danger.In(clause) is null
        && clause.Count(char.IsDigit) <= MostDigits && !Denial.Begins(Sentence.Of(clause));

    /// <summary>With a capital, and without what tied it to the others.</summary>
    public static string Written(string clause)
    {
        var words = Tie().Replace(clause.Trim(' ', '.', ',', ';', '!', '-', '•', '*'), "");
        if (!words.Any(char.IsLetter)) return "";
        var calm = words.Any(char.IsLower) ? words : words.ToLowerInvariant();
        return char.ToUpperInvariant(calm[0]) + calm[1..];
    }

    [GeneratedRegex(@"[,;\n•]|\.(?:\s|$)", RegexOptions.NonBacktracking)]
    private static partial Regex Between();

    [GeneratedRegex(@"\s(?:y|e|pero|porque|cuando|hasta|desde|aunque|antes|despu[eé]s|por|con|and|but|because|when|until|since|although|before|after|with)\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Conjunction();

    [GeneratedRegex(@"^(?:(?:y|e|o|and|or|tambi[eé]n|also|adem[aá]s)\s+)+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Tie();
}
