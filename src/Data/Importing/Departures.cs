namespace ChatAssist.Data.Importing;

/// <summary>A partner tells that somebody has left again or has died: their jobs end, and nothing is asked any more, of them or of an employer.</summary>
internal static class Departures
{
    public static bool Is(string? status) => status is "left-again" or "deceased";

    public static async Task Take(Tx tx, long person, string status, ImportMoment moment)
    {
        await Timers.CancelOf(tx, person);
        foreach (var job in (await Placements.Of(tx, person)).Where(job => job.Status == "confirmed"))
        {
            await Placements.Keep(tx, person, job with { Status = "ended", EndedOn = moment.Today, EndReason = status });
            await Employers.Leave(tx, person, job.Key);
            await ProgrammeEvents.Add(tx, person, "placement-ended", moment.Today, job.Key);
        }
    }
}
