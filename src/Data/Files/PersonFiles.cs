using ChatAssist.Data.Staff;

namespace ChatAssist.Data.Files;

/// <summary>The files of people in a viewer's sight. To look is written down.</summary>
public sealed class PersonFiles(Database db)
{
    private const int MostEvents = 200;

    /// <summary>Null: the viewer sees nobody of that id.</summary>
    /// <param name="language">Of titles.</param>
    /// <param name="now">Real time.</param>
    public async Task<PersonFile?> Of(Viewer viewer, long person, string language, long now, CancellationToken ct)
    {
        if (await db.Read(tx => Read(tx, viewer, person, language), ct) is not { } file) return null;
        await new AuditTrail(db).Saw(new AuditEntry(viewer.Account, Act.SawFile, file.Head.Conversation, $"person {person}", now), ct);
        return file;
    }

    /// <summary>The newest CV; null: there is none, or the viewer does not see the person.</summary>
    public async Task<StoredCv?> Cv(Viewer viewer, long person, long now, CancellationToken ct)
    {
        var (conversation, cv) = await db.Read(async tx => await ConversationOf(tx, viewer, person) is { } seen ? (seen, await Cvs.Newest(tx, person)) : (0L, null), ct);
        if (cv is not null) await new AuditTrail(db).Add(new AuditEntry(viewer.Account, Act.SawMedia, conversation, $"cv {cv.Version} of person {person}", now), ct);
        return cv;
    }

    /// <summary>One filling of a form as it is now; null: the viewer sees none of that id.</summary>
    public Task<StoredSubmission?> Submission(Viewer viewer, long person, long submission, CancellationToken ct) => db.Read(async tx =>
        await ConversationOf(tx, viewer, person) is null ? null : (await Submissions.Of(tx, person)).FirstOrDefault(one => one.Id == submission), ct);

    /// <summary>Without looking at it.</summary>
    public async Task<bool> Sees(Viewer viewer, long person, CancellationToken ct) => await db.Read(tx => ConversationOf(tx, viewer, person), ct) is not null;

    internal static Task<long?> ConversationOf(Tx tx, Viewer viewer, long person) => tx.First<long?>($"""
        SELECT c.id FROM people p JOIN conversations c ON c.id = p.conversation_id WHERE p.id = @person AND p.is_employer = 0 AND {Sight.OfConversation}
        """, new { person, viewer = viewer.Account });

    private static async Task<PersonFile?> Read(Tx tx, Viewer viewer, long person, string language)
    {
        if (await tx.First<PersonHead>(Head, new { viewer = viewer.Account, person }) is not { } head) return null;
        return new PersonFile(head)
        {
            Numbers = await Numbers(tx, head.Conversation),
            Submissions = await Submissions.Of(tx, person),
            Corrections = await Corrections(tx, person),
            Filled = await Filled(tx, person),
            Applications = await Applications.Of(tx, person),
            Enrolments = await Enrolments.Of(tx, language, person),
            Certificates = await Certificates(tx, language, person),
            Placements = await Placements.Of(tx, person),
            Referrals = await CaseFiles.Referrals(tx, person),
            Steps = await CaseFiles.Steps(tx, person),
            PlanStatus = await CaseFiles.PlanStatus(tx, person),
            Events = await Events(tx, person),
            Consents = await Consents(tx, person),
            Calls = await tx.Query<FiledCall>("SELECT id, reason, about, status, result, at, due_at, done_at FROM call_tasks WHERE person_id = @person ORDER BY COALESCE(due_at, at), id", new { person }),
            Visits = await Visits.Of(tx, person),
            Places = await tx.Query<(string, long)>("""
                SELECT details, at FROM inbox WHERE conversation_id = @Conversation AND kind = 'message' AND details LIKE '%"latitude":%' ORDER BY id DESC LIMIT 5
                """, new { head.Conversation }),
            Timers = await tx.Query<(string, long)>("SELECT slot, due_at FROM timers WHERE anchor_kind = 'person' AND anchor_id = @person AND status = 'pending' ORDER BY due_at, id", new { person }),
        };
    }

