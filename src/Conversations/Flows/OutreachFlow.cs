using ChatAssist.Conversations.Forms.Filling;
using ChatAssist.Conversations.Knowledge;
using ChatAssist.Conversations.Placing;

namespace ChatAssist.Conversations.Flows;

/// <summary>
/// A form that we begin ourselves, about one placement: asked when its timer rings, reminded of once, and after more silence somebody is to
/// call. What is answered later still lands where it was asked.
/// </summary>
/// <param name="opens">The question with which it begins.</param>
public abstract class OutreachFlow(string key, string opens) : FormFlow(key)
{
    // A day, and never at another hour than the person's: the clock that was rung late must not push it into the next day.
    private static readonly TimeSpan NearlyADay = TimeSpan.FromHours(20);

    public sealed override IReadOnlyList<string> Says => [.. base.Says, "form.remind", "one-way", "one-way-call"];

    public sealed override IReadOnlyList<string> Starts => [$"{Key}.{opens}", "form.nudge", "form.remind", $"{Key}.one-way", $"{Key}.one-way-call"];

    public sealed override IReadOnlyList<Need> Needs(State state, Input input) => [Need.Submissions, Need.CaseFile];

    public sealed override Frame? Rung(Slot slot) => Occasion.In(slot) is { } asked ? Store(new State.Beginning(asked.About)) : null;

    public sealed override Frame? Tapped(string button) => Occasion.Tapped(button) is var (asked, _) ? Store(new State.Beginning(asked.About)) : null;

    public sealed override Turn<State> Step(State state, Input input, Facts facts) => (state, input) switch
    {
        (State.Beginning, Input.Timer(var slot)) when Occasion.In(Slot.Read(slot)) is { } asked => Rings(slot, asked, facts),
        (State.Beginning { About: not null }, Input.Message { Button: { } button }) when Occasion.Tapped(button) is var (asked, path) => Earlier(asked, path, input, facts),
        (State.Beginning, _) => Begun(state, input, facts),
        _ => base.Step(state, input, facts),
    };

    /// <summary>The person began it.</summary>
    private protected virtual Turn<State> Begun(State state, Input input, Facts facts) => base.Step(state, input, facts);

    /// <summary>There is still something to ask.</summary>
    private protected abstract bool IsDue(Occasion asked, Facts facts);

    /// <summary>It was asked for the first time.</summary>
    private protected virtual Turn<State> Opened(Turn<State> turn, Occasion asked, Facts facts) => turn;

    /// <summary>Nobody answered, also after the reminder.</summary>
    private protected virtual Turn<State> Unanswered(Turn<State> turn, Round round) => turn;

    private protected override Round Known(Round round) =>
        round.Form.Question("hello") is not null && OneWay.Greeting(round.Facts) is { Length: > 0 } name ? round.With("hello", name) : round;

    private protected sealed override IEnumerable<Effect> Reminders(Round round)
    {
        if (Occasion.In(round.Submission) is not { } asked) return base.Reminders(round);
        var calendar = CheckInCalendar.Of(round.Facts);
        var remind = calendar.Next(round.Facts.Now + NearlyADay);
        return [new Effect.Schedule(asked.Remind, remind), new Effect.Schedule(asked.Silent, calendar.Next(remind + NearlyADay))];
    }

    private protected sealed override IEnumerable<Effect> NoReminders(Round round) =>
        Occasion.In(round.Submission) is { } asked ? [new Effect.Cancel(asked.Remind), new Effect.Cancel(asked.Silent)] : base.NoReminders(round);

    private Turn<State> Rings(string slot, Occasion asked, Facts facts)
    {
        var isReply = asked.IsReminder(slot) || asked.IsSilence(slot);
        var isOpen = facts.Submissions.GetValueOrDefault(asked.Submission)?.IsOpen ?? !isReply;
        if (!isOpen || !IsDue(asked, facts)) return End();
        var calendar = CheckInCalendar.Of(facts);
        if (!calendar.Allows(facts.Now)) return End().Do(new Effect.Postpone(slot, calendar.Next(facts.Now)));
        if (!isReply) return ContactHours.WantsCall(facts) ? ByPhone(asked, facts) : Opened(Asked(asked, facts), asked, facts);
        if (asked.IsReminder(slot) && IsLastWord(facts)) return End();
        var round = Known(Round.Begin(Key, asked.About, facts));
        return asked.IsReminder(slot) ? Shown(Remind("form.remind", round), facts) : Unanswered(Silent(round), round);
    }

    // It stays open for whoever calls.
    private Turn<State> ByPhone(Occasion asked, Facts facts) =>
        End().Do(Known(Round.Begin(Key, asked.About, facts)).Effects).Do(new Effect.CallTask("asks by phone", asked.Submission, facts.OnDuty(DutyRole.Promoter)?.Who));

    private Turn<State> Asked(Occasion asked, Facts facts)
    {
        var overtaken = Overtaken(asked, facts).ToList();
        var now = overtaken.Aggregate(facts, (then, effect) => then.After(effect));
        if (!IsDue(asked, now)) return End().Do(overtaken);
        var turn = Shown(base.Step(new State.Beginning(asked.About), new Input.Begin(), now), now);
        return turn with { Effects = [.. overtaken, .. turn.Effects] };
    }

    // Of an earlier asking whose silence never rang, after an outage: nobody answered it.
    private IEnumerable<Effect> Overtaken(Occasion asked, Facts facts) => facts.Submissions.Values
        .Where(saved => saved.IsOpen && Occasion.In(saved.Key) is { } earlier && earlier.Flow == Key && earlier.Of == asked.Of && earlier.Step != asked.Step)
        .Select(saved => Round.Of(Key, saved.Key, facts)).OfType<Round>()
        .SelectMany(round => Unanswered(End().Do(new Effect.CloseSubmission(round.Submission, Ending.NoAnswer)).Do(NoReminders(round)), round).Effects);

    private static Turn<State> Silent(Round round) => End()
        .Do(new Effect.CloseSubmission(round.Submission, Ending.NoAnswer))
        .Do(new Effect.CallTask("no answer", round.Submission, round.Facts.OnDuty(DutyRole.Promoter)?.Who));

    // Whoever can only wait for a call is not told of it twice.
    private static bool IsLastWord(Facts facts) => facts is { Chat.CanAnswer: false, Programme.WhatsAppNumber: null };

    // Where nobody can answer, options would be asked in vain.
    private Turn<State> Shown(Turn<State> turn, Facts facts) => facts.Chat.CanAnswer || turn.Replies.Count == 0 ? turn
        : turn with { Replies = [OneWay.Of(Key, facts)] };

    // A button of an older message, while a newer asking is open.
    private Turn<State> Earlier(Occasion asked, string path, Input input, Facts facts) => Round.Of(Key, asked.Submission, facts) switch
    {
        null => base.Step(new State.Beginning(asked.About), new Input.Begin(), facts),
        { Filled.Next: null } => End().Say("common.old-tap").Do(new Effect.Resume()),
        _ => base.Step(new State.Asking(asked.Submission, path), input, facts),
    };
}
