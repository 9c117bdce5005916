using System.Text.RegularExpressions;

namespace ChatAssist.Bot.Staff;

/// <summary>
/// What the service says in fixed words of its own, in the words of people: the keys of one file of content/*/console are what it says, with
/// values in braces. <c>{what}</c> and its like stand for anything, the others for a number.
/// </summary>
internal sealed partial class Phrases
{
    private static readonly HashSet<string> Anything = new(["about", "what", "who", "form", "grants", "duty", "from", "to"], StringComparer.Ordinal);

    private readonly ConsoleWords words;
    private readonly string file;
    private readonly List<(string Key, Regex Said)> patterns;

    public Phrases(ConsoleWords words, string file)
    {
        (this.words, this.file) = (words, file + ".");
        // What says more is looked for first.
        patterns = [.. words.Keys.Where(key => key.StartsWith(this.file, StringComparison.Ordinal) && Place().IsMatch(key)).OrderByDescending(key => Place().Replace(key, "").Length).Select(key => (key, Pattern(key[this.file.Length..])))];
    }

    /// <summary>Null: no text fits.</summary>
    /// <param name="value">What is put in for a place, by its name and what stands there.</param>
    public string? In(string language, string said, Func<string, string, string> value)
    {
        if (words.Has(file + said)) return words.In(language, file + said);
        foreach (var (key, pattern) in patterns)
            if (pattern.Match(said) is { Success: true } match)
                return Place().Replace(words.In(language, key), place => value(place.Groups["name"].Value, match.Groups[place.Groups["name"].Value].Value));
        return null;
    }

    /// <summary>A code word in words, or a flow's name; itself where there are none.</summary>
    public static string Word(ConsoleWords words, string language, string code) =>
        words.Has($"about.{code}") ? words.In(language, $"about.{code}") : words.Has($"flows.{code}") ? words.In(language, $"flows.{code}") : code;

    private static Regex Pattern(string key) =>
        new(@"\A" + Place().Replace(Regex.Escape(key).Replace(@"\{", "{", StringComparison.Ordinal), place => $"(?<{place.Groups["name"]}>{(Anything.Contains(place.Groups["name"].Value) ? ".+?" : "[0-9]+")})") + @"\z",
            RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    [GeneratedRegex(@"\{(?<name>[a-z]+)\}", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Place();
}
