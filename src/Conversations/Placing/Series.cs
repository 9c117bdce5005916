namespace ChatAssist.Conversations.Placing;

/// <summary>What a job sets going and ends: the check-ins of the person and of the employer. A person has one series at a time, the newest job's.</summary>
internal static class Series
{
    public const string CheckIn = "check-in";

    /// <summary>The person lets us ask the employer of that job.</summary>
    public static string Consent(string job) => $"employer-check-in:{job}";

    /// <summary>Anew where the start has moved. What is past already is not made up for; nothing for whoever took back that we write first.</summary>
    public static IEnumerable<Effect> Begin(Placement job, Facts facts) =>
    [
        .. facts.File.Placements.Where(other => other.Status is PlacementStatus.Confirmed).Select(other => new Effect.CancelAll(CheckIn, other.Key)),
        .. !facts.MayWriteFirst ? [] : Dues(job, facts.Programme.CheckInDays, CheckInCalendar.Of(facts), facts).Select(due => new Effect.Schedule(new Slot(CheckIn, $"{due.Day}", job.Key).ToString(), due.Due)),
    ];

    /// <summary>The employer is asked at any hour of the day.</summary>
    public static IEnumerable<Effect> AskEmployer(Placement job, Facts facts) =>
        Dues(job, facts.Programme.EmployerDays, new CheckInCalendar(facts.Programme, facts.Content.Holidays, ContactHours.Any), facts)
            .Select(due => new Effect.AskEmployer(job.Key, due.Day, due.Due));

    /// <summary>The job is over: nothing is asked about it any more.</summary>
    public static IEnumerable<Effect> Over(Placement job, string reason, Facts facts) =>
    [
        new Effect.Place(job with { Status = PlacementStatus.Ended, EndedOn = facts.Today, EndReason = reason }),
        new Effect.CancelAll(CheckIn, job.Key),
        new Effect.LeaveEmployer(job.Key),
        new Effect.Happened(ProgrammeEvent.PlacementEnded, facts.Today, facts.Person.Municipality, job.Key),
    ];

    /// <summary>The job is over; one that goes on besides is asked about again.</summary>
    public static IEnumerable<Effect> End(Placement job, string reason, Facts facts) =>
    [
        .. Over(job, reason, facts),
        .. facts.File.Placements.LastOrDefault(other => other.Status is PlacementStatus.Confirmed && other.Key != job.Key) is { } left ? Begin(left, facts) : [],
    ];

    private static IEnumerable<(int Day, DateTimeOffset Due)> Dues(Placement job, IReadOnlyList<int> days, CheckInCalendar calendar, Facts facts) =>
        calendar.After(job.Start, days).Where(due => due.Due > facts.Now);
}
