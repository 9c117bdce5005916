namespace ChatAssist.Data;

public sealed record StoredReferral(string Key, string Service, string Need, string MadeOn, string? Result);

public sealed record StoredPlanStep(string Key, string Area, string Goal, string Step, string DueOn, string Status);

/// <param name="Placement">Its id.</param>
public sealed record StoredEmployee(long Placement, string? Called);

public sealed record StoredOther(long Person, string? Called);

/// <summary>What the programme keeps of a person besides answers.</summary>
/// <param name="Consents">Purpose and the last word on it.</param>
public sealed record StoredCaseFile(
    IReadOnlyList<StoredPlacement> Placements, IReadOnlyList<StoredReferral> Referrals, string? PlanStatus, IReadOnlyList<StoredPlanStep> Steps,
    IReadOnlyList<(string Purpose, long Given)> Consents, IReadOnlyList<StoredEmployee> Employees, IReadOnlyList<StoredOther> Others, bool HasSafetyCase, bool HasScamReport,
    StoredWay Way)
{
    /// <summary>The newest version; null: there is none.</summary>
    public StoredCv? Cv { get; init; }
}

/// <summary>What a person applied and enrolled for.</summary>
/// <param name="Seen">The vacancies that were shown.</param>
/// <param name="Lessons">Of the guide, that they had.</param>
public sealed record StoredWay(
    IReadOnlyList<StoredApplication> Applications, IReadOnlyList<StoredApplicant> Applicants, IReadOnlyList<long> Seen, IReadOnlyList<StoredEnrolment> Enrolments, IReadOnlyList<StoredCertificate> Certificates, IReadOnlyList<string> Lessons);

/// <summary>The case file of a person, and what a turn writes into it.</summary>
public sealed class CaseFiles(Database db)
{
    public Task<StoredCaseFile> Of(ReadyTurn turn, CancellationToken ct) => db.Read(async tx =>
    {
        var has = (await tx.Query<string>(WhatThereIs, turn)).ToHashSet(StringComparer.Ordinal);
        return new StoredCaseFile(
            await In(has, "placements", () => Data.Placements.Of(tx, turn.PersonId)),
            await In(has, "referrals", () => Referrals(tx, turn.PersonId)),
            has.Contains("plans") ? await PlanStatus(tx, turn.PersonId) : null,
            await In(has, "plan_steps", () => Steps(tx, turn.PersonId)),
            await In(has, "consents", () => Consents(tx, turn)),
            await In(has, "employees", () => Employees(tx, turn)),
            await In(has, "others", () => Others(tx, turn)),
            has.Contains("danger"), has.Contains("scam_reports"),
            await Way(tx, turn, has))
        {
            Cv = has.Contains("cvs") ? await Cvs.Newest(tx, turn.PersonId) : null,
        };
    }, ct);

    private static readonly string[] OfPerson =
        ["placements", "referrals", "plans", "plan_steps", "consents", "cvs", "applications", "vacancy_views", "enrolments", "certificates", "programme_events"];

    // Of most of it a person has nothing: one look says what there is to read. Under a legal hold nothing may vanish either.
    private static readonly string WhatThereIs = $"""
        SELECT 'danger' WHERE EXISTS (SELECT 1 FROM escalations WHERE conversation_id = @ConversationId AND status = 'open' AND priority = 'urgent')
                           OR EXISTS (SELECT 1 FROM people WHERE id = @PersonId AND legal_hold = 1)
        UNION ALL SELECT 'scam_reports' WHERE EXISTS (SELECT 1 FROM scam_reports WHERE person_id = @PersonId AND status = 'open')
        UNION ALL SELECT 'employees' WHERE EXISTS (SELECT 1 FROM placements WHERE employer_id = @PersonId)
        UNION ALL SELECT 'others' WHERE EXISTS (SELECT 1 FROM people WHERE conversation_id = @ConversationId AND id <> @PersonId AND merged_into IS NULL)
        {string.Concat(OfPerson.Select(table => $"UNION ALL SELECT '{table}' WHERE EXISTS (SELECT 1 FROM {table} WHERE person_id = @PersonId)\n"))}
        """;

