using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ChatAssist.Conversations.Forms.Expressions;

/// <summary>A regular expression that the whole text must match. Digits and letters of <c>\d</c> and <c>\w</c> are 0–9 and a–z, as in Java and in browsers.</summary>
internal sealed class Pattern
{
    // A look-around or a back reference can be slow on purpose; no answer needs longer.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(50);

    // Beyond that a pattern takes longer to read than any answer needs.
    private const int Longest = 2_000, MostRepetitions = 10_000;

    private readonly Regex regex;

    private Pattern(Regex regex) => this.regex = regex;

    /// <summary>Null when it is no pattern.</summary>
    public static Pattern? Of(string written)
    {
        if (written.Length > Longest || Repetitions(written) > MostRepetitions) return null;
        var whole = $@"\A(?:{WithoutClasses(written)})\z";
        try
        {
            return new(Linear(whole) ?? new Regex(whole, RegexOptions.CultureInvariant, Patience));
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>False too for a text that would take too long; ten such end the whole evaluation.</summary>
    public bool Matches(string text, Scope scope)
    {
        try
        {
            return regex.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            scope.Spend(Scope.MostSteps / 10);
            return false;
        }
    }

    // Null for what needs backtracking. It takes as long as the text is, and no clock decides what is true.
    private static Regex? Linear(string whole)
    {
        try
        {
            return new(whole, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
        }
        catch (NotSupportedException)
        {
            return null;
        }
    }

    // Counts such as {3,1000} multiply when one is within another.
    private static double Repetitions(string pattern)
    {
        var product = 1.0;
        for (var i = pattern.IndexOf('{', StringComparison.Ordinal); i >= 0; i = pattern.IndexOf('{', i + 1))
        {
            var counts = pattern[(i + 1)..].Split('}')[0].Split(',');
            product *= Math.Max(1, counts.Max(count => double.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1));
        }
        return product;
    }

    private static string WithoutClasses(string pattern)
    {
        var plain = new StringBuilder(pattern.Length);
        var inClass = false;
        for (var i = 0; i < pattern.Length; i++)
            if (pattern[i] == '\\' && i + 1 < pattern.Length) plain.Append(Escape(pattern[++i], inClass));
            else
            {
                inClass = pattern[i] switch { '[' => true, ']' => false, _ => inClass };
                plain.Append(pattern[i]);
            }
        return plain.ToString();
    }

    private static string Escape(char letter, bool inClass) => (letter, inClass) switch
    {
        ('d', false) => "[0-9]",
        ('d', true) => "0-9",
        ('D', false) => "[^0-9]",
        ('w', false) => "[a-zA-Z0-9_]",
        ('w', true) => "a-zA-Z0-9_",
        ('W', false) => "[^a-zA-Z0-9_]",
        _ => $"\\{letter}",
    };
}
