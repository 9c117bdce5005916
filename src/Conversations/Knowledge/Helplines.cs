namespace ChatAssist.Conversations.Knowledge;

/// <summary>A public helpline, with when it was last verified and by what source (content/services.csv).</summary>
public sealed record Helpline(string Key, IReadOnlyDictionary<string, string> Names, string Phone, IReadOnlyList<string> For, DateOnly VerifiedOn, string Source);

public sealed record Helplines(IReadOnlyList<Helpline> All)
{
    /// <summary>The lines for any of these purposes, in the order of the file, as "name: number" lines.</summary>
    public string For(string language, IReadOnlyList<string> purposes) => string.Join('\n', All
        .Where(line => line.For.Intersect(purposes, StringComparer.Ordinal).Any())
        .Select(line => $"{line.Names[language]}: {line.Phone}"));
}
