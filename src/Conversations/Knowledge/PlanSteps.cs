namespace ChatAssist.Conversations.Knowledge;

/// <summary>A step that a plan may have (content/plan.csv).</summary>
/// <param name="For"><c>work</c>, or a need of the profile.</param>
/// <param name="Label">By language.</param>
/// <param name="IsPrivate">Others who read along must not know of it.</param>
/// <param name="Days">Until it is due.</param>
public sealed record PossibleStep(string For, string Area, string Goal, string Key, IReadOnlyDictionary<string, string> Label, bool IsPrivate, int Days);

public sealed record PlanSteps(IReadOnlyList<PossibleStep> All)
{
    /// <summary>More at once is no plan but a list.</summary>
    public const int Most = 5;

    /// <summary>For these wishes and needs, in the order of the file.</summary>
    public IReadOnlyList<PossibleStep> For(IReadOnlyCollection<string> wanted) => [.. All.Where(step => wanted.Contains(step.For, StringComparer.Ordinal)).Take(Most)];

    /// <summary>Null for a step in somebody's own words.</summary>
    public PossibleStep? Find(string key) => All.FirstOrDefault(step => step.Key == key);
}
