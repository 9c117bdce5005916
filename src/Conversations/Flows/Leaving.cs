namespace ChatAssist.Conversations.Flows;

/// <summary>Somebody is not here any more: their status, the end of their job, and nothing that would still be asked about it.</summary>
internal sealed record Leaving(string Status, Facts Facts)
{
    public IEnumerable<Effect> Effects =>
    [
        new Effect.Describe(Known.Status, Status),
        new Effect.Cancel(FormFlow.Nudge(ProfileFlow.Form)),
        .. Facts.File.Current is { } job ? End(job) : [],
    ];

    private IEnumerable<Effect> End(Placement job) =>
    [
        new Effect.Place(job with { Status = PlacementStatus.Ended, EndedOn = Facts.Today, EndReason = Status }),
        new Effect.CancelAll("check-in", job.Key),
        new Effect.LeaveEmployer(job.Key),
        new Effect.Happened(ProgrammeEvent.PlacementEnded, Facts.Today, Facts.Person.Municipality, job.Key),
    ];
}
