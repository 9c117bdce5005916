namespace ChatAssist.Conversations.Understanding;

/// <summary>An age in years, from "34", "tengo 34 años" or a year of birth.</summary>
internal static class Age
{
    private const int Oldest = 110;

    /// <summary>Null when it is no age that a person can have.</summary>
    public static int? In(string text, int thisYear) => WholeNumber.In(text) switch
    {
        >= 5 and <= Oldest and var age => age,
        // The birthday may be still to come: the younger age protects a minor.
        var year when year >= thisYear - Oldest && year <= thisYear - 6 => thisYear - year.Value - 1,
        _ => null,
    };
}
