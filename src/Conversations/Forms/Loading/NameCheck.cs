namespace ChatAssist.Conversations.Forms.Loading;

/// <summary>No two questions of one group have a name; two of different groups may, while nothing refers to it.</summary>
internal static class NameCheck
{
    public static void Run(IReadOnlyList<Draft> siblings, Findings findings)
    {
        foreach (var same in siblings.Where(draft => draft.Name.Length > 0).GroupBy(draft => draft.Name, StringComparer.Ordinal))
            foreach (var again in same.Skip(1)) findings.Error(again.Row.At("name"), "name-twice", ("name", again.Name), ("row", $"{same.First().Row.Number}"));
        foreach (var draft in siblings) Run(draft.Inside, findings);
    }

    public static HashSet<string> Ambiguous(IEnumerable<Draft> all) =>
        [.. all.GroupBy(draft => draft.Name, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => same.Key)];
}
