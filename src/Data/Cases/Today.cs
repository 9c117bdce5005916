using ChatAssist.Data.Staff;

namespace ChatAssist.Data.Cases;

/// <summary>A chat that waits for a person, or that a person holds. Times are programme time.</summary>
public sealed record WaitingCase
{
    public required long Conversation { get; init; }

    /// <summary>waiting | urgent | held.</summary>
    public required string Owner { get; init; }

    public long? HeldBy { get; init; }
    public string? Called { get; init; }
    public string? Municipality { get; init; }

    /// <summary>normal | urgent: of the case that weighs most.</summary>
    public required string Priority { get; init; }

    public required string Reason { get; init; }
    public required long Since { get; init; }
    public string? AssignedTo { get; init; }

    /// <summary>1: the backup was called upon | 2: the coordinator was.</summary>
    public required long Raised { get; init; }

    /// <summary>1: the person wrote after whoever holds the chat wrote last.</summary>
    public required long Unanswered { get; init; }

    /// <summary>How many there are of which this is one.</summary>
    public required long InAll { get; init; }
}

/// <summary>A call or visit that is to be made.</summary>
public sealed record DueCall
{
    public required long Id { get; init; }
    public required long Person { get; init; }
    public required long Conversation { get; init; }
    public string? Called { get; init; }
    public string? Municipality { get; init; }
    public required string Reason { get; init; }
    public required string About { get; init; }
    public string? AssignedTo { get; init; }
    public required long At { get; init; }
    public long? DueAt { get; init; }

    /// <summary>How many there are of which this is one.</summary>
    public required long InAll { get; init; }
}

/// <summary>What needs somebody now, as a viewer may see it: one page of each, the most urgent first, and how many there are in all.</summary>
public sealed record Needs(IReadOnlyList<WaitingCase> Waiting, long AllWaiting, IReadOnlyList<WaitingCase> Mine, IReadOnlyList<DueCall> Calls, long AllCalls);

/// <summary>"Hoy": what needs me now.</summary>
public sealed class Today(Database db)
{
    private const int APage = 30;

    /// <param name="now">Programme time.</param>
    public Task<Needs> Of(Viewer viewer, long now, CancellationToken ct) => db.Read(async tx =>
    {
        var values = new { viewer = viewer.Account, viewer.Who, now, APage };
        var waiting = await tx.Query<WaitingCase>(Cases(Waiting, "CASE e.priority WHEN 'urgent' THEN 0 ELSE 1 END, e.at, c.id"), values);
        var mine = await tx.Query<WaitingCase>(Cases("AND c.owner = 'held' AND c.held_by = @viewer", "c.held_at, c.id"), values);
        var calls = await tx.Query<DueCall>(Calls, values);
        return new Needs(waiting, waiting is [var first, ..] ? first.InAll : 0, mine, calls, calls is [var next, ..] ? next.InAll : 0);
    }, ct);

    private const string Waiting = """
        AND (c.owner = 'urgent' OR c.owner = 'waiting' AND COALESCE(e.snoozed_until, 0) <= @now OR c.owner = 'held' AND c.held_by <> @viewer AND e.priority = 'urgent' AND e.taken_at IS NULL)
        """;

    // Whom the viewer sees is asked once for the page and for the number of all; the rest only of what is on the page.
    private static string Cases(string which, string order) => $"""
        WITH page AS (SELECT c.id, p.id AS person, e.id AS escalation, COUNT(*) OVER () AS in_all {InHands} {which} ORDER BY {order} LIMIT @APage)
        SELECT c.id AS conversation, c.owner, c.held_by, p.called, p.municipality, COALESCE(e.priority, 'normal') AS priority, COALESCE(e.reason, '') AS reason,
               COALESCE(e.at, c.held_at, 0) AS since, e.assigned_to, COALESCE(e.raised, 0) AS raised,
               CASE WHEN (SELECT COALESCE(MAX(i.id), 0) FROM inbox i WHERE i.conversation_id = c.id AND i.kind = 'message')
                       > (SELECT COALESCE(MAX(i.id), 0) FROM inbox i WHERE i.conversation_id = c.id AND i.kind = 'promoter' AND i.body = 'wrote') THEN 1 ELSE 0 END AS unanswered, g.in_all
        FROM page g JOIN conversations c ON c.id = g.id JOIN people p ON p.id = g.person LEFT JOIN escalations e ON e.id = g.escalation ORDER BY {order}
        """;

    // Of several open cases of a chat the most urgent speaks, of those the oldest.
    private const string InHands = $"""
        FROM conversations c
        JOIN people p ON p.id = COALESCE(c.speaker_id, (SELECT MIN(o.id) FROM people o WHERE o.conversation_id = c.id))
        LEFT JOIN escalations e ON e.id = (
            SELECT w.id FROM escalations w WHERE w.conversation_id = c.id AND w.status = 'open' ORDER BY CASE w.priority WHEN 'urgent' THEN 0 ELSE 1 END, w.id LIMIT 1)
        WHERE c.owner <> 'bot' AND {Sight.OfConversation}
        """;

    private const string Calls = $"""
        SELECT t.id, t.person_id AS person, c.id AS conversation, p.called, p.municipality, t.reason, t.about, t.assigned_to, t.at, t.due_at, COUNT(*) OVER () AS in_all
        FROM call_tasks t JOIN people p ON p.id = t.person_id JOIN conversations c ON c.id = p.conversation_id
        WHERE t.status = 'open' AND t.reason <> 'voice note to transcribe' AND (t.due_at IS NULL OR t.at <= @now) AND {Sight.OfConversation}
        ORDER BY CASE WHEN t.assigned_to = @Who THEN 0 ELSE 1 END, COALESCE(t.due_at, t.at), t.id LIMIT @APage
        """;
}
