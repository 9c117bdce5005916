using ChatAssist.Bot.Timers;
using ChatAssist.Bot.Workers;
using ChatAssist.Data.Cases;

namespace ChatAssist.Bot.Cases;

/// <summary>Tells people of the programme on their own phone that a case waits for them: in their hours of duty, an urgent one in those of its role.</summary>
internal sealed class NoticeWorker(
    Notices notices, NoticeText text, Rosters rosters, Conversations.Knowledge.Content content, ProgrammeTime clock, Signals signals, TimeProvider time, ILogger<NoticeWorker> log)
    : Worker(signals.Notices, time, log)
{
    protected override async Task<bool> Pass(CancellationToken ct)
    {
        var phones = await notices.Phones(ct);
        if (phones.Count == 0) return false;
        var cases = await notices.Untold([.. phones.Select(phone => phone.Who).Distinct(StringComparer.Ordinal)], clock.NowMilliseconds, ct);
        List<Telling> tellings = [.. phones.Select(phone => new Telling(phone, [.. cases.Where(one => IsFor(one, phone.Who))])).Where(telling => telling.Cases.Count > 0)];
        if (tellings.Count == 0 || await notices.Tell(tellings, text.Of, clock.NowMilliseconds, clock.RealMilliseconds, ct) == 0) return false;
        signals.Outbox.Set();
        return false;
    }

    private bool IsFor(UntoldCase one, string who)
    {
        var (roster, now) = (rosters.Now, clock.Now);
        var serving = roster.OnDuty(now, content.Places.DepartmentOf(one.Municipality), one.Role);
        if (one.AssignedTo is null) return serving.Contains(who, StringComparer.Ordinal);
        return one.AssignedTo == who && !roster.IsAway(who, DateOnly.FromDateTime(now.DateTime)) && (roster.IsOnDuty(who, now) || (one.Priority == "urgent" && serving.Count > 0));
    }
}
