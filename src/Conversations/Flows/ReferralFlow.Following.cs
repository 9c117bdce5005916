using ChatAssist.Conversations.Placing;

namespace ChatAssist.Conversations.Flows;

/// <summary>Whether a service helped: asked after two weeks, once more, then it is a person's to find out.</summary>
public sealed partial class ReferralFlow
{
    private const string Asking = "referral.follow-up", Reminding = "referral.reminder", Silent = "referral.silence";
    private const int DaysToFollowUp = 14, DaysToRemind = 1, DaysToWait = 2;

    private static Turn<State> FollowUp(State.Rung rung, Facts facts)
    {
        if (!facts.MayWriteFirst || facts.File.Referrals.FirstOrDefault(one => one.Key == rung.Referral) is not { Result: null } referral) return End();
        var slot = $"{Name}.{rung.Timer}@{referral.Key}";
        if (CheckInCalendar.Of(facts) is var calendar && !calendar.Allows(facts.Now)) return End().Do(new Effect.Postpone(slot, calendar.Next(facts.Now)));
        if (ContactHours.WantsCall(facts)) return End().Do(Task($"asks by phone whether {referral.Service} helped", referral.Key, facts));
        // What nobody can answer is not asked.
        if (slot.StartsWith(Silent, StringComparison.Ordinal) || !facts.Chat.CanAnswer) return Unknown(referral, facts);
        var later = slot.StartsWith(Asking, StringComparison.Ordinal) ? (Slot: Reminding, Days: DaysToRemind) : (Slot: Silent, Days: DaysToWait);
        return Goto(new State.Following(referral.Key)).Say("referral.follow-up")
            .Do(new Effect.Schedule($"{later.Slot}@{referral.Key}", After(later.Days, facts)));
    }

    private static Turn<State> Unknown(Referral referral, Facts facts) =>
        Close(End(), referral, "unknown", facts).Do(Task($"no answer on {referral.Service}", referral.Key, facts));

    private static Turn<State> Followed(State.Following following, Input.Message message, Facts facts)
    {
        if (facts.File.Referrals.FirstOrDefault(one => one.Key == following.Referral) is not { } referral) return End().Do(new Effect.Continue("menu"));
        return Chosen("referral.follow-up", message, facts) switch
        {
            "not-helped" => Close(End().Say("referral.not-helped", ("when", When(facts))), referral, "not-helped", facts)
                .Do(Task($"{referral.Service} did not help", referral.Key, facts)),
            { } result => Close(End().Say($"referral.{result}"), referral, result, facts),
            null => AskAgain(following.Misses, misses => following with { Misses = misses }, "referral.follow-up-again", message, facts),
        };
    }

    private static Turn<State> Close(Turn<State> turn, Referral referral, string result, Facts facts) => turn
        .Do(new Effect.Refer(referral with { Result = result }))
        .Do(new Effect.Happened(ProgrammeEvent.ReferralClosed, facts.Today, facts.Person.Municipality, referral.Key))
        .Do(new Effect.CancelAll(Name, referral.Key));
}
