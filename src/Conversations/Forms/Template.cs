using ChatAssist.Conversations.Forms.Expressions;

namespace ChatAssist.Conversations.Forms;

/// <summary>A sentence in one language, with values of answers in it: "¿Qué edad tiene ${name}?".</summary>
/// <param name="Source">As it was written.</param>
/// <param name="Parts">Texts and references by turns, in their order.</param>
public sealed record Template(string Source, IReadOnlyList<Template.Part> Parts)
{
    /// <summary>A stretch of text, or a reference whose value stands there.</summary>
    public readonly record struct Part(string Text, Expression? Reference);

    /// <summary>A sentence without references.</summary>
    public static Template Fixed(string text) => new(text, [new Part(text, null)]);

    public bool IsFixed => Parts.All(part => part.Reference is null);

    public string Fill(Scope scope) => IsFixed ? Source : string.Concat(Parts.Select(part => part.Reference?.Evaluate(scope).Text ?? part.Text));
}