    // What is open on a phone of several is the speaker's.
    private const string Head = $"""
        SELECT p.id AS person, c.id AS conversation, p.called, p.municipality, p.language, p.phone_use, p.consent, p.status, p.returned_on, p.source, p.source_on,
               NULLIF(p.phone, '') AS told, c.opted_out_at, c.owner, (SELECT MAX(v.version) FROM cvs v WHERE v.person_id = p.id) AS cv,
               s.active_flow, s.active_state, s.paused_flow, s.paused_state, s.last_turn
        FROM people p JOIN conversations c ON c.id = p.conversation_id
        LEFT JOIN sessions s ON s.conversation_id = c.id AND p.id = COALESCE(c.speaker_id, (SELECT MIN(o.id) FROM people o WHERE o.conversation_id = c.id))
        WHERE p.id = @person AND p.is_employer = 0 AND {Sight.OfConversation}
        """;

    private static async Task<IReadOnlyList<string>> Numbers(Tx tx, long conversation) => [.. (await tx.Query<string>("""
        SELECT a.phone FROM addresses a WHERE a.conversation_id = @conversation AND a.phone IS NOT NULL
        ORDER BY (SELECT COALESCE(MAX(h.id), 0) FROM inbox h WHERE h.address_id = a.id AND h.kind = 'message') DESC, a.id DESC
        """, new { conversation })).Distinct(StringComparer.Ordinal)];

    private static Task<IReadOnlyList<FiledCorrection>> Corrections(Tx tx, long person) => tx.Query<FiledCorrection>("""
        SELECT k.submission_id AS submission, k.question, k.was, k.becomes, a.name AS by, k.at
        FROM corrections k JOIN accounts a ON a.id = k.account_id WHERE k.person_id = @person ORDER BY k.id
        """, new { person });

    private static Task<IReadOnlyList<FiledAnswer>> Filled(Tx tx, long person) => tx.Query<FiledAnswer>("""
        SELECT a.submission_id AS submission, a.question, w.name AS by, a.at
        FROM submissions s JOIN submission_answers a ON a.submission_id = s.id JOIN inbox i ON i.id = a.inbox_id JOIN accounts w ON i.external_id LIKE 'form:' || w.id || ':%'
        WHERE s.person_id = @person AND i.kind = 'field'
        """, new { person });

    private static Task<IReadOnlyList<FiledConsent>> Consents(Tx tx, long person) => tx.Query<FiledConsent>("""
        SELECT c.purpose, c.given, c.notice_version, c.at, c.how, a.name AS witness, c.place
        FROM consents c LEFT JOIN accounts a ON a.id = c.witness_id WHERE c.person_id = @person ORDER BY c.inbox_id, c.ordinal
        """, new { person });

    private static Task<IReadOnlyList<FiledCertificate>> Certificates(Tx tx, string language, long person) => tx.Query<FiledCertificate>("""
        SELECT c.id, c.status, c.received_on, CASE WHEN @language = 'en' THEN k.title_en ELSE k.title_es END AS title,
               c.issuer, c.issued_on, c.kind, c.reason, c.decided_by, c.decided_on, m.id AS media
        FROM certificates c LEFT JOIN media m ON m.id = c.media_id AND m.status = 'kept'
        LEFT JOIN enrolments e ON e.person_id = c.person_id AND e.key = c.enrolment LEFT JOIN courses k ON k.id = e.course_id
        WHERE c.person_id = @person ORDER BY c.id
        """, new { language, person });

    private static Task<IReadOnlyList<FiledEvent>> Events(Tx tx, long person) => tx.Query<FiledEvent>("""
        SELECT kind, happened_on, about FROM programme_events WHERE person_id = @person ORDER BY happened_on DESC, id DESC LIMIT @MostEvents
        """, new { person, MostEvents });
}
