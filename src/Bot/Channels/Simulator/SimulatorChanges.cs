namespace ChatAssist.Bot.Channels.Simulator;

/// <summary>Tells the open pages that some phone has something new; each reads again from where it was.</summary>
internal sealed class SimulatorChanges
{
    private TaskCompletionSource next = New();

    /// <summary>Ends with the next change. Take it before reading, so that nothing falls between.</summary>
    public Task Next => Volatile.Read(ref next).Task;

    public void Tell() => Interlocked.Exchange(ref next, New()).SetResult();

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
