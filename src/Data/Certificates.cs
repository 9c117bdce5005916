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
        SELECT c.id, c.person_id, p.called, k.title_es AS title, c.received_on, m.file
        FROM certificates c JOIN people p ON p.id = c.person_id LEFT JOIN media m ON m.id = c.media_id
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
        if (decision.Reason is not null) await DropFiles(tx, "c.id = @certificate", new { certificate });
        if (isRecognised) await ProgrammeEvents.Add(tx, person, "certificate-verified", decision.On, key);
        await CallTasks.Done(tx, person, "verify the certificate", key);
        await Timers.Set(tx, await People.ConversationOf(tx, person), person, $"certificate.decided@{key}", at);
        return true;
    }

    /// <summary>The pictures of these go, unless another row shows the same.</summary>
    internal static Task<int> DropFiles(Tx tx, string which, object values) =>
        SentMedia.Drop(tx, $"id IN (SELECT c.media_id FROM certificates c WHERE {which})", values);

    /// <summary>What was shown is no picture: the person is asked for one.</summary>
    internal static async Task<int> RefuseFile(Tx tx, long media, string on, long at)
    {
        foreach (var certificate in await tx.Query<long>("SELECT id FROM certificates WHERE media_id = @media AND status = 'received'", new { media }))
            await Decide(tx, certificate, new CertificateDecision("file", null, null, null, "the service", on), at);
        return 0;
    }

    /// <summary>What was shown never arrived: somebody is to ask for the paper.</summary>
    internal static async Task<int> MissFile(Tx tx, long media, long at)
    {
        foreach (var (person, key) in await tx.Query<Decided>("SELECT person_id, key FROM certificates WHERE media_id = @media AND status = 'received'", new { media }))
            await CallTasks.Open(tx, person, "the picture of the certificate did not arrive", key, null, at);
        return 0;
    }

    internal static Task<IReadOnlyList<StoredCertificate>> Of(Tx tx, long person) => tx.Query<StoredCertificate>("""
        SELECT key, enrolment, media, status, received_on, issuer, issued_on, kind, reason FROM certificates WHERE person_id = @person ORDER BY id
        """, new { person });

    internal static async Task Keep(Tx tx, ReadyTurn turn, StoredCertificate certificate)
    {
        var file = await SentMedia.Claim(tx, turn.Ids, certificate.Media);
        await tx.Execute("""
            INSERT INTO certificates (person_id, key, enrolment, media, media_id, status, received_on) VALUES (@PersonId, @Key, @Enrolment, @Media, @file, @Status, @ReceivedOn)
            ON CONFLICT (person_id, key) DO UPDATE SET status = excluded.status, media = excluded.media, media_id = excluded.media_id
            """, new { turn.PersonId, certificate.Key, certificate.Enrolment, certificate.Media, file, certificate.Status, certificate.ReceivedOn });
    }
}
