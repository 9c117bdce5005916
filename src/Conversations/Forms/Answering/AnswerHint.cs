namespace ChatAssist.Conversations.Forms.Answering;

/// <summary>What is said when an answer was not understood: how this kind of question is answered.</summary>
internal static class AnswerHint
{
    private static readonly string[] OfText = ["name", "municipality", "department", "occupation", "money", "phone", "when"];

    public static Reply Of(Asking asking) => asking.Question.Type == QuestionType.Range
        ? Range(NumberRange.Of(asking.Question))
        : new Reply($"form.again-{Kind(asking)}", []);

    private static Reply Range(NumberRange range) =>
        new("form.again-range", [("start", NumberRange.Numeral(range.Start)), ("end", NumberRange.Numeral(range.End))]);

    private static string Kind(Asking asking) => asking.Question.Type switch
    {
        QuestionType.Text => OfText.FirstOrDefault(asking.Looks) ?? "text",
        QuestionType.Integer => asking.Looks("age") ? "age" : "integer",
        QuestionType.Decimal => "decimal",
        QuestionType.Date => asking.Looks("month-year") ? "month" : asking.Looks("year") ? "year" : "date",
        QuestionType.Time => "time",
        QuestionType.DateTime => "datetime",
        QuestionType.SelectOne => QuestionOptions.IsSearched(asking) ? "search" : "choice",
        QuestionType.SelectMultiple => QuestionOptions.IsSearched(asking) ? "search" : "choices",
        QuestionType.Acknowledge => "acknowledge",
        QuestionType.Geopoint => "geopoint",
        QuestionType.Image => "image",
        QuestionType.Audio => "audio",
        QuestionType.File => "file",
        _ => "text",
    };
}
