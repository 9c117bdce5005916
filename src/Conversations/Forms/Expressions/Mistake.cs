namespace ChatAssist.Conversations.Forms.Expressions;

/// <summary>Why an expression is refused; it ends the compiling and goes no further than <see cref="Expression"/>.</summary>
internal sealed class Mistake(string key, int position, params (string Name, string Value)[] values) : Exception(key)
{
    public Compiled.Bad Refusal { get; } = new($"form-expression.{key}", values, position);
}
