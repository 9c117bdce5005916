namespace ChatAssist.Data;

/// <summary>A certificate as somebody of the programme sees it.</summary>
public sealed record ListedCertificate
{
    public required long Id { get; init; }
    public required long PersonId { get; init; }
    public string? Called { get; init; }

    /// <summary>Null: of a course that we do not know.</summary>
    public string? Title { get; init; }
    public required string ReceivedOn { get; init; }

    /// <summary>In the media folder; null: not fetched yet.</summary>
    public string? File { get; init; }
}

/// <summary>What somebody says of a certificate.</summary>
/// <param name="Reason">Why it is refused: unreadable | other-name | no-certificate | file. Null: it is verified.</param>
/// <param name="Kind">recognised | attendance.</param>
/// <param name="By">Who looked at it.</param>
/// <param name="On">Local date, ISO text.</param>
public sealed record CertificateDecision(string? Reason, string? Issuer, string? IssuedOn, string? Kind, string By, string On);

/// <summary>The certificates that people show, and what somebody says of them.</summary>
public sealed class Certificates(Database db)
{
    private sealed record Decided(long PersonId, string Key);

    /// <summary>Those at which nobody has looked, oldest first.</summary>
    public Task<IReadOnlyList<ListedCertificate>> Open(CancellationToken ct) => db.Query<ListedCertificate>("""
        SELECT c.id, c.person_id, p.called, k.title_es AS title, c.received_on, c.file
        FROM certificates c JOIN people p ON p.id = c.person_id
        LEFT JOIN enrolments e ON e.person_id = c.person_id AND e.key = c.enrolment LEFT JOIN courses k ON k.id = e.course_id
        WHERE c.status = 'received' ORDER BY c.id
        """, null, ct);

    /// <summary>Keeps the decision, and has the person told at a fitting hour. What is refused is kept no longer. False: there is none that waits for it.</summary>
    /// <param name="at">Programme time, Unix milliseconds.</param>
    public Task<bool> Decide(long certificate, CertificateDecision decision, long at, CancellationToken ct) => db.Write(tx => Decide(tx, certificate, decision, at), ct);

    internal static async Task<bool> Decide(Tx tx, long certificate, CertificateDecision decision, long at)
    {
        var (status, isRecognised) = (decision.Reason is null ? "verified" : "refused", decision is { Reason: null, Kind: "recognised" });
        var decided = await tx.First<Decided>("""
            UPDATE certificates SET status = @status, issuer = @Issuer, issued_on = @IssuedOn, kind = @Kind, reason = @Reason, decided_by = @By, decided_on = @On
            WHERE id = @certificate AND status = 'received' RETURNING person_id, key
            """, new { certificate, status, decision.Issuer, decision.IssuedOn, decision.Kind, decision.Reason, decision.By, decision.On });
        if (decided is not var (person, key)) return false;
        if (decision.Reason is not null) await Drop(tx, "id = @certificate", new { certificate });
        if (isRecognised) await ProgrammeEvents.Add(tx, person, "certificate-verified", decision.On, key);
        await CallTasks.Done(tx, person, "verify the certificate", key);
        await Timers.Set(tx, await People.ConversationOf(tx, person), person, $"certificate.decided@{key}", at);
        return true;
    }

    /// <summary>The pictures of these go, unless another row shows the same.</summary>
    internal static async Task Drop(Tx tx, string which, object values)
    {
        await tx.Execute($"INSERT INTO dropped_files (file) SELECT DISTINCT file FROM certificates WHERE {which} AND file IS NOT NULL ON CONFLICT (file) DO NOTHING", values);
        await tx.Execute($"UPDATE certificates SET file = NULL, media_url = NULL WHERE {which}", values);
    }

    internal static Task<IReadOnlyList<StoredCertificate>> Of(Tx tx, long person) => tx.Query<StoredCertificate>("""
        SELECT key, enrolment, media, status, received_on, issuer, issued_on, kind, reason FROM certificates WHERE person_id = @person ORDER BY id
        """, new { person });

    internal static Task Keep(Tx tx, long person, StoredCertificate certificate) => tx.Execute("""
        INSERT INTO certificates (person_id, key, enrolment, media, media_url, status, received_on) VALUES (@person, @Key, @Enrolment, @Media, @MediaUrl, @Status, @ReceivedOn)
        ON CONFLICT (person_id, key) DO UPDATE SET status = excluded.status, media = excluded.media
        """, new { person, certificate.Key, certificate.Enrolment, certificate.Media, certificate.MediaUrl, certificate.Status, certificate.ReceivedOn });
}
