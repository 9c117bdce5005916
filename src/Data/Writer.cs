namespace ChatAssist.Data;

/// <summary>A connection that writes: one transaction after the other.</summary>
internal abstract class Writer : IAsyncDisposable
{
    /// <param name="isGroup">Several writes share it: it may give up where one alone would wait.</param>
    public abstract Task<Tx> Begin(bool isGroup);

    public abstract Task Commit();

    /// <summary>Back to before <see cref="Begin"/>, whatever state that failed in.</summary>
    public abstract Task Undo();

    /// <summary>The database cannot store now (full, locked, away): no fault of the one write.</summary>
    public abstract bool IsOutOfOrder(Exception error);

    /// <summary>Another transaction was in the way: the same write may pass when it is run again.</summary>
    public abstract bool MayPass(Exception error);

    /// <summary>The failure as callers know it.</summary>
    public abstract Exception Meaning(Exception error);

    public abstract ValueTask DisposeAsync();
}
