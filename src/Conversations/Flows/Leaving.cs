using ChatAssist.Conversations.Placing;

namespace ChatAssist.Conversations.Flows;

/// <summary>Somebody is not here any more: their status, the end of their jobs, and nothing that would still be asked about them.</summary>
internal sealed record Leaving(string Status, Facts Facts)
{
    public IEnumerable<Effect> Effects =>
    [
        new Effect.Describe(Known.Status, Status),
        new Effect.Cancel(FormFlow.Nudge(ProfileFlow.Form)),
        .. Facts.File.Placements.Where(job => job.Status is PlacementStatus.Confirmed).SelectMany(job => Series.Over(job, Status, Facts)),
    ];
}
