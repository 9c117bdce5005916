using System.Text.RegularExpressions;

namespace ChatAssist.Conversations.Understanding.Numbers;

/// <summary>The one number that a sentence gives: "somos 4 en la casa", "tengo una hija", "ninguno". Any word that could change it is a doubt.</summary>
internal static partial class Count
{
    /// <summary>Null when there is none, more than one, or a doubt.</summary>
    public static Quantity? Of(Gist gist)
    {
        if (Stated().IsMatch(gist.Shape)) return gist.Numbers[0];
        if (One().IsMatch(gist.Shape)) return new Quantity(1);
        return None().IsMatch(gist.Shape) ? new Quantity(0) : null;
    }

    [GeneratedRegex("^(?:(?:" + Around.Count + ") )*# (?:(?:" + Around.Unit + "|" + Around.OneUnit + "|" + Around.Count + ") )*$", RegexOptions.NonBacktracking)]
    private static partial Regex Stated();

    [GeneratedRegex("^(?:(?:" + Around.Count + ") )*(?:una? (?:sol[oa] )?(?:(?:" + Around.OneUnit + ") )?|a (?:" + Around.OneUnit + ") )(?:(?:solo|nomas|solamente|only) )?$", RegexOptions.NonBacktracking)]
    private static partial Regex One();

    [GeneratedRegex("^(?:no tengo |pues )?(?:ninguno|ningunos|ninguna|ningunas|nadie|ni una|ni #|none|nobody) $", RegexOptions.NonBacktracking)]
    private static partial Regex None();
}
