namespace ChatAssist.Data;

/// <summary>The calls that somebody of the programme is to make.</summary>
internal static class CallTasks
{
    /// <summary>Of a task <c>t</c>: the person themselves is to be called, who waits for it or cannot be written to.</summary>
    public const string IsToThem = "(t.reason IN ('cannot be reached', 'no answer', 'goes on by phone') OR t.reason LIKE 'asks by phone%')";

    /// <summary>One task a reason and thing: asked for again, it is open again. None for people of the programme.</summary>
    /// <param name="at">Programme time, Unix milliseconds.</param>
    public static Task<int> Open(Tx tx, long person, string reason, string? about, string? to, long at) => tx.Execute("""
        INSERT INTO call_tasks (person_id, reason, about, assigned_to, at)
        SELECT @person, @reason, @about, @to, @at
        WHERE NOT EXISTS (SELECT 1 FROM people p JOIN conversations c ON c.id = p.conversation_id WHERE p.id = @person AND c.account_id IS NOT NULL)
        ON CONFLICT (person_id, reason, about) DO UPDATE SET assigned_to = excluded.assigned_to, status = 'open', at = excluded.at, result = NULL, done_at = NULL
        """, new { person, reason, about = about ?? "", to, at });

    /// <summary>The same, with the time by which it was promised.</summary>
    public static async Task<int> Open(Tx tx, long person, Change.CallTask call, long at)
    {
        var opened = await Open(tx, person, call.Reason, call.About, call.To, at);
        return call.Due is { } due
            ? await tx.Execute("UPDATE call_tasks SET due_at = @due WHERE person_id = @person AND reason = @Reason AND about = @about", new { due, person, call.Reason, about = call.About ?? "" })
            : opened;
    }

    /// <summary>There is nothing to call for any more.</summary>
    public static Task<int> Done(Tx tx, long person, string reason, string about) => tx.Execute("""
        UPDATE call_tasks SET status = 'done' WHERE person_id = @person AND reason = @reason AND about = @about AND status = 'open'
        """, new { person, reason, about });
}
