using ChatAssist.Conversations.Forms.Expressions;
using ChatAssist.Conversations.Knowledge;

namespace ChatAssist.Conversations.Forms.Answering;

/// <summary>A question where it stands: in its form, for a person of that language, after the answers so far.</summary>
/// <param name="Scope">Standing at the question.</param>
public sealed record Asking(Form Form, Item.Question Question, string Language, Content Content, Scope Scope)
{
    private IReadOnlyList<int>? offered;

    // What was offered to another question is none of this one's.
    private Asking(Asking other) =>
        (Form, Question, Language, Content, Scope, IsForSomebody, At) = (other.Form, other.Question, other.Language, other.Content, other.Scope, other.IsForSomebody, other.At);

    /// <summary>Somebody else types for the person: the wording is that of the column <c>helper</c>.</summary>
    public bool IsForSomebody { get; init; }

    /// <summary>Its path with the number of each instance; null: it stands in no repeat.</summary>
    public string? At { get; init; }

    /// <summary>The key of its text; a tap on an option has the option's name after it: one on an older instance is none on this.</summary>
    public string Key => $"{Form.Name}.{At ?? Question.Path}";

    internal Texts Texts => Content.Texts(Language);

    /// <summary>The places in its list of the choices that are offered now.</summary>
    internal IReadOnlyList<int> Offered => offered ??= QuestionOptions.Offered(Question, Scope);

    internal DateOnly Today => DateOnly.FromDateTime(Scope.Now.DateTime);

    internal bool Looks(string appearance) => Question.Appearance.Contains(appearance);

    /// <summary>The sentence in the person's language, with the answers that it names; null where it was not written.</summary>
    internal string? Say(Localized sentence) => sentence.In(Language, Form.Language)?.Fill(Scope) is { Length: > 0 } said ? said : null;
}
