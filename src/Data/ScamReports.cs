namespace ChatAssist.Data;

/// <summary>A report of somebody who asks for money for a job.</summary>
public sealed record ScamReport
{
    public required long Id { get; init; }

    /// <summary>The key of the vacancy; null: it is not known which.</summary>
    public string? Vacancy { get; init; }
    public string? Company { get; init; }
    public required string Words { get; init; }
    public required string Status { get; init; }

    /// <summary>Programme time, Unix milliseconds.</summary>
    public required long At { get; init; }
}

/// <summary>Reports of a fee: one open report a person and vacancy. While it is open, and when it is true, the vacancy is shown to nobody.</summary>
public sealed class ScamReports(Database db)
{
    /// <summary>Those on which nobody has decided, oldest first.</summary>
    public Task<IReadOnlyList<ScamReport>> Open(CancellationToken ct) => db.Query<ScamReport>("""
        SELECT r.id, v.key AS vacancy, COALESCE(c.name, r.company) AS company, r.words, r.status, r.at
        FROM scam_reports r LEFT JOIN vacancies v ON v.id = r.vacancy_id LEFT JOIN companies c ON c.id = v.company_id
        WHERE r.status = 'open' ORDER BY r.id
        """, null, ct);

    /// <summary>Somebody looked into it: the vacancy stays hidden, or is shown again unless another report hides it. False: there is no such report.</summary>
    public Task<bool> Decide(long report, bool isReal, CancellationToken ct) => db.Write(async tx =>
    {
        var decided = await tx.Execute("UPDATE scam_reports SET status = @status WHERE id = @report", new { report, status = isReal ? "real" : "false" });
        if (decided > 0) await Vacancies.Changed(tx);
        return decided > 0;
    }, ct);

    /// <summary>A new report, or more words of one that is open: of that vacancy, or where it is not known of which.</summary>
    internal static async Task Add(Tx tx, ReadyTurn turn, Change.ReportScam scam)
    {
        var values = new { turn.PersonId, scam.Vacancy, scam.Company, scam.Words, turn.At, line = "\n" };
        var added = await tx.Execute("""
            UPDATE scam_reports SET words = words || @line || @Words, company = COALESCE(company, @Company), vacancy_id = COALESCE(vacancy_id, @Vacancy)
            WHERE id = (SELECT MAX(o.id) FROM scam_reports o
                        WHERE o.person_id = @PersonId AND o.status = 'open' AND (o.vacancy_id IS NULL OR @Vacancy IS NULL OR o.vacancy_id = @Vacancy))
            """, values);
        if (added == 0) await tx.Execute("INSERT INTO scam_reports (person_id, vacancy_id, company, words, at) VALUES (@PersonId, @Vacancy, @Company, @Words, @At)", values);
        if (scam.Vacancy is not null) await Vacancies.Fewer(tx, scam.Today, turn.At);
    }
}
