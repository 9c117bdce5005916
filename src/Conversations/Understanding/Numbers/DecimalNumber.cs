using System.Text.RegularExpressions;

namespace ChatAssist.Conversations.Understanding.Numbers;

/// <summary>A number with or without decimals: "2,5", "dos y medio", "1 1/2". "2.500" is two and a half, or 2,500: it is asked.</summary>
internal static partial class DecimalNumber
{
    public static Reading<decimal> In(string text) => In(Gist.Of(text));

    private static Reading<decimal> In(Gist gist) => Count.Of(gist) switch
    {
        { Otherwise: { } other } number => Reading.Which([number.Value, other]),
        { Value: <= Quantity.Most and >= -Quantity.Most } number => Reading.Of(number.Value),
        null => Part(gist) is { } part ? Reading.Of(part) : Reading.None<decimal>(),
        _ => Reading.None<decimal>(),
    };

    private static decimal? Part(Gist gist)
    {
        if (Half().IsMatch(gist.Shape)) return 0.5m;
        if (Quarter().IsMatch(gist.Shape)) return 0.25m;
        if (OneAndHalf().IsMatch(gist.Shape)) return 1.5m;
        if (AndHalf().IsMatch(gist.Shape) && gist.Numbers[0] is { IsWhole: true, Value: > 0 } whole) return whole.Value + 0.5m;
        return ThreeQuarters().IsMatch(gist.Shape) && gist.Numbers[0].Value == 0.75m ? 0.75m : null;
    }

    [GeneratedRegex("^(?:(?:" + Around.Roughly + ") )*(?:un |una |a )?(?:medio|media|half) (?:(?:an )?(?:" + Around.OneUnit + ") )?$", RegexOptions.NonBacktracking)]
    private static partial Regex Half();

    [GeneratedRegex("^(?:un|a) (?:cuarto|quarter) (?:de hora )?$", RegexOptions.NonBacktracking)]
    private static partial Regex Quarter();

    [GeneratedRegex("^# de hora $", RegexOptions.NonBacktracking)]
    private static partial Regex ThreeQuarters();

    [GeneratedRegex("^(?:(?:" + Around.Roughly + ") )*(?:una? )?(?:" + Around.OneUnit + ") [yi] medi[oa] $", RegexOptions.NonBacktracking)]
    private static partial Regex OneAndHalf();

    [GeneratedRegex("^(?:(?:" + Around.Roughly + ") )*# (?:" + Around.Unit + ") [yi] medi[oa] $", RegexOptions.NonBacktracking)]
    private static partial Regex AndHalf();
}
