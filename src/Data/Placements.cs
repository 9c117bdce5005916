namespace ChatAssist.Data;

/// <summary>A job of a person. Dates are local, ISO text.</summary>
public sealed record StoredPlacement
{
    public required string Key { get; init; }
    public required string Employer { get; init; }
    public required string StartOn { get; init; }
    public required string Status { get; init; }
    public string? Pay { get; init; }
    public string? Hours { get; init; }
    public string? Contract { get; init; }
    public required string ToldBy { get; init; }
    public string? Found { get; init; }
    public string? EmployerPhone { get; init; }
    public string? EndedOn { get; init; }
    public string? EndReason { get; init; }
}

/// <summary>The jobs of people, and the employers who are asked about them.</summary>
internal static class Placements
{
    internal static Task<IReadOnlyList<StoredPlacement>> Of(Tx tx, long person) => tx.Query<StoredPlacement>("""
        SELECT key, employer, start_on, status, pay, hours, contract, told_by, found, employer_phone, ended_on, end_reason
        FROM placements WHERE person_id = @person ORDER BY id
        """, new { person });

    internal static Task Keep(Tx tx, long person, StoredPlacement job) => tx.Execute("""
        INSERT INTO placements (person_id, key, employer, start_on, status, pay, hours, contract, told_by, found, employer_phone, ended_on, end_reason)
        VALUES (@person, @Key, @Employer, @StartOn, @Status, @Pay, @Hours, @Contract, @ToldBy, @Found, @EmployerPhone, @EndedOn, @EndReason)
        ON CONFLICT (person_id, key) DO UPDATE SET
            employer = excluded.employer, start_on = excluded.start_on, status = excluded.status, pay = excluded.pay, hours = excluded.hours,
            contract = excluded.contract, found = excluded.found, employer_phone = excluded.employer_phone,
            ended_on = excluded.ended_on, end_reason = excluded.end_reason
        """, new
    {
        person,
        job.Key,
        job.Employer,
        job.StartOn,
        job.Status,
        job.Pay,
        job.Hours,
        job.Contract,
        job.ToldBy,
        job.Found,
        job.EmployerPhone,
        job.EndedOn,
        job.EndReason,
    });
}
