using System.Globalization;
using ChatAssist.Conversations.Forms;

namespace ChatAssist.Bot.Export;

/// <summary>When a submission was begun and ended, in the programme's zone: as the form asks for it, or in columns of our own.</summary>
internal sealed class Moments(TimeZoneInfo zone)
{
    private const string DateTime = "yyyy-MM-dd'T'HH:mm:ss.fffzzz", Date = "yyyy-MM-dd";

    /// <summary>Null for a question that is answered.</summary>
    public Func<Row, string>? Of(QuestionType type) => type switch
    {
        QuestionType.Start => row => At(row.Submission.BegunAt, DateTime),
        QuestionType.End => row => At(row.Submission.ClosedAt, DateTime),
        QuestionType.Today => row => At(row.Submission.BegunAt, Date),
        _ => null,
    };

    /// <summary>start and end, where no version of the form has them.</summary>
    public IEnumerable<Column> Columns(IReadOnlyList<Found> found) =>
        from one in new[] { (Header: "start", Type: QuestionType.Start), (Header: "end", Type: QuestionType.End) }
        where !found.Any(item => item.Item is Item.Question question && (question.Type == one.Type || question.Path == one.Header))
        select new Column(one.Header, row => Cell.Of(Of(one.Type)!(row)));

    private string At(long? milliseconds, string format) => milliseconds is { } at
        ? TimeZoneInfo.ConvertTime(DateTimeOffset.FromUnixTimeMilliseconds(at), zone).ToString(format, CultureInfo.InvariantCulture)
        : "";
}
