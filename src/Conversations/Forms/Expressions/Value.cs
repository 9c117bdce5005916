namespace ChatAssist.Conversations.Forms.Expressions;

/// <summary>What an expression comes to: a text, a number, true or false, or nodes; each can be read as any.</summary>
public readonly struct Value
{
    public string Text => throw new NotSupportedException();

    public double Number => throw new NotSupportedException();

    public bool IsTrue => throw new NotSupportedException();
}
