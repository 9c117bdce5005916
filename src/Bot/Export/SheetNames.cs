namespace ChatAssist.Bot.Export;

/// <summary>Names of sheets as Excel takes them: at most 31 characters, each once, whatever its capitals.</summary>
internal sealed class SheetNames
{
    private const int Longest = 31;

    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);

    public string Of(string name)
    {
        var plain = string.Join('-', name.Split('\\', '/', '?', '*', '[', ']', ':', '\''));
        var free = plain.Length <= Longest ? plain : plain[..Longest];
        for (var number = 2; !taken.Add(free); number++) free = Numbered(plain, $"~{number}");
        return free;
    }

    private static string Numbered(string name, string ending) => name[..Math.Min(name.Length, Longest - ending.Length)] + ending;
}
