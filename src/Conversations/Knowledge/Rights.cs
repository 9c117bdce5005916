namespace ChatAssist.Conversations.Knowledge;

/// <summary>A right at work in plain words (content/rights.csv), by language.</summary>
/// <param name="Zone">A department, <c>other</c>, or <c>*</c>.</param>
/// <param name="Sms">The same, in fewer words.</param>
/// <param name="By">Whose word it is.</param>
/// <param name="Until">The last day on which it holds; null: until the law changes.</param>
public sealed record Right(
    string Topic, string Zone, IReadOnlyDictionary<string, string> Text, IReadOnlyDictionary<string, string> Sms, IReadOnlyDictionary<string, string> By,
    DateOnly? Until, DateOnly VerifiedOn, string Source)
{
    internal bool Holds(DateOnly today) => Until is null || today <= Until;
}

public sealed record Rights(IReadOnlyList<Right> All)
{
    public const string Unpaid = "unpaid", Underpaid = "underpaid", Dismissed = "dismissed";

    /// <summary>What holds today where the person lives, in a sentence with whose word it is and of when; null when nothing of it is known.</summary>
    public static string? Of(string topic, Facts facts) => facts.Content.Rights.Find(topic, facts) is { } right
        ? Sentence(right, facts)
        : null;

    private Right? Find(string topic, Facts facts)
    {
        var zone = facts.Content.Places.DepartmentOf(facts.Person.Municipality);
        var there = All.Where(right => right.Topic == topic && right.Holds(facts.Today)).ToList();
        return there.Find(right => right.Zone == zone) ?? (zone is null ? null : there.Find(right => right.Zone == "other")) ?? there.Find(right => right.Zone == "*");
    }

    private static string Sentence(Right right, Facts facts)
    {
        var (language, date) = (facts.Texts.Language, facts.Texts.Date(right.VerifiedOn));
        return facts.Chat.Surface is Rendering.Surface.Sms
            ? $"{right.Sms[language]} ({date})."
            : facts.Texts["labour-problem.right"].Body.Replace("{by}", right.By[language], StringComparison.Ordinal)
                .Replace("{right}", right.Text[language], StringComparison.Ordinal).Replace("{date}", date, StringComparison.Ordinal);
    }
}
