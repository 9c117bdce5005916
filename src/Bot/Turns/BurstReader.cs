using ChatAssist.Bot.Settings;
using ChatAssist.Bot.Timers;
using ChatAssist.Conversations;
using ChatAssist.Data;

namespace ChatAssist.Bot.Turns;

/// <summary>A message that is no answer yet, and what its person wrote after it.</summary>
/// <param name="IsEnded">Something else came then: a tap, a picture, a message over another channel.</param>
internal sealed record Gathered(ReadyTurn Turn, bool IsEnded);

/// <param name="Turn">The turn with those messages that it answers.</param>
/// <param name="WaitUntil">Nothing is to be stored yet: more may come until then (real time). Null: it is ready.</param>
internal sealed record Together(ReadyTurn Turn, Outcome Outcome, long? WaitUntil);

/// <summary>Reads messages of a few seconds as one answer, and tells how long to wait for more of it.</summary>
internal sealed class BurstReader(Data.Turns turns, TurnTaker taker, TurnSettings settings, ProgrammeTime clock)
{
    /// <summary>What this turn decided may be only the beginning of an answer.</summary>
    public bool IsBeginning(ReadyTurn turn, Outcome outcome) =>
        settings.Burst > TimeSpan.Zero && outcome.Completeness is Completeness.Missing && IsText(turn.Kind, Message(turn));

    public async Task<Gathered> Gather(ReadyTurn turn, CancellationToken ct)
    {
        var later = await turns.After(turn, Burst.Most, ct);
        var texts = later.TakeWhile(next => next.AddressId == turn.AddressId && IsText(next.Kind, Message(next))).ToList();
        return new Gathered(turn with { With = texts }, texts.Count < later.Count);
    }

    public async Task<Together> Read(Gathered gathered, CancellationToken ct)
    {
        var turn = gathered.Turn;
        var burst = await taker.Take(turn, [Message(turn), .. turn.With.Select(Message)], ct);
        var until = Math.Min(
            (turn.With is [.., var last] ? last.ReceivedAt : turn.ReceivedAt) + Milliseconds(settings.Burst), turn.ReceivedAt + Milliseconds(TurnSettings.LongestBurst));
        var waits = burst.IsOpen && !gathered.IsEnded && clock.RealMilliseconds < until;
        return new Together(turn with { With = [.. turn.With.Take(burst.Count - 1)] }, burst.Outcome, waits ? until : null);
    }

    private static bool IsText(string kind, Input.Message message) =>
        kind == "message" && message is { Button: null, Attachments: [], Location: null, IsWordless: false };

    private static Input.Message Message(ReadyTurn turn) => TurnFacts.Message(turn.Body, turn.Details);

    private static Input.Message Message(LaterMessage later) => TurnFacts.Message(later.Body, later.Details);

    private static long Milliseconds(TimeSpan span) => (long)span.TotalMilliseconds;
}
