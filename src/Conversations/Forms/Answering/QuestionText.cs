using ChatAssist.Conversations.Knowledge;

namespace ChatAssist.Conversations.Forms.Answering;

/// <summary>A question as a person reads it, with the options that answer it.</summary>
public static class QuestionText
{
    public static Text Of(Asking asking)
    {
        var options = QuestionOptions.Of(asking);
        return new Text(asking.Key, asking.Key, Body(asking), Sms(asking), options)
        {
            YesNo = options.Any(option => option.YesOrNo is not null) ? asking.Content.YesNo : null,
            // "3" is the value, and no third option.
            IsNumbered = asking.Question.Type != QuestionType.Range,
        };
    }

    private static string Body(Asking asking) => Lines(Label(asking), asking.Say(asking.Question.Hint), How(asking));

    // A wording for whoever types for the person goes before a short one.
    private static string? Sms(Asking asking) => asking.Say(asking.Question.Sms) is { } sms && !(asking.IsForSomebody && !asking.Question.Helper.IsEmpty)
        ? Lines(sms, How(asking))
        : null;

    private static string? Label(Asking asking) => (asking.IsForSomebody ? asking.Say(asking.Question.Helper) : null) ?? asking.Say(asking.Question.Label);

    // What the options do not show by themselves.
    private static string? How(Asking asking) => asking.Question switch
    {
        { Type: QuestionType.SelectOne or QuestionType.SelectMultiple } when QuestionOptions.IsSearched(asking) => asking.Texts["form.search"].Body,
        { Type: QuestionType.SelectMultiple } => asking.Texts["form.several"].Body,
        { Type: QuestionType.Range } => Filled(asking.Texts["form.range"].Body, NumberRange.Of(asking.Question)),
        _ => null,
    };

    private static string Filled(string text, NumberRange range) => text
        .Replace("{start}", NumberRange.Numeral(range.Start), StringComparison.Ordinal).Replace("{end}", NumberRange.Numeral(range.End), StringComparison.Ordinal);

    private static string Lines(params IEnumerable<string?> lines) => string.Join('\n', lines.OfType<string>());
}
