namespace ChatAssist.Data;

/// <summary>What an employer was asked and said about an erased person, and what others keep of an erased employer.</summary>
internal static class EmployersSide
{
    private sealed record Job(long Id, long? Employer, long? Conversation);

    public static async Task Erase(Tx tx, ErasureOrder order, long erasure)
    {
        var jobs = await tx.Query<Job>("""
            SELECT j.id, j.employer_id AS employer, p.conversation_id AS conversation
            FROM placements j LEFT JOIN people p ON p.id = j.employer_id WHERE j.person_id = @PersonId
            """, order);
        foreach (var job in jobs) await DropAnswers(tx, job);
        foreach (var conversation in jobs.Select(job => job.Conversation).OfType<long>().Where(id => id != order.ConversationId).Distinct().Order())
            await DropChat(tx, erasure, conversation);
        await ForgetEmployer(tx, order);
    }

    private static async Task DropAnswers(Tx tx, Job job)
    {
        var about = new { job.Employer, One = $"employer-check-in%@{job.Id}", Several = $"employer-check-in%@{job.Id}.%" };
        await tx.Execute("DELETE FROM timers WHERE slot LIKE @One OR slot LIKE @Several", about);
        await tx.Execute("""
            UPDATE inbox SET status = 'done', rule = 'erased'
            WHERE person_id = @Employer AND status = 'pending' AND kind = 'timer' AND (body LIKE @One OR body LIKE @Several)
            """, about);
        await tx.Execute("""
            DELETE FROM submission_answers WHERE submission_id IN (
                SELECT s.id FROM submissions s WHERE s.person_id = @Employer AND (s.key LIKE @One OR s.key LIKE @Several))
            """, about);
        await tx.Execute("DELETE FROM submissions WHERE person_id = @Employer AND (key LIKE @One OR key LIKE @Several)", about);
    }

    // Its texts name the person; which of them do is nothing that a row tells.
    private static async Task DropChat(Tx tx, long erasure, long conversation)
    {
        await Conversations.Void(tx, conversation);
        await ErasedChat.Erase(tx, erasure, conversation);
        await tx.Execute("UPDATE sessions SET active_flow = NULL, active_state = NULL WHERE conversation_id = @conversation AND active_flow = 'employer-check-in'", new { conversation });
        await tx.Execute("UPDATE sessions SET paused_flow = NULL, paused_state = NULL WHERE conversation_id = @conversation AND paused_flow = 'employer-check-in'", new { conversation });
    }

    // An employer may be the one who is erased, under the person or under the bare number.
    private static Task<int> ForgetEmployer(Tx tx, ErasureOrder order) => tx.Execute("""
        UPDATE placements SET employer_id = NULL, employer_phone = NULL
        WHERE employer_id = @PersonId OR employer_phone IN (SELECT a.phone FROM addresses a WHERE a.conversation_id = @ConversationId AND a.phone IS NOT NULL)
        """, order);
}
