namespace ChatAssist.Conversations.Understanding;

/// <summary>An age in years, from "34", "tengo 34 años" or a year of birth.</summary>
internal static class Age
{
    private const int Oldest = 110;

    /// <summary>Null when it is no age that a person can have.</summary>
    public static int? In(string text, int thisYear) => WholeNumber.In(text) switch
    {
        // "Voy a cumplir 18" is seventeen.
        > 5 and <= Oldest and var next when IsStillToCome(text) => next - 1,
        >= 5 and <= Oldest and var age => age,
        // The birthday may be still to come: the younger age protects a minor.
        var year when year >= thisYear - Oldest && year <= thisYear - 6 => thisYear - year.Value - 1,
        null => InWords(Plain.Of(text)),
        _ => null,
    };

    private static bool IsStillToCome(string text) => Plain.Of(text) is var said
        && (said.Contains("voy a cumplir", StringComparison.Ordinal) || said.Contains("going to be", StringComparison.Ordinal) || said.Contains("turning", StringComparison.Ordinal));

    // The ages in words at which a minor must be noticed.
    private static int? InWords(string said) => Array.FindIndex(Words, word => $" {said} ".Contains($" {word} ", StringComparison.Ordinal)) is >= 0 and var found ? found + 10 : null;

    private static readonly string[] Words = ["diez", "once", "doce", "trece", "catorce", "quince", "dieciseis", "diecisiete", "dieciocho", "diecinueve", "veinte"];
}
