using System.Globalization;
using System.Text.RegularExpressions;
using ChatAssist.Conversations.Knowledge;

namespace ChatAssist.Conversations.Forms.Answering;

/// <summary>A kept value as the person would read it: labels, days with their month, a place by its name.</summary>
public static partial class InWords
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    public static string Of(Asking asking, string value) => asking.Question.Type switch
    {
        _ when value.Length == 0 => "",
        QuestionType.SelectOne => Label(asking, value),
        QuestionType.SelectMultiple => string.Join(", ", value.Split(' ').Select(name => Label(asking, name))),
        QuestionType.Acknowledge => asking.Texts["form.acknowledge"].Options[0].Label,
        QuestionType.Date when DateOnly.TryParseExact(value, MomentAnswer.DayFormat, Invariant, DateTimeStyles.None, out var day) => Date(asking, day),
        QuestionType.Time when TimeOnly.TryParseExact(value, MomentAnswer.TimeFormat, Invariant, DateTimeStyles.None, out var time) => Time(time, asking.Texts),
        QuestionType.DateTime when DateTimeOffset.TryParseExact(value, MomentAnswer.MomentFormat, Invariant, DateTimeStyles.None, out var moment) => Moment(moment, asking),
        QuestionType.Geopoint => asking.Texts["form.sent-place"].Body,
        QuestionType.Image => asking.Texts["form.sent-image"].Body,
        QuestionType.Audio => asking.Texts["form.sent-audio"].Body,
        QuestionType.File => asking.Texts["form.sent-file"].Body,
        QuestionType.Text or QuestionType.Hidden => Words(asking, value),
        _ => value,
    };

    /// <summary>"Q3,500 al mes".</summary>
    internal static string Money(string value, Texts texts) => value.Split(' ') switch
    {
        [var amount, var period] => Say(texts, $"pay-{period}", ("amount", Amount(amount))),
        _ => Say(texts, "pay", ("amount", Amount(value))),
    };

    private static string Words(Asking asking, string value)
    {
        var places = asking.Content.Places;
        if (asking.Looks("municipality")) return places.Find(value) is { } place ? $"{place.Name}, {place.Department}" : value;
        if (asking.Looks("department")) return places.DepartmentOf(value) ?? value;
        if (asking.Looks("money")) return MoneyValue().IsMatch(value) ? Money(value, asking.Texts) : value;
        return asking.Looks("occupation") && JobValue().IsMatch(value) ? string.Join(", ", value.Split(',').Select(job => Job(job.Split(':'), asking))) : value;
    }

    private static string Label(Asking asking, string name) =>
        asking.Question.Choices?.Find(name) is { } choice ? QuestionOptions.Label(choice, asking) : name;

    private static string Date(Asking asking, DateOnly day) => Say(asking.Texts, asking.Looks("month-year") ? "month-year" : asking.Looks("year") ? "year" : "day",
        ("day", Number(day.Day)), ("month", asking.Texts["form.months"].Body.Split('|')[day.Month - 1].Trim()), ("year", Number(day.Year)));

    private static string Time(TimeOnly time, Texts texts) => Say(
        texts, time.Hour switch { 0 => "hour", < 12 => "hour-morning", 12 => "hour-noon", < 19 => "hour-afternoon", _ => "hour-night" },
        ("hour", $"{Number(time.Hour is > 12 ? time.Hour - 12 : time.Hour)}:{time.Minute.ToString("00", CultureInfo.InvariantCulture)}"));

    private static string Moment(DateTimeOffset moment, Asking asking) =>
        $"{Date(asking, DateOnly.FromDateTime(moment.DateTime))}, {Time(TimeOnly.FromDateTime(moment.DateTime), asking.Texts)}";

    private static string Job(string[] codeAndYears, Asking asking)
    {
        var title = asking.Content.Occupations.Title(codeAndYears[0], asking.Language) ?? codeAndYears[0];
        return codeAndYears is [_, var years] ? $"{title} ({Say(asking.Texts, "job-years", ("years", years))})" : title;
    }

    private static string Say(Texts texts, string key, params IEnumerable<(string Name, string Value)> values) =>
        values.Aggregate(texts[$"form.{key}"].Body, (text, place) => text.Replace($"{{{place.Name}}}", place.Value, StringComparison.Ordinal));

    private static string Amount(string amount) => decimal.Parse(amount, CultureInfo.InvariantCulture).ToString("#,##0.##", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex("^[0-9]{1,9}(?:\\.[0-9]{1,2})?(?: (?:hour|day|fortnight|month))?$", RegexOptions.NonBacktracking)]
    private static partial Regex MoneyValue();

    [GeneratedRegex("^[0-9]{4}(?::[0-9.]+)?(?:,[0-9]{4}(?::[0-9.]+)?)*$", RegexOptions.NonBacktracking)]
    private static partial Regex JobValue();
}
