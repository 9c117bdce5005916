using ChatAssist.Conversations.Placing;

namespace ChatAssist.Conversations.Flows;

/// <summary>Somebody is not here any more: their status, the end of their jobs, and nothing that would still be asked.</summary>
internal static class Leaving
{
    public static IEnumerable<Effect> With(string status, Facts facts) =>
    [
        new Effect.Describe(Known.Status, status),
        new Effect.Cancel(FormFlow.Nudge(ProfileFlow.Form)),
        .. facts.File.Placements.Where(job => job.Status is PlacementStatus.Told).Select(job => new Effect.CancelAll(PlacementFlow.Form, job.Key)),
        .. facts.File.Placements.Where(job => job.Status is PlacementStatus.Confirmed).SelectMany(job => Series.Over(job, status, facts)),
    ];
}
