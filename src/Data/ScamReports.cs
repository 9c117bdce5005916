namespace ChatAssist.Data;

/// <summary>Reports of somebody who asks for money for a job: one open report a person, until somebody decides.</summary>
internal static class ScamReports
{
    /// <summary>A new report, or more words of the one that is open.</summary>
    public static Task Add(Tx tx, ReadyTurn turn, Change.ReportScam scam) => tx.Execute("""
        INSERT INTO scam_reports (person_id, vacancy_id, company, words, at) VALUES (@PersonId, @Vacancy, @Company, @Words, @At)
        ON CONFLICT (person_id) WHERE status = 'open'
        DO UPDATE SET words = scam_reports.words || @line || excluded.words, company = COALESCE(scam_reports.company, excluded.company),
            vacancy_id = COALESCE(scam_reports.vacancy_id, excluded.vacancy_id)
        """, new { turn.PersonId, scam.Vacancy, scam.Company, scam.Words, turn.At, line = "\n" });

    public static async Task<bool> IsOpen(Tx tx, ReadyTurn turn) =>
        await tx.Value<long>("SELECT COUNT(*) FROM scam_reports WHERE person_id = @PersonId AND status = 'open'", turn) > 0;
}
