using System.Text.RegularExpressions;

namespace ChatAssist.Conversations.Understanding.Numbers;

/// <summary>The one number that a sentence gives: "somos 4 en la casa", "tengo una hija", "doce años en Tennessee", "ninguno". Any word that could change it is a doubt.</summary>
internal static partial class Count
{
    /// <summary>Null when there is none, more than one, or a doubt.</summary>
    public static Quantity? Of(Gist gist)
    {
        if (IsStated(gist.Shape) || IsStated(WithoutKin(gist.Shape))) return gist.Numbers[0];
        if (One().IsMatch(gist.Shape)) return new Quantity(1);
        if (None().IsMatch(gist.Shape)) return new Quantity(0);
        return Years.Spent(gist) is { } years ? new Quantity(years) : null;
    }

    private static bool IsStated(string shape) =>
        shape.IndexOf('#', StringComparison.Ordinal) is >= 0 and var at && Before().IsMatch(shape[..at]) && After().IsMatch(shape[(at + 2)..]);

    [GeneratedRegex("^(?:(?:" + Around.Count + "|hijos|personas) )*$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Before();

    [GeneratedRegex("^(?:(?:" + Around.Unit + "|" + Around.OneUnit + "|" + Around.Count + ") )*$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex After();

    // "Somos 5 con mi mamá" counts her; "tengo 2 con mi esposa" may leave some out.
    private static string WithoutKin(string shape) =>
        With().Match(shape) is { Success: true } with && Together().IsMatch(shape[..with.Index]) ? shape[..with.Index] : "";

    [GeneratedRegex("(?:^| )(?:somos|son|vivimos|estamos|we are) ", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Together();

    [GeneratedRegex("(?:contando|incluyendo|including|with|con|mis?|yo) (?:(?:y|and|con|a|mis?|my|conmigo|yo|"
        + Kin.Words + ") )*$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex With();

    [GeneratedRegex("^(?:(?:" + Around.Count + ") )*(?:una? (?:sol[oa] )?(?:(?:" + Around.OneUnit + ") )?|a (?:" + Around.OneUnit + ") )(?:(?:" + Around.NoMore + ") )?$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex One();

    [GeneratedRegex("^(?:no tengo |no |pues )?(?:ninguno|ningunos|ninguna|ningunas|nadie|ni una|ni #|none|nobody) $", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex None();
}
