namespace ChatAssist.Conversations.Forms.Expressions;

/// <summary>Which choices of a list are offered: an expression asked of each, quick where it compares a column with an answer.</summary>
public sealed class Filter
{
    public IReadOnlyCollection<string> Reads => throw new NotSupportedException();

    /// <summary>The places in the list of those that pass, in order.</summary>
    public IReadOnlyList<int> Passing(Scope scope) => throw new NotSupportedException();
}
