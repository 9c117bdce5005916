using System.Globalization;

namespace ChatAssist.Data.Importing;

/// <summary>Jobs that a promoter or an employer told: the person is asked whether it is so.</summary>
internal static class ImportedJobs
{
    // Two tellings of one first day of work are seldom further apart.
    private const int SameStart = 7;

    public static async Task<ImportResult> Take(Tx tx, ImportRow.Job row, ImportMoment moment)
    {
        await Addresses.Lock(tx, row.Phone);
        var (person, why) = Whose.One(await Whose.Of(tx, row.Phone), row.Called);
        if (person is null) return why!;
        if (person.Consent == "declined") return Whose.Declined;
        var jobs = await Placements.Of(tx, person.Id);
        var same = jobs.FirstOrDefault(job => job.Status != "ended" && IsSame(job, row));
        if (Refusal(same, row) is { } refused) return refused;
        var key = same?.Key ?? (jobs.Select(job => int.Parse(job.Key, CultureInfo.InvariantCulture)).DefaultIfEmpty().Max() + 1).ToString(CultureInfo.InvariantCulture);
        await Placements.Keep(tx, person.Id, Filled(same, row, key));
        if (same is null) await ProgrammeEvents.Add(tx, person.Id, "placement-told", moment.Today, key);
        if (same is not { Status: "confirmed" }) await AskOrCall(tx, person, key, moment);
        return same is null ? new ImportResult.Added() : new ImportResult.Changed();
    }

    private static bool IsSame(StoredPlacement job, ImportRow.Job row) =>
        string.Equals(job.Employer, row.Employer, StringComparison.OrdinalIgnoreCase) || Math.Abs(Day(job.StartOn).DayNumber - Day(row.StartOn).DayNumber) <= SameStart;

    private static ImportResult.Refused? Refusal(StoredPlacement? same, ImportRow.Job row) => same switch
    {
        { Status: "denied" } => new("employer", "the person has said that it is not so"),
        { Status: "confirmed" } when same.StartOn != row.StartOn => new("start_on", "the person has confirmed another first day"),
        _ => null,
    };

    // What the person has confirmed stays as they said it.
    private static StoredPlacement Filled(StoredPlacement? same, ImportRow.Job row, string key) => same is { Status: "confirmed" }
        ? same with { Pay = same.Pay ?? row.Pay, Hours = same.Hours ?? row.Hours, Contract = same.Contract ?? row.Contract, EmployerPhone = same.EmployerPhone ?? row.EmployerPhone }
        : new StoredPlacement
        {
            Key = key,
            Employer = row.Employer,
            StartOn = row.StartOn,
            Status = "told",
            ToldBy = row.ToldBy,
            Pay = row.Pay ?? same?.Pay,
            Hours = row.Hours ?? same?.Hours,
            Contract = row.Contract ?? same?.Contract,
            EmployerPhone = row.EmployerPhone ?? same?.EmployerPhone,
            Found = same?.Found ?? "programme",
        };

    // Whoever has not agreed in the chat yet is not written to about a job.
    private static Task AskOrCall(Tx tx, Whose person, string key, ImportMoment moment) => person.Consent == "given"
        ? Timers.Set(tx, person.ConversationId, person.Id, $"placement.confirm@{key}", moment.Due)
        : CallTasks.Open(tx, person.Id, "confirm the job", key, null, moment.At);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
