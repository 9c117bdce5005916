using ChatAssist.Conversations.Understanding;

namespace ChatAssist.Conversations.Forms.Answering;

/// <summary>Reads a message as the answer to a question. Whether the value is allowed is not asked here.</summary>
public static class AnswerReader
{
    public static Answer Read(Asking asking, Input.Message message) => Read(asking.Question.Type, asking, message) ?? NotUnderstood(asking);

    private static Answer? Read(QuestionType type, Asking asking, Input.Message message) => type switch
    {
        QuestionType.SelectOne => ChoiceAnswer.One(asking, message),
        QuestionType.SelectMultiple => ChoiceAnswer.Several(asking, message),
        QuestionType.Acknowledge => ChoiceAnswer.Acknowledged(asking, message),
        QuestionType.Range => NumberAnswer.Range(asking, message),
        QuestionType.Geopoint => SentAnswer.Place(message),
        QuestionType.Image => SentAnswer.File(message, "image/"),
        QuestionType.Audio => SentAnswer.File(message, "audio/"),
        QuestionType.File => SentAnswer.File(message, ""),
        // A tap belongs to another question.
        _ when message.Button is not null => null,
        QuestionType.Text => TextAnswer.Read(asking, message.Text),
        QuestionType.Integer => asking.Looks("age") ? NumberAnswer.Age(asking, message.Text) : NumberAnswer.Whole(message.Text),
        QuestionType.Decimal => NumberAnswer.WithDecimals(message.Text),
        QuestionType.Date => MomentAnswer.Date(asking, message.Text),
        QuestionType.Time => MomentAnswer.Time(asking, message.Text),
        QuestionType.DateTime => MomentAnswer.DateAndTime(asking, message.Text),
        _ => null,
    };

    /// <summary>A reading as an answer; null when it is not understood.</summary>
    internal static Answer? Of<T>(Reading<T> reading, Func<T, string> value, Func<T, string> label) => reading switch
    {
        Reading<T>.Understood understood => new Answer.Given(value(understood.Value)),
        Reading<T>.Ambiguous { Candidates.Count: > 0 and <= ChoiceAnswer.MostOffered } several =>
            new Answer.Which([.. several.Candidates.Select(one => new Candidate(value(one), label(one))).DistinctBy(one => one.Value, StringComparer.Ordinal)]),
        _ => null,
    };

    private static Answer.NotUnderstood NotUnderstood(Asking asking) => new(AnswerHint.Of(asking));
}
