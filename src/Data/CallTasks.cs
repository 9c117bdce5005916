namespace ChatAssist.Data;

/// <summary>The calls that somebody of the programme is to make.</summary>
internal static class CallTasks
{
    /// <summary>One task a reason and thing: asked for again, it is open again.</summary>
    /// <param name="at">Programme time, Unix milliseconds.</param>
    public static Task<int> Open(Tx tx, long person, string reason, string? about, string? to, long at) => tx.Execute("""
        INSERT INTO call_tasks (person_id, reason, about, assigned_to, at) VALUES (@person, @reason, @about, @to, @at)
        ON CONFLICT (person_id, reason, about) DO UPDATE SET assigned_to = excluded.assigned_to, status = 'open', at = excluded.at
        """, new { person, reason, about = about ?? "", to, at });

    /// <summary>There is nothing to call for any more.</summary>
    public static Task<int> Done(Tx tx, long person, string reason, string about) => tx.Execute("""
        UPDATE call_tasks SET status = 'done' WHERE person_id = @person AND reason = @reason AND about = @about AND status = 'open'
        """, new { person, reason, about });
}
