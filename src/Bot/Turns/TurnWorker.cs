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
    Data.Turns turns, Inbox inbox, TurnCommit commit, TurnTaker taker, ProgrammeTime clock, Signals signals, Counters counters,
    TimeProvider time, ILogger<TurnWorker> log)
    : Worker(signals.Inbox, time, log)
{
    private const int AtOnce = 64;

    // A turn takes milliseconds; a message whose lease is over was left by a dead process.
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(10);

    // The third failure is the last: the message goes to the dead letters.
    private const int Attempts = 3;

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
            await Commit(TurnRows.Of(turn, await taker.Take(turn, ct), "done", clock.RealMilliseconds), ct);
        }
        catch (Exception error) when (error is not OperationCanceledException and not DbException)
        {
            // Not when the database is out of order: that is no fault of this message, and passes.
            log.TurnFailed(turn.InboxId, turn.Attempts + 1, new Failure(error));
            await inbox.Failed(turn.InboxId, error.GetType().Name, ct);
            if (turn.Attempts + 1 >= Attempts) await Bury(turn, ct);
        }
    }

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
            await inbox.Bury(turn.InboxId, error.GetType().Name, ct);
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
                if (finished.Messages.Count > 0) signals.Outbox.Set();
                break;
            case CommitResult.LeaseLost:
                counters.LeaseLost("turn");
                break;
        }
    }
}
