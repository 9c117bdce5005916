namespace ChatAssist.Data.Tests.Suite;

/// <summary>A write that has done its work and is kept from its commit; on a single writer all others wait behind it.</summary>
public sealed class HeldWrite
{
    private readonly TaskCompletionSource underWay = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource goOn = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task write;

    private HeldWrite(Database db, Func<Tx, Task> work) => write = db.Write(async tx =>
    {
        await work(tx);
        underWay.TrySetResult();
        await goOn.Task;
        return true;
    }, TestContext.Current.CancellationToken);

    public static async Task<HeldWrite> Begin(Database db, Func<Tx, Task>? work = null)
    {
        var held = new HeldWrite(db, work ?? (_ => Task.CompletedTask));
        await await Task.WhenAny(held.underWay.Task, held.write);
        return held;
    }

    public Task End()
    {
        goOn.SetResult();
        return write;
    }
}
