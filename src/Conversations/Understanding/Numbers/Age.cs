namespace ChatAssist.Conversations.Understanding.Numbers;

/// <summary>How old a person is.</summary>
/// <param name="Years">In whole years; from a year of birth alone, what it becomes in this year.</param>
/// <param name="BornIn">The year of birth when it was said.</param>
public sealed record Age(int Years, int? BornIn = null)
{
    public const int Youngest = 5;
    public const int Oldest = 110;

    public const int Adult = 18;

    /// <summary>What a text says of the writer's age.</summary>
    /// <param name="today">What a year or a day of birth is counted to.</param>
    public static Reading<Age> In(string text, DateOnly today)
    {
        var gist = Gist.Of(text);
        return Birth.In(gist, today) ?? SpokenAge.In(gist) ?? Reading.None<Age>();
    }

    internal static Reading<Age> Of(decimal years, int? bornIn = null) =>
        years is >= Youngest and <= Oldest && decimal.IsInteger(years) ? Reading.Of(new Age((int)years, bornIn)) : Reading.None<Age>();
}
