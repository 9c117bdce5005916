using System.Globalization;

namespace ChatAssist.Conversations.Forms.Expressions;

/// <summary>Days and times. A number is the days since 1970-01-01; what is no date is an empty text.</summary>
internal static class DateFunctions
{
    public static readonly Dictionary<string, Function> All = new(StringComparer.Ordinal)
    {
        ["today"] = new(0, 0, call => Value.Of(call.Env.Scope.Now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))),
        ["now"] = new(0, 0, call => Value.Of(DateTime(call.Env.Scope.Now.DateTime, call.Env.Scope.Now.Offset))),
        ["date"] = new(1, 1, call => Value.Of(Read(call[0])?.Date ?? "")),
        ["date-time"] = new(1, 1, call => Value.Of(Read(call[0]) is { } moment ? DateTime(moment.Wall, moment.Offset ?? call.Env.Scope.Now.Offset) : "")),
        ["format-date"] = new(2, 2, Format),
        ["format-date-time"] = new(2, 2, Format),
        ["decimal-date-time"] = new(1, 1, call => Value.Of(Read(call[0])?.In(call.Env.Scope.Now.Offset).Days ?? double.NaN)),
        ["decimal-time"] = new(1, 1, call => Value.Of(Time(call.Text(0))?.TotalDays ?? double.NaN)),
    };

    private static Moment? Read(Value value) => value.IsNumber ? Moment.OfDays(value.Number) : value.IsBoolean ? null : Moment.Parse(value.Text.Trim()) ?? Moment.OfDays(value.Number);

    private static TimeSpan? Time(string text) => Moment.Time(text.Trim())?.Time ?? Moment.Parse(text.Trim())?.Wall.TimeOfDay;

    private static string DateTime(DateTime wall, TimeSpan offset) =>
        wall.ToString("yyyy-MM-dd'T'HH:mm:ss.fff", CultureInfo.InvariantCulture) + (offset < TimeSpan.Zero ? "-" : "+") + offset.ToString(@"hh\:mm", CultureInfo.InvariantCulture);

    private static Value Format(Call call) => Value.Of(Read(call[0]) is { } moment ? DateFormat.Write(moment.Wall, call.Text(1)) : "");
}
