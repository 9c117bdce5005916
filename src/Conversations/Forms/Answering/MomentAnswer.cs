using System.Globalization;
using ChatAssist.Conversations.Understanding;
using ChatAssist.Conversations.Understanding.Dates;
using ChatAssist.Conversations.Understanding.Times;

namespace ChatAssist.Conversations.Forms.Answering;

/// <summary>Answers that say when. A month or a year is kept by its first day.</summary>
internal static class MomentAnswer
{
    public const string DayFormat = "yyyy-MM-dd", TimeFormat = "HH:mm:ss", MomentFormat = "yyyy-MM-dd'T'HH:mm:ss.fffzzz";

    public static Answer? Date(Asking asking, string text) =>
        AnswerReader.Of(
            asking.Looks("month-year") ? CalendarMonth.Read(text, asking.Today)
                : asking.Looks("year") ? CalendarMonth.ReadYear(text, asking.Today)
                : asking.Looks("near-today") ? NearDay.Read(text, asking.Today)
                : CalendarDate.Read(text, asking.Today),
            Day, day => InWords.Of(asking, Day(day)));

    public static Answer? Time(Asking asking, string text) => AnswerReader.Of(
        ClockTime.In(text) is Reading<TimeOnly>.Ambiguous some && asking.Looks("by-day") ? Reading.Among([.. some.Candidates.Where(IsByDay)]) : ClockTime.In(text), Clock, time => InWords.Of(asking, Clock(time)));

    public static Answer? DateAndTime(Asking asking, string text) =>
        AnswerReader.Of(Moment.Read(text, asking.Today), moment => At(asking, moment), moment => InWords.Of(asking, At(asking, moment)));

    // When offices and shops are open: "9:00" is in the morning, "2:00" in the afternoon.
    private static bool IsByDay(TimeOnly time) => time.IsBetween(new TimeOnly(7, 0), new TimeOnly(19, 0));

    private static string Day(DateOnly day) => day.ToString(DayFormat, CultureInfo.InvariantCulture);

    private static string Clock(TimeOnly time) => time.ToString(TimeFormat, CultureInfo.InvariantCulture);

    private static string At(Asking asking, DateTime moment) => new DateTimeOffset(moment, asking.Scope.Now.Offset).ToString(MomentFormat, CultureInfo.InvariantCulture);
}
