using System.Text.RegularExpressions;

namespace ChatAssist.Conversations.Understanding.Numbers;

/// <summary>
/// Reads a pay in quetzales: "Q3,500 al mes", "125 diarios", "3 mil quinientos", "3 500". A range, another currency, a week or a piece of
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
        return said.Success && AmountOf(said, gist) is { } amount && IsRest(said, gist.Numbers) && PeriodsOf(said) is { Count: <= 1 } periods
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

    private static decimal? AmountOf(Match said, Gist gist)
    {
        var numbers = gist.Numbers;
        if (said.Groups["amount"] is not { Success: true, Index: var at } || gist.Shape.IndexOf('#', StringComparison.Ordinal) != at) return null;
        if (said.Groups["apart"].Success) return Apart(numbers[0], numbers[1]);
        // "Tres mil dos" is rather 3,200.
        if (numbers[0] is { Digits: null, Value: > 1000 } spoken && spoken.Value % 1000 is > 0 and < 10) return null;
        if (numbers[0] is not { Value: > 0 and <= Quantity.Most, HasLeadingZero: false, InDozens: false } number) return null;
        // "3.500" may be a slip of "3.50"; of a month it can be nothing but 3,500.
        if (numbers[0].Otherwise is not null && PeriodsOf(said) is not [PayPeriod.Month or PayPeriod.Fortnight]) return null;
        // "Dos mil y medio" and "3 1/2" are no amounts.
        return (number.Digits is not null || number.IsWhole) && decimal.IsInteger(number.Value * 100) ? number.Value : null;
    }

    // "3 500"; from twenty thousand on it would rather be a range, "50 100".
    private static decimal? Apart(Quantity thousands, Quantity rest) =>
        thousands is { Digits: [>= '1' and <= '9'] or ['1', _] } && rest.Digits is [_, _, _] && rest.IsWhole ? (thousands.Value * 1000) + rest.Value : null;

    // Whether the numbers that are no amount are those of "cada 15 días", or of the hours in "Q150 al día de 7 a 5".
    private static bool IsRest(Match said, IReadOnlyList<Quantity> numbers)
    {
        var rest = numbers.Skip(said.Groups["apart"].Success ? 2 : 1).Select(number => number.Value).ToList();
        if (said.Groups["every"].Success) return rest is [15];
        return said.Groups["hours"].Success ? said.Groups["Day"].Success && rest is [> 0 and <= 24, > 0 and <= 24] : rest.Count == 0;
    }

    private static List<PayPeriod> PeriodsOf(Match said) =>
        [.. Enum.GetValues<PayPeriod>().Where(period => said.Groups[period.ToString()].Success || (period == PayPeriod.Fortnight && said.Groups["every"].Success))];

    private const string Each = "(?:(?:al|a la|la|el|del|por|por cada|cada|en la|/) )?";

    private const string English = "(?<english>(?:(?:/|an?|per) )?";

    private const string Period = "(?<Hour>" + Each + "(?:hora|h)|" + English + "hour|hourly))|"
        + "(?<Day>" + Each + "(?:dia|jornal)|diari[oa]s?|" + English + "day|daily))|"
        + "(?<Fortnight>" + Each + "quincena|quincenal|quincenales|quincenalmente|" + English + "fortnight))|"
        + "(?<Month>" + Each + "mes|mensual|mensuales|mensualmente|" + English + "month|monthly))";

    private const string Clock = "(?:de la manana|de la tarde|de la noche|am|pm)";

    private const string Last = "(?<every>cada #(?: dias)?)|(?<hours>de #(?: " + Clock + ")? a #(?: " + Clock + ")?)|no (?:son |en |de )?dolares";

    [GeneratedRegex("^(?:(?:" + Last + "|" + Around.Money + "|(?<english>" + Around.EnglishMoney + ")|(?<quetzales>(?:en )?quetzales)|" + Period + "|"
        + "(?<amount>#(?<apart> #)?)) )*$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Said();
}
