using ChatAssist.Conversations.Knowledge;

namespace ChatAssist.Conversations.Forms.Answering;

/// <summary>A question as a person reads it, with the options that answer it.</summary>
public static class QuestionText
{
    public static Text Of(Asking asking)
    {
        var options = QuestionOptions.Of(asking);
        return new Text(asking.Key, asking.Asks, Body(asking, options), Sms(asking, options), options)
        {
            YesNo = options.Any(option => option.YesOrNo is not null) ? asking.Content.YesNo : null,
            TakesSeveral = asking.Question.Type == QuestionType.SelectMultiple,
            IsNumbered = asking.Question.Type != QuestionType.Range && !QuestionOptions.AreNumbers(options),
        };
    }

    private static string Body(Asking asking, IReadOnlyList<Option> options) => Lines(Label(asking), asking.Say(asking.Question.Hint), How(asking), Numbers(asking, options));

    // A wording for whoever types for the person goes before a short one.
    private static string? Sms(Asking asking, IReadOnlyList<Option> options) => asking.Say(asking.Question.Sms) is { } sms && !(asking.IsForSomebody && !asking.Question.Helper.IsEmpty)
        ? Lines(sms, How(asking), Numbers(asking, options))
        : null;

    private static string? Label(Asking asking) => (asking.IsForSomebody ? asking.Say(asking.Question.Helper) : null) ?? asking.Say(asking.Question.Label);

    // What the options do not show by themselves.
    private static string? How(Asking asking) => asking.Question switch
    {
        { Type: QuestionType.SelectOne or QuestionType.SelectMultiple } when QuestionOptions.IsSearched(asking) =>
            asking.Texts[asking.Question.Type == QuestionType.SelectOne ? "form.search" : "form.search-several"].Body,
        { Type: QuestionType.SelectMultiple } => asking.Texts["form.several"].Body,
        { Type: QuestionType.Range } => Filled(asking.Texts["form.range"].Body, NumberRange.Of(asking.Question)),
        _ => null,
    };

    // Options that are numbers themselves are not shown with another number before them.
    private static string? Numbers(Asking asking, IReadOnlyList<Option> options) =>
        asking.Question.Type != QuestionType.Range && QuestionOptions.AreNumbers(options) ? string.Join('\n', options.Select(option => $"- {option.Label}")) : null;

    private static string Filled(string text, NumberRange range) => text
        .Replace("{start}", NumberRange.Numeral(range.Start), StringComparison.Ordinal).Replace("{end}", NumberRange.Numeral(range.End), StringComparison.Ordinal);

    private static string Lines(params IEnumerable<string?> lines) => string.Join('\n', lines.OfType<string>());
}
