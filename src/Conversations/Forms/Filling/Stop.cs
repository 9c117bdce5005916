namespace ChatAssist.Conversations.Forms.Filling;

/// <summary>Where the walk through a form stops. The path has the number of each instance.</summary>
public abstract record Stop(string Path)
{
    /// <summary>A question that is asked.</summary>
    public sealed record Ask(string Path, Item.Question Question) : Stop(Path);

    /// <summary>Something that is said in passing.</summary>
    public sealed record Say(string Path, Item.Question Question) : Stop(Path);

    /// <summary>Whether there is one more of a repeat; the path is the repeat's.</summary>
    /// <param name="Count">How many there are.</param>
    public sealed record Another(string Path, Item.Repeat Repeat, int Count) : Stop(Path);
}
