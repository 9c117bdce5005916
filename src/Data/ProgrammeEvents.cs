namespace ChatAssist.Data;

/// <summary>What the programme counts.</summary>
internal static class ProgrammeEvents
{
    public static Task Add(Tx tx, ReadyTurn turn, Change.Happened happened, int ordinal) => tx.Execute("""
        INSERT INTO programme_events (person_id, kind, happened_on, municipality, funding, about, inbox_id, ordinal)
        SELECT @PersonId, @Kind, @On, @Municipality, p.funding, @About, @LastId, @ordinal FROM people p WHERE p.id = @PersonId
        """, new { turn.PersonId, happened.Kind, happened.On, happened.Municipality, happened.About, turn.LastId, ordinal = turn.Ordinal(ordinal) });

    /// <summary>The lessons that a person had.</summary>
    public static Task<IReadOnlyList<string>> Lessons(Tx tx, long person) => tx.Query<string>("""
        SELECT DISTINCT about FROM programme_events WHERE person_id = @person AND kind = 'lesson' AND about IS NOT NULL
        """, new { person });

    /// <summary>One that a file brought in.</summary>
    public static Task Add(Tx tx, long person, string kind, string on, string about) => tx.Execute("""
        INSERT INTO programme_events (person_id, kind, happened_on, municipality, funding, about)
        SELECT p.id, @kind, @on, p.municipality, p.funding, @about FROM people p WHERE p.id = @person
        """, new { person, kind, on, about });
}
