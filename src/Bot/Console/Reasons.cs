namespace ChatAssist.Bot.Staff;

/// <summary>Why a case or a call is open, in words (content/*/console/reasons.yaml). A key may hold <c>{about}</c> once; it stands for what is between, in the words of about.yaml where it has some.</summary>
internal sealed class Reasons
{
    private const string File = "reasons.";
    private const string About = "{about}";

    private readonly ConsoleWords words;
    private readonly List<(string Key, string Before, string After)> patterns;

    public Reasons(ConsoleWords words)
    {
        this.words = words;
        var keys = words.Keys.Where(key => key.StartsWith(File, StringComparison.Ordinal));
        patterns = [.. keys.Where(key => key.Contains(About, StringComparison.Ordinal)).Select(Split)];
    }

    /// <summary>The reason itself where no text fits: better in other words than hidden.</summary>
    public string In(string language, string reason)
    {
        if (words.Has(File + reason)) return words.In(language, File + reason);
        var (key, before, after) = patterns.FirstOrDefault(pattern => Fits(reason, pattern.Before, pattern.After));
        return key is null ? reason : words.In(language, key).Replace(About, AboutIn(language, reason[before.Length..(reason.Length - after.Length)]), StringComparison.Ordinal);
    }

    private string AboutIn(string language, string about) => words.Has($"about.{about}") ? words.In(language, $"about.{about}") : about;

    private static bool Fits(string reason, string before, string after) =>
        reason.Length > before.Length + after.Length && reason.StartsWith(before, StringComparison.Ordinal) && reason.EndsWith(after, StringComparison.Ordinal);

    private static (string, string, string) Split(string key)
    {
        var parts = key[File.Length..].Split(About);
        return (key, parts[0], parts[1]);
    }
}
