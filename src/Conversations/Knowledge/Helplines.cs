namespace ChatAssist.Conversations.Knowledge;

/// <summary>A public helpline, with when it was last verified and by what source (content/services.csv).</summary>
/// <param name="ShortNames">As they fit an SMS, by language.</param>
public sealed record Helpline(
    string Key, IReadOnlyDictionary<string, string> Names, IReadOnlyDictionary<string, string> ShortNames, string Phone, IReadOnlyList<string> For, DateOnly VerifiedOn, string Source);

public sealed record Helplines(IReadOnlyList<Helpline> All)
{
    /// <summary>The lines for any of these purposes, those of the first purpose first, as "name: number" lines.</summary>
    public string For(string language, IReadOnlyList<string> purposes, bool isShort = false) => string.Join('\n', All
        .Where(line => line.For.Intersect(purposes, StringComparer.Ordinal).Any())
        .OrderBy(line => purposes.TakeWhile(purpose => !line.For.Contains(purpose, StringComparer.Ordinal)).Count())
        .Select(line => $"{(isShort ? line.ShortNames : line.Names)[language]}: {line.Phone}"));
}
