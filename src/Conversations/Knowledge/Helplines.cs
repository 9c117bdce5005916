namespace ChatAssist.Conversations.Knowledge;

/// <summary>A public helpline, with when it was last verified and by what source (content/services.csv).</summary>
public sealed record Helpline(string Key, IReadOnlyDictionary<string, string> Names, string Phone, IReadOnlyList<string> For, DateOnly VerifiedOn, string Source);

public sealed record Helplines(IReadOnlyList<Helpline> All)
{
    /// <summary>The lines for any of these purposes, in the order of the file, as "name: number" lines.</summary>
    public string For(string language, params ReadOnlySpan<string> purposes)
    {
        var lines = new List<string>();
        foreach (var line in All)
            if (Serves(line, purposes)) lines.Add($"{line.Names[language]}: {line.Phone}");
        return string.Join('\n', lines);
    }

    private static bool Serves(Helpline line, ReadOnlySpan<string> purposes)
    {
        foreach (var purpose in purposes)
            if (line.For.Contains(purpose, StringComparer.Ordinal)) return true;
        return false;
    }
}
