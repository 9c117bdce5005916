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
        (Form, Question, Language, Content, Scope, IsForSomebody, At, Submission) =
        (other.Form, other.Question, other.Language, other.Content, other.Scope, other.IsForSomebody, other.At, other.Submission);

    /// <summary>Somebody else types for the person: the wording is that of the column <c>helper</c>.</summary>
    public bool IsForSomebody { get; init; }

    /// <summary>Its path with the number of each instance; null: it stands in no repeat.</summary>
    public string? At { get; init; }

    /// <summary>The key of its text; a tap on an option has the option's name after it: one on an older instance is none on this.</summary>
    public string Key => $"{Form.Name}.{At ?? Question.Path}";

    /// <summary>Which filling of the form it is asked in, where a person has several; null: the form's only one.</summary>
    public string? Submission { get; init; }

    /// <summary>What a tap on an option begins with: a button of an older filling is none of this one's.</summary>
    internal string Asks => $"{Submission ?? Form.Name}.{At ?? Question.Path}";

    /// <summary>The option's name that a button has after the question; null: the button of another one. One without the filling is of any.</summary>
    internal string? Tapped(string button) => new[] { Asks, Key }.FirstOrDefault(asked => button.StartsWith($"{asked}.", StringComparison.Ordinal)) is { } asks ? button[(asks.Length + 1)..] : null;

    internal Texts Texts => Content.Texts(Language);

    /// <summary>The places in its list of the choices that are offered now.</summary>
    internal IReadOnlyList<int> Offered => offered ??= QuestionOptions.Offered(Question, Scope);

    internal DateOnly Today => DateOnly.FromDateTime(Scope.Now.DateTime);

    internal bool Looks(string appearance) => Question.Appearance.Contains(appearance);

    /// <summary>The sentence in the person's language, with the answers that it names; null where it was not written.</summary>
    internal string? Say(Localized sentence) => sentence.In(Language, Form.Language)?.Fill(Scope) is { Length: > 0 } said ? said : null;
}