    private static async Task<IReadOnlyList<T>> In<T>(HashSet<string> has, string what, Func<Task<IReadOnlyList<T>>> read) => has.Contains(what) ? await read() : [];

    internal static Task<IReadOnlyList<StoredReferral>> Referrals(Tx tx, long person) =>
        tx.Query<StoredReferral>("SELECT key, service, need, made_on, result FROM referrals WHERE person_id = @person ORDER BY id", new { person });

    internal static Task<string?> PlanStatus(Tx tx, long person) => tx.First<string>("SELECT status FROM plans WHERE person_id = @person", new { person });

    internal static Task<IReadOnlyList<StoredPlanStep>> Steps(Tx tx, long person) =>
        tx.Query<StoredPlanStep>("SELECT key, area, goal, step, due_on, status FROM plan_steps WHERE person_id = @person ORDER BY key", new { person });

    private static async Task<StoredWay> Way(Tx tx, ReadyTurn turn, HashSet<string> has) => new(
        await In(has, "applications", () => Applications.Of(tx, turn.PersonId)),
        turn.IsEmployer == 1 ? await Packets.To(tx, turn.PersonId) : [],
        await In(has, "vacancy_views", () => Vacancies.SeenBy(tx, turn.PersonId)),
        await In(has, "enrolments", () => Enrolments.Of(tx, turn.Language, turn.PersonId)),
        await In(has, "certificates", () => Certificates.Of(tx, turn.PersonId)),
        await In(has, "programme_events", () => ProgrammeEvents.Lessons(tx, turn.PersonId)));

    private static Task<IReadOnlyList<(string Purpose, long Given)>> Consents(Tx tx, ReadyTurn turn) => tx.Query<(string, long)>("""
        SELECT c.purpose, c.given FROM consents c
        WHERE c.person_id = @PersonId AND NOT EXISTS (
            SELECT 1 FROM consents l
            WHERE l.person_id = c.person_id AND l.purpose = c.purpose AND (l.inbox_id > c.inbox_id OR l.inbox_id = c.inbox_id AND l.ordinal > c.ordinal))
        """, turn);

    private static Task<IReadOnlyList<StoredEmployee>> Employees(Tx tx, ReadyTurn turn) => tx.Query<StoredEmployee>("""
        SELECT j.id AS placement, p.called FROM placements j JOIN people p ON p.id = j.person_id WHERE j.employer_id = @PersonId ORDER BY j.id
        """, turn);

    private static Task<IReadOnlyList<StoredOther>> Others(Tx tx, ReadyTurn turn) => tx.Query<StoredOther>("""
        SELECT id AS person, called FROM people WHERE conversation_id = @ConversationId AND id <> @PersonId AND merged_into IS NULL ORDER BY id
        """, turn);

    internal static Task Refer(Tx tx, long person, StoredReferral referral) => tx.Execute("""
        INSERT INTO referrals (person_id, key, service, need, made_on, result) VALUES (@person, @Key, @Service, @Need, @MadeOn, @Result)
        ON CONFLICT (person_id, key) DO UPDATE SET service = excluded.service, need = excluded.need, result = excluded.result
        """, new { person, referral.Key, referral.Service, referral.Need, referral.MadeOn, referral.Result });

    internal static Task Step(Tx tx, long person, StoredPlanStep step) => tx.Execute("""
        INSERT INTO plan_steps (person_id, key, area, goal, step, due_on, status) VALUES (@person, @Key, @Area, @Goal, @Step, @DueOn, @Status)
        ON CONFLICT (person_id, key) DO UPDATE SET area = excluded.area, goal = excluded.goal, step = excluded.step, due_on = excluded.due_on, status = excluded.status
        """, new { person, step.Key, step.Area, step.Goal, step.Step, step.DueOn, step.Status });

    internal static Task PlanIs(Tx tx, long person, string status) => tx.Execute("""
        INSERT INTO plans (person_id, status) VALUES (@person, @status) ON CONFLICT (person_id) DO UPDATE SET status = excluded.status
        """, new { person, status });
}
