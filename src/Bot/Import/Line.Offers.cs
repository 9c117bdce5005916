using System.Globalization;
using System.Text.RegularExpressions;
using ChatAssist.Conversations.Understanding.Numbers;

namespace ChatAssist.Bot.Import;

/// <summary>What stands in tables of companies, vacancies and courses.</summary>
internal sealed partial class Line
{
    private static readonly string[] Periods = ["hour", "day", "fortnight", "month"];

    /// <summary>By which a row is known again.</summary>
    public string Key(string column) => Text(column, longest: 40) ?? "";

    public long? Whole(string column, long from, long until) => Cell(column) is not { } text ? null
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= from && number <= until ? number
        : Nothing(column, FormattableString.Invariant($"should be a whole number from {from} to {until}"));

    /// <summary>A pay with its period, which may stand in a column of its own.</summary>
    public Money? Wage(string column, string periodColumn)
    {
        if (Cell(column) is not { } text) return null;
        var period = OneOf(periodColumn, Periods);
        var money = Canonical().IsMatch(text) ? Money.Parse(text) : Understood(text, period);
        if (money is { Period: null } && period is not null) money = money with { Period = Enum.Parse<PayPeriod>(period, ignoreCase: true) };
        if (money is { Period: not null }) return money;
        Refuse(column, "should be an amount with its period such as 3500 month");
        return null;
    }

    /// <summary>An amount of quetzales without a period.</summary>
    public decimal? Amount(string column)
    {
        if (Cell(column) is not { } text) return null;
        if (Understood(text, "month") is { Period: null } money) return money.Amount;
        Refuse(column, "should be an amount such as 4000");
        return null;
    }

    /// <summary>The unit group of ISCO-08, by its code or by a word that means one only.</summary>
    public string? Occupation(string column)
    {
        if (Cell(column) is not { } text) return null;
        var code = text.Length is 3 or 4 && text.All(char.IsAsciiDigit) ? text.PadLeft(4, '0') : ground.Kinds.Understand("occupation", text, Today, "es")?.Split(':')[0];
        return code is { Length: 4 } && ground.Content.Occupations.Title(code, "es") is not null
            ? code
            : Refuse(column, "should be an occupation: a code of ISCO-08 with four digits, or a word that means one only");
    }

    /// <summary>Closed words, separated by spaces in what comes out; by commas, semicolons, bars or spaces in the cell.</summary>
    public string Words(string column, params IReadOnlyList<string> names)
    {
        if (Cell(column) is not { } text) return "";
        var parts = text.Split([',', ';', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts is [var one] && ground.Words.OneOf(column, one, names) is null) parts = one.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var words = parts.Select(part => ground.Words.OneOf(column, part, names)).ToList();
        if (!words.Contains(null)) return string.Join(' ', words.Distinct(StringComparer.Ordinal));
        Refuse(column, $"should be words of {string.Join(", ", names)}");
        return "";
    }

    /// <summary>A department's name, or * for all.</summary>
    public string? Department(string column) => Cell(column) is "*" ? "*" : Read(column, "department", "should be a department, or * for all");

    public string? Email(string column) => Cell(column) is not { } text ? null
        : Address().IsMatch(text) && text.Length <= 120 ? text
        : Refuse(column, "should be one e-mail address");

    private Money? Understood(string text, string? period)
    {
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var plain) && period is not null) return new Money(plain);
        return ground.Kinds.Understand("money", text, Today, "es") is { } said ? Money.Parse(said) : null;
    }

    private long? Nothing(string column, string why)
    {
        Refuse(column, why);
        return null;
    }

    [GeneratedRegex(@"^\d{1,6}(\.\d{1,2})? (hour|day|fortnight|month)\z", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Canonical();

    [GeneratedRegex(@"^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;.]+\z", RegexOptions.NonBacktracking)]
    private static partial Regex Address();
}
