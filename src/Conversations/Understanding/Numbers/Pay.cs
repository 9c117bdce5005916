using System.Text.RegularExpressions;

namespace ChatAssist.Conversations.Understanding.Numbers;

/// <summary>
/// Reads a pay in quetzales: "Q3,500 al mes", "125 diarios", "3 mil quinientos". A range, another currency, a week or a piece of
/// work as the period, and anything besides the pay are asked. "Mínimo 3500" is what the person would accept: 3,500.
/// </summary>
internal static partial class Pay
{
    // Less than this, without a currency, could be dollars of a day or an hour, or thousands left unsaid ("3 al mes").
    private const int SureToBeQuetzales = 100;

    private const int LeastForWeeks = 100;

    public static Reading<Money> In(string text)
    {
        var gist = Gist.Of(text);
        var said = Said().Match(gist.Shape);
        return said.Success && AmountOf(gist.Numbers[0]) is { } amount && EveryOtherWeek(gist, said) && PeriodsOf(said).ToList() is { Count: <= 1 } periods
            ? Certain(new Money(amount, periods is [var period] ? period : null), said.Groups["quetzales"].Success)
            : Reading.None<Money>();
    }

    private static Reading<Money> Certain(Money money, bool inQuetzales) => money switch
    {
        { Period: PayPeriod.Hour } when !inQuetzales => Reading.None<Money>(),
        { Amount: < SureToBeQuetzales } when !inQuetzales => Reading.None<Money>(),
        { Period: PayPeriod.Month or PayPeriod.Fortnight, Amount: < LeastForWeeks } => Reading.None<Money>(),
        _ => Reading.Of(money),
    };

    // "Dos mil y medio" and "3 1/2" are no amounts; "3.500" can be nothing but 3,500 here.
    private static decimal? AmountOf(Quantity number) =>
        number is { Value: > 0 and <= Quantity.Most, HasLeadingZero: false } && (number.Digits is not null || number.IsWhole) && decimal.IsInteger(number.Value * 100)
            ? number.Value
            : null;

    // "Cada 15 días" has a number of its own.
    private static bool EveryOtherWeek(Gist gist, Match said) => !said.Groups["every"].Success || gist.Numbers[1] is { Value: 15 };

    private static IEnumerable<PayPeriod> PeriodsOf(Match said)
    {
        if (said.Groups["hour"].Success) yield return PayPeriod.Hour;
        if (said.Groups["day"].Success) yield return PayPeriod.Day;
        if (said.Groups["fortnight"].Success || said.Groups["every"].Success) yield return PayPeriod.Fortnight;
        if (said.Groups["month"].Success) yield return PayPeriod.Month;
    }

    private const string Each = "(?:(?:al|a la|la|el|del|por|por cada|cada|en la|/|an?|per) )?";

    private const string Period = "(?<hour>" + Each + "(?:hora|hour|h)|hourly)|(?<day>" + Each + "(?:dia|day|jornal)|diari[oa]s?|daily)|"
        + "(?<fortnight>" + Each + "(?:quincena|fortnight)|quincenal|quincenales|quincenalmente)|(?<month>" + Each + "(?:mes|month)|mensual|mensuales|mensualmente|monthly)";

    private const string Besides = "(?:(?:" + Around.Money + "|(?<quetzales>quetzales)|" + Period + ") )*";

    [GeneratedRegex("^" + Besides + "# " + Besides + "(?:(?<every>cada # (?:dias )?))?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Said();
}
