namespace ChatAssist.Data;

/// <summary>What the programme counts, and the calls that somebody of it is to make.</summary>
internal static class ProgrammeEvents
{
    public static Task Add(Tx tx, ReadyTurn turn, Change.Happened happened, int ordinal) => tx.Execute("""
        INSERT INTO programme_events (person_id, kind, happened_on, municipality, funding, about, inbox_id, ordinal)
        SELECT @PersonId, @Kind, @On, @Municipality, p.funding, @About, @LastId, @ordinal FROM people p WHERE p.id = @PersonId
        """, new { turn.PersonId, happened.Kind, happened.On, happened.Municipality, happened.About, turn.LastId, ordinal = turn.Ordinal(ordinal) });

    /// <summary>One task a reason and thing: asked for again, it is open again.</summary>
    public static Task Call(Tx tx, ReadyTurn turn, Change.CallTask call) => tx.Execute("""
        INSERT INTO call_tasks (person_id, reason, about, assigned_to, at) VALUES (@PersonId, @Reason, @About, @To, @At)
        ON CONFLICT (person_id, reason, about) DO UPDATE SET assigned_to = excluded.assigned_to, status = 'open', at = excluded.at
        """, new { turn.PersonId, call.Reason, About = call.About ?? "", call.To, turn.At });
}
