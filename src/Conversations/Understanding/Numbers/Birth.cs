using System.Text.RegularExpressions;

namespace ChatAssist.Conversations.Understanding.Numbers;

/// <summary>An age from the year or the day of birth: "nací en 1990", "soy del 85", "15 de marzo del 90".</summary>
internal static partial class Birth
{
    // "Nací en 34" rather gives the age in the wrong words.
    private const int OldestOfTwoDigits = 85;

    private static readonly int[] Centuries = [1900, 2000];

    /// <summary>Null when no birth is said.</summary>
    public static Reading<Age>? In(Gist gist, DateOnly today)
    {
        if (Year().Match(gist.Shape) is { Success: true } year) return Reached(gist.Numbers[0], year.Groups["born"].Success, today);
        if (InWords().Match(gist.Shape) is { Success: true } words) return OnDay([Day(gist.Numbers[1], Months[words.Groups["month"].Value], gist.Numbers[0], today)], today);
        if (OnlyMonth().Match(gist.Shape) is { Success: true } month) return OnDay(Ends(gist.Numbers[0], Months[month.Groups["month"].Value], today), today);
        return InDigits().IsMatch(gist.Shape) ? OnDay(Days(gist.Numbers[0], gist.Numbers[1], gist.Numbers[2], today), today) : null;
    }

    // The age that is reached this year; where the birthday decides who is a minor, it is asked.
    private static Reading<Age>? Reached(Quantity number, bool born, DateOnly today)
    {
        if (!born && number is not { IsWhole: true, Value: >= 1000 and <= 9999, Digits: null or { Length: 4 } }) return null;
        if (YearOf(number, today) is not { } year) return Reading.None<Age>();
        var age = today.Year - year;
        return age is Age.Adult or Age.Adult - 1 ? Reading.Which([new Age(Age.Adult - 1, year), new Age(Age.Adult, year)]) : Age.Of(age, year);
    }

    // The dates that the birthday can be, whose ages may be one.
    private static Reading<Age> OnDay(IEnumerable<DateOnly?> days, DateOnly today)
    {
        Age[] ages = [.. days.OfType<DateOnly>().Where(day => day <= today).Select(day => new Age(YearsSince(day, today), day.Year)).Distinct()];
        return ages is [var age] ? Age.Of(age.Years, age.BornIn) : Reading.Which(ages);
    }

    // The birthday is one of that month.
    private static DateOnly?[] Ends(Quantity year, int month, DateOnly today) => Day(year, month, new(1), today) is { } first ? [first, first.AddMonths(1).AddDays(-1)] : [];

    private static int YearsSince(DateOnly day, DateOnly today) =>
        today.Year - day.Year - ((today.Month, today.Day).CompareTo((day.Month, day.Day)) < 0 ? 1 : 0);

    // The United States write the month first.
    private static DateOnly?[] Days(Quantity first, Quantity second, Quantity third, DateOnly today) => first.Digits is { Length: 4 }
        ? [Day(first, second.Value, third, today)]
        : [Day(third, second.Value, first, today), Day(third, first.Value, second, today)];

    private static DateOnly? Day(Quantity year, decimal month, Quantity day, DateOnly today) =>
        YearOf(year, today) is { } y && month is >= 1 and <= 12 && day.IsWhole && day.Value >= 1 && day.Value <= DateTime.DaysInMonth(y, (int)month)
            ? new DateOnly(y, (int)month, (int)day.Value)
            : null;

    // Two digits are a year where only one century gives an age: "del 90", not "del 18".
    private static int? YearOf(Quantity number, DateOnly today)
    {
        if (number is { IsWhole: true, Value: >= 1000 and <= 9999, Digits: null or { Length: 4 } }) return (int)number.Value;
        if (number is not { IsWhole: true, Digits: { Length: 2 } } and not { IsWhole: true, Digits: null, Value: >= 30 and < 100 }) return null;
        int[] years = [.. Centuries.Select(century => century + (int)number.Value).Where(year => today.Year - year is >= Age.Youngest and <= Age.Oldest)];
        return years is [var only] && today.Year - only <= OldestOfTwoDigits ? only : null;
    }

    private static readonly Dictionary<string, int> Months = Around.Months.Split('|').Select((name, i) => (name, month: MonthAt(i)))
        .ToDictionary(pair => pair.name, pair => pair.month, StringComparer.Ordinal);

    // "Septiembre" and "setiembre" are one.
    private static int MonthAt(int i) => i < 9 ? i + 1 : i < 13 ? i : i - 12;

    private const string Born = "(?:yo )?(?:naci|(?:soy )?nacid[oa]|i was born|was born|born)";

    private const string BornOn = "(?:" + Born + " |fecha de nacimiento |mi fecha de nacimiento es )?(?:(?:el|el dia|un|on) )?";

    private const string OfYear = "(?:en|de) |(?<born>" + Born + "(?: en(?: el)?(?: ano)?| in| el ano)?|(?:yo )?soy (?:del?|modelo)(?: ano)?|modelo|del(?: ano)?|"
        + "en el(?: ano)?|(?:el )?ano|"
        + "mi ano de nacimiento es|ano de nacimiento|nacimiento) (?:' )?";

    [GeneratedRegex("^(?:" + OfYear + ")?# $", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Year();

    [GeneratedRegex("^" + BornOn + "(?:# (?:ro )?(?:de )?(?<month>" + Around.Months + ") (?:del? (?:ano )?)?#|(?<month>" + Around.Months + ") # (?:st |nd |rd |th )?#) $",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex InWords();

    [GeneratedRegex("^" + Born + " (?:en|in) (?<month>" + Around.Months + ") (?:(?:del?|of) )?(?:ano )?# $", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex OnlyMonth();

    [GeneratedRegex("^" + BornOn + "(?:# / # / #|# - # - #|# del? # del? #) $", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex InDigits();
}
