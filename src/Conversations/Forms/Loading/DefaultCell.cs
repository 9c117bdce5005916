using System.Globalization;
using System.Text.RegularExpressions;
using ChatAssist.Conversations.Forms.Expressions;

namespace ChatAssist.Conversations.Forms.Loading;

/// <summary>A default is a plain value unless it looks computed, as pyxform tells them apart (default_is_dynamic): a reference, a call, a predicate, arithmetic.</summary>
internal static partial class DefaultCell
{
    /// <summary>The default as an expression.</summary>
    public static string Read(string written) => IsPlain(written) ? Literal(written) : written;

    /// <summary>Whether a plain value could not be an answer: a day as the number that a spreadsheet keeps, words for a number.</summary>
    public static bool IsOdd(string written, QuestionType type) => written.Length > 0 && IsPlain(written) && type switch
    {
        QuestionType.Integer => !long.TryParse(written, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        QuestionType.Decimal or QuestionType.Range => !decimal.TryParse(written, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _),
        QuestionType.Date or QuestionType.DateTime => Moment.Parse(written) is null,
        QuestionType.Time => Moment.Time(written) is null,
        _ => false,
    };

    private static bool IsPlain(string written)
    {
        var bare = Quoted().Replace(written, "");
        return !Computed().IsMatch(bare) && !Arithmetic().IsMatch(bare) && !IsQuoted(written);
    }

    private static bool IsQuoted(string written) => Quoted().Match(written).Length == written.Length;

    /// <summary>A text as XPath writes it, which has no escapes.</summary>
    private static string Literal(string text) =>
        !text.Contains('\'') ? $"'{text}'"
        : !text.Contains('"') ? $"\"{text}\""
        : $"concat({string.Join(", \"'\", ", text.Split('\'').Select(part => $"'{part}'"))})";

    [GeneratedRegex(@"'[^']*'|""[^""]*""", RegexOptions.NonBacktracking)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\$\{|[\w-]\s*\(|\[|\||\sdiv\s|\smod\s", RegexOptions.NonBacktracking)]
    private static partial Regex Computed();

    // A hyphen inside a word, a day or a number of a phone computes nothing.
    [GeneratedRegex(@"\S\s*[*+]\s*\S|\S\s-\s", RegexOptions.NonBacktracking)]
    private static partial Regex Arithmetic();
}
