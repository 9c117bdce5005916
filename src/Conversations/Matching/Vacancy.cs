using ChatAssist.Conversations.Understanding.Numbers;

namespace ChatAssist.Conversations.Matching;

/// <summary>A job that a company offers. Those on the <see cref="Board"/> are of companies that were checked for being real.</summary>
/// <param name="Title">As the company calls it.</param>
/// <param name="Occupation">The ISCO-08 unit group: four digits.</param>
/// <param name="Municipality">Its code.</param>
/// <param name="Pay">The least that is paid, with its period.</param>
/// <param name="ClosesOn">The last day on which people can apply.</param>
public sealed record Vacancy(long Id, string Title, string Company, string Occupation, string Municipality, Money Pay, DateOnly ClosesOn)
{
    /// <summary>The most that is paid, in the same period.</summary>
    public decimal? PayMost { get; init; }

    /// <summary>In a week.</summary>
    public int Hours { get; init; } = 48;

    public Shift Shift { get; init; }

    /// <summary>The least that is asked: none, some_primary, … as the profile calls it.</summary>
    public string Schooling
    {
        get;
        init => (field, SchoolStep) = (value, Matching.Schooling.Step(value));
    } = "none";

    internal int SchoolStep { get; private init; }

    /// <summary>Years of experience, the least.</summary>
    public int Years { get; init; }

    /// <summary>As the profile calls them: <c>english_good</c>.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>What the company gives besides: transport, childcare, meals, lodging.</summary>
    public IReadOnlyList<string> Offers { get; init; } = [];

    internal bool Gives(string what) => Offers.Contains(what, StringComparer.Ordinal);

    /// <summary>What the title names, as <see cref="TitleWords"/> compares it.</summary>
    internal IReadOnlyList<string> Words { get; } = TitleWords.Of(Title);

    /// <summary>How many are looked for.</summary>
    public int Places { get; init; } = 1;
}

public enum Shift
{
    Day,
    Night,
    Rotating,
}
