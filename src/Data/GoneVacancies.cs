namespace ChatAssist.Data;

/// <summary>
/// Vacancies that are no more: filled, withdrawn with or without their company, or hidden by a report of a fee. Whoever applies for one is
/// told once, as soon as they may be written to. One whose last day is past is not among them: the company still answers.
/// </summary>
internal static class GoneVacancies
{
    /// <param name="today">The local date, ISO text.</param>
    /// <param name="at">Programme time, Unix milliseconds.</param>
    public static async Task Close(Tx tx, string today, long at)
    {
        var gone = await Withdraw(tx, today, at);
        if (gone.Count == 0) return;
        await Quiet(tx, gone);
        await Tell(tx, gone, at);
    }

    // Who was at the interview is asked how it went: the post may be theirs.
    private static Task<IReadOnlyList<long>> Withdraw(Tx tx, string today, long at) => tx.Query<long>($"""
        UPDATE applications SET status = 'withdrawn', changed_on = @today,
            reason = CASE WHEN EXISTS (SELECT 1 FROM scam_reports r WHERE r.vacancy_id = applications.vacancy_id AND r.status <> 'false')
                          THEN 'vacancy-fee' ELSE 'vacancy-gone' END
        WHERE status IN ('interested', 'agreed', 'sent', 'invited') AND NOT (status = 'invited' AND COALESCE(interview_at, @at) < @at)
          AND NOT EXISTS (SELECT 1 FROM vacancies v JOIN companies c ON c.id = v.company_id WHERE v.id = applications.vacancy_id AND {Vacancies.IsShown})
        RETURNING id
        """, new { today, at });

    // What was to be said about it to the person, and asked of the company.
    private static async Task Quiet(Tx tx, IReadOnlyList<long> gone)
    {
        await tx.Execute("""
            UPDATE timers SET status = 'cancelled' WHERE anchor_kind = 'person' AND status = 'pending' AND anchor_id IN (SELECT a.person_id FROM applications a WHERE a.id IN @gone)
              AND EXISTS (SELECT 1 FROM applications a WHERE a.id IN @gone AND a.person_id = timers.anchor_id AND timers.slot LIKE 'application.%@' || a.key)
            """, new { gone });
        await tx.Execute("""
            UPDATE timers SET status = 'cancelled' WHERE anchor_kind = 'person' AND status = 'pending' AND anchor_id IN (SELECT a.employer_id FROM applications a WHERE a.id IN @gone)
              AND EXISTS (SELECT 1 FROM applications a WHERE a.id IN @gone AND a.employer_id = timers.anchor_id AND timers.slot LIKE 'applicant.%@' || a.id)
            """, new { gone });
        await tx.Execute("""
            UPDATE call_tasks SET status = 'done' WHERE reason = @ToSend AND status = 'open'
              AND EXISTS (SELECT 1 FROM applications a WHERE a.id IN @gone AND a.person_id = call_tasks.person_id AND a.key = call_tasks.about)
            """, new { gone, Packets.ToSend });
    }

    private static Task<int> Tell(Tx tx, IReadOnlyList<long> gone, long at) => tx.Execute("""
        INSERT INTO timers (conversation_id, anchor_kind, anchor_id, slot, due_at)
        SELECT p.conversation_id, 'person', p.id, 'application.news@' || a.key, @at FROM applications a JOIN people p ON p.id = a.person_id WHERE a.id IN @gone
        ON CONFLICT (anchor_kind, anchor_id, slot) DO UPDATE SET conversation_id = excluded.conversation_id, due_at = excluded.due_at, status = 'pending'
        """, new { gone, at });
}
