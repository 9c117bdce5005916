using System.Text.RegularExpressions;

namespace ChatAssist.Conversations.Understanding.Numbers;

/// <summary>
/// Reads a pay in quetzales: "Q3,500 al mes", "125 diarios", "3 mil quinientos". A range, another currency, a week or a piece of
/// work as the period, and anything besides the pay are asked. "Mínimo 3500" is what the person would accept: 3,500.
/// </summary>
internal static partial class Pay
{
    // Less than this, without a currency, could be dollars; so could any amount in English, and any of an hour.
    private const int SureToBeQuetzales = 100;

    private const int LeastForWeeks = 100;

    // No work is paid so little; rather the thousands were left unsaid.
    private const int Least = 10;

    public static Reading<Money> In(string text)
    {
        var gist = Gist.Of(text);
        var said = Said().Match(gist.Shape);
        return said.Success && AmountOf(gist.Numbers[0]) is { } amount && EveryOtherWeek(gist, said) && PeriodsOf(said) is { Count: <= 1 } periods
            ? Certain(new Money(amount, periods is [var period] ? period : null), said)
            : Reading.None<Money>();
    }

    private static Reading<Money> Certain(Money money, Match said) => money switch
    {
        { Period: PayPeriod.Hour } or { Amount: < SureToBeQuetzales } when !said.Groups["quetzales"].Success => Reading.None<Money>(),
        _ when said.Groups["english"].Success && !said.Groups["quetzales"].Success => Reading.None<Money>(),
        { Amount: < Least } => Reading.None<Money>(),
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

    private static List<PayPeriod> PeriodsOf(Match said) =>
        [.. Enum.GetValues<PayPeriod>().Where(period => said.Groups[period.ToString()].Success || (period == PayPeriod.Fortnight && said.Groups["every"].Success))];

    private const string Each = "(?:(?:al|a la|la|el|del|por|por cada|cada|en la|/) )?";

    private const string English = "(?<english>(?:(?:/|an?|per) )?";

    private const string Period = "(?<Hour>" + Each + "(?:hora|h)|" + English + "hour|hourly))|(?<Day>" + Each + "(?:dia|jornal)|diari[oa]s?|" + English + "day|daily))|"
        + "(?<Fortnight>" + Each + "quincena|quincenal|quincenales|quincenalmente|" + English + "fortnight))|(?<Month>" + Each + "mes|mensual|mensuales|mensualmente|" + English + "month|monthly))";

    private const string Besides = "(?:(?:" + Around.Money + "|(?<english>" + Around.EnglishMoney + ")|(?<quetzales>quetzales)|" + Period + ") )*";

    [GeneratedRegex("^" + Besides + "# " + Besides + "(?:(?<every>cada # (?:dias )?))?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Said();
}
