using ChatAssist.Conversations.Forms.Expressions;
using ChatAssist.Conversations.Knowledge;
using ChatAssist.Conversations.Understanding;

namespace ChatAssist.Conversations.Forms.Answering;

/// <summary>The questions with choices of all forms by <c>choice:form.question</c> and <c>choices:form.question</c>, read without a person: every choice is offered.</summary>
internal sealed class FormQuestions
{
    private readonly Content content;
    private readonly Dictionary<string, (Form Form, Item.Question Question)> byKind;

    public FormQuestions(Content content)
    {
        this.content = content;
        byKind = (from form in content.Forms.All
                  from question in form.Questions
                  let kind = Kind(question.Type)
                  where kind is not null
                  select (Key: $"{kind}:{form.Name}.{question.Name}", form, question))
            .DistinctBy(one => one.Key, StringComparer.Ordinal)
            .ToDictionary(one => one.Key, one => (one.form, one.question with { ChoiceFilter = null }), StringComparer.Ordinal);
    }

    public (Form Form, Item.Question Question)? Find(string kind) => byKind.TryGetValue(kind, out var found) ? found : null;

    /// <summary>The value; null where it must be asked again.</summary>
    public string? Read((Form Form, Item.Question Question) asked, string text, DateOnly today, string language)
    {
        var scope = new Scope { Root = new Node("data"), Now = new DateTimeOffset(today, TimeOnly.MinValue, TimeSpan.Zero) };
        var answer = AnswerReader.Read(new Asking(asked.Form, asked.Question, language, content, scope), new Input.Message(text));
        return answer is Answer.Given given ? given.Value is "" ? Choices.None : given.Value : null;
    }

    private static string? Kind(QuestionType type) => type switch
    {
        QuestionType.SelectOne => "choice",
        QuestionType.SelectMultiple => "choices",
        _ => null,
    };
}
