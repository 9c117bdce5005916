using System.Data.Common;
using ChatAssist.Bot.Health;
using ChatAssist.Bot.Telemetry;
using ChatAssist.Bot.Timers;
using ChatAssist.Bot.Workers;
using ChatAssist.Conversations;
using ChatAssist.Data;

namespace ChatAssist.Bot.Turns;

/// <summary>Takes the turns that are ready: one message of each conversation at a time, many conversations in one commit.</summary>
internal sealed class TurnWorker(
    Data.Turns turns, Inbox inbox, TurnCommit commit, TurnTaker taker, BurstReader bursts, ProgrammeTime clock, Signals signals, Counters counters,
    TimeProvider time, ILogger<TurnWorker> log)
    : Worker(signals.Inbox, time, log)
{
    private const int AtOnce = 256;

    // A turn takes milliseconds; a message whose lease is over was left by a dead process.
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(10);

    // The third failure is the last: the message goes to the dead letters.
    private const int Attempts = 3;

    /// <summary>Takes turns until no message waits for more of it. For the demo's clock: what was said before it moves is answered before.</summary>
    public async Task Drain(CancellationToken ct)
    {
        await RunUntilIdle(ct);
        while (await turns.LastWait(clock.RealMilliseconds, ct) is { } until)
        {
            await Task.Delay(Left(until + 1), Time, ct);
            await RunUntilIdle(ct);
        }
    }

    protected override async Task<bool> Pass(CancellationToken ct)
    {
        var ready = await turns.Claim(AtOnce, clock.RealMilliseconds, clock.RealMilliseconds + (long)Lease.TotalMilliseconds, ct);
        await Task.WhenAll(ready.Select(turn => TakeAndCommit(turn, ct)));
        return ready.Count > 0;
    }

    private async Task TakeAndCommit(ReadyTurn turn, CancellationToken ct)
    {
        using var span = Spans.Turn(turn);
        if (span is not null) turn = turn with { Trace = span.Id };
        try
        {
            var outcome = await taker.Take(turn, ct);
            if (!bursts.IsBeginning(turn, outcome))
            {
                await Commit(TurnRows.Of(turn, outcome, "done", clock.RealMilliseconds), ct);
                return;
            }
            var gathered = await bursts.Gather(turn, ct);
            turn = gathered.Turn;
            await CommitOrWait(await bursts.Read(gathered, ct), ct);
        }
        catch (Exception error) when (error is not OperationCanceledException and not DbException)
        {
            // Not when the database is out of order: that is no fault of this message, and passes.
            log.TurnFailed(turn.InboxId, turn.Attempts + 1, new Failure(error));
            await inbox.Failed(turn.InboxId, error.GetType().Name, ct);
            if (turn.Attempts + 1 >= Attempts) await Bury(turn, ct);
        }
    }

    private async Task CommitOrWait(Together read, CancellationToken ct)
    {
        if (read.WaitUntil is not { } until)
        {
            await Commit(TurnRows.Of(read.Turn, read.Outcome, "done", clock.RealMilliseconds), ct);
            return;
        }
        await turns.Wait(read.Turn, until, ct);
        signals.Inbox.SetIn(Left(until), Time);
        Spans.Result("waits for more");
    }

    private TimeSpan Left(long until) => TimeSpan.FromMilliseconds(Math.Max(0, until - clock.RealMilliseconds));

    // To the dead letters: with an apology and a case, or, when even that fails, alone. What comes after it must be answered.
    private async Task Bury(ReadyTurn turn, CancellationToken ct)
    {
        try
        {
            await Commit(TurnRows.Of(turn, taker.Apology(turn), "dead", clock.RealMilliseconds), ct);
        }
        catch (Exception error) when (error is not OperationCanceledException and not DbException)
        {
            log.NoApology(turn.InboxId, new Failure(error));
            await inbox.Bury(turn, error.GetType().Name, ct);
        }
    }

    private async Task Commit(FinishedTurn finished, CancellationToken ct)
    {
        var result = await commit.Commit(finished, ct);
        Spans.Result(result == CommitResult.Stored ? finished.Status : result.ToString());
        switch (result)
        {
            case CommitResult.Stale:
                // The next pass takes it again on fresh facts.
                await turns.GiveBack(finished.Turn, ct);
                break;
            case CommitResult.Stored:
                counters.Turn(finished.Status);
                counters.ReadTogether(finished.Turn.With.Count);
                if (finished.Messages.Count > 0) signals.Outbox.Set();
                break;
            case CommitResult.LeaseLost:
                counters.LeaseLost("turn");
                break;
        }
    }
}
