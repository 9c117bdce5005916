namespace ChatAssist.Data;

/// <summary>Employers are asked for their side over their own phone: a conversation of their own, and timers there.</summary>
internal static class Employers
{
    /// <summary>
    /// Sets the timer of that day; where the employer has no conversation yet, opens one. Not when the number is somebody's of the
    /// programme: it stays the person's own chat, and a call is to be made instead.
    /// </summary>
    public static async Task Ask(Tx tx, ReadyTurn turn, Change.AskEmployer ask) =>
        throw new NotSupportedException(nameof(Ask));

    /// <summary>Takes back all that the employer was to be asked about this placement.</summary>
    public static Task Leave(Tx tx, ReadyTurn turn, Change.LeaveEmployer leave) => tx.Execute("""
        UPDATE timers SET status = 'cancelled'
        WHERE status = 'pending' AND anchor_kind = 'person' AND slot LIKE 'employer-check-in.%@' || (
            SELECT j.id FROM placements j WHERE j.person_id = @PersonId AND j.key = @Placement)
        """, new { turn.PersonId, leave.Placement });
}
