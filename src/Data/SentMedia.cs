namespace ChatAssist.Data;

/// <summary>A file that came with a message, still at the provider.</summary>
/// <param name="Name">The provider's own name for it.</param>
/// <param name="Source">Its address there.</param>
/// <param name="Kind">picture | voice | video | document | contact | other.</param>
/// <param name="Declared">Its content type, as the provider says.</param>
public sealed record ArrivedFile(string Name, string Source, string Kind, string Declared);

/// <summary>What is to be done with a file at the provider.</summary>
/// <param name="Work">fetch or delete.</param>
public sealed record MediaWork(long Id, string Work, string Source, string Declared, long Attempts);

/// <summary>A file in the media folder.</summary>
/// <param name="File">Its name there.</param>
/// <param name="Found">Its content type, by its bytes.</param>
public sealed record KeptFile(string File, string Found, long Bytes);

/// <summary>A file of which a row was dropped.</summary>
public sealed record DroppedFile
{
    public required string File { get; init; }

    /// <summary>How many other rows show the same.</summary>
    public required long Named { get; init; }
}

/// <summary>A voice note that somebody is to listen to.</summary>
public sealed record NoteToTranscribe
{
    public required long Id { get; init; }
    public required long PersonId { get; init; }
    public string? Called { get; init; }
    public string? AssignedTo { get; init; }

    /// <summary>By when it was promised: programme time, Unix milliseconds.</summary>
    public long? DueAt { get; init; }
    public required string Status { get; init; }
    public string? Why { get; init; }
}

/// <summary>What people sent besides words: what is to be fetched, what was kept, and what is to be deleted.</summary>
public sealed class SentMedia(Database db)
{
    private const string Gone = "gone";

    /// <summary>Takes up to <paramref name="most"/> that are due; they are due again at <paramref name="until"/> (real time). Fetching or deleting one twice does no harm.</summary>
    public Task<IReadOnlyList<MediaWork>> Take(int most, long now, long until, CancellationToken ct) => db.Write(async tx =>
    {
        var due = await tx.Query<long>("SELECT id FROM media WHERE work IS NOT NULL AND due_at <= @now ORDER BY due_at, id LIMIT @most /*pg FOR NO KEY UPDATE SKIP LOCKED*/", new { now, most });
        if (due.Count == 0) return [];
        await tx.Execute("UPDATE media SET due_at = @until, attempts = attempts + 1 WHERE id IN @due", new { due, until });
        return await tx.Query<MediaWork>("SELECT id, work, source, declared, attempts FROM media WHERE id IN @due ORDER BY id", new { due });
    }, ct);

    /// <summary>It is in the media folder; where its row has gone meanwhile, it goes again.</summary>
    /// <param name="delete">The provider's copy is to go.</param>
    public Task Kept(MediaWork one, KeptFile kept, bool delete, CancellationToken ct) => db.Write(async tx =>
        await tx.Execute("""
            UPDATE media SET status = 'kept', file = @File, found = @Found, bytes = @Bytes, work = @work, attempts = 0, due_at = 0 WHERE id = @Id AND status = 'waiting'
            """, new { one.Id, kept.File, kept.Found, kept.Bytes, work = Next(delete) }) > 0
            ? 0
            : await tx.Execute("INSERT INTO dropped_files (file) VALUES (@File) ON CONFLICT (file) DO NOTHING", kept), ct);

    /// <summary>It is not what may be kept: of a certificate, the person is asked for a picture.</summary>
    /// <param name="why">As the column says.</param>
    /// <param name="on">Local date, ISO text.</param>
    /// <param name="at">Programme time, Unix milliseconds.</param>
    public Task Refuse(MediaWork one, string why, bool delete, string on, long at, CancellationToken ct) => db.Write(async tx =>
        await Refuse(tx, one, why, Next(delete)) ? await Certificates.RefuseFile(tx, one.Id, on, at) : 0, ct);

    /// <summary>It will never be fetched: of a certificate, somebody is to ask for the paper.</summary>
    public Task GiveUp(MediaWork one, long at, CancellationToken ct) => db.Write(async tx =>
        await Refuse(tx, one, Gone, null) ? await Certificates.MissFile(tx, one.Id, at) : 0, ct);

    /// <summary>It could not be done now: again, not before then.</summary>
    public Task Later(MediaWork one, long notBefore, CancellationToken ct) =>
        db.Execute("UPDATE media SET due_at = @notBefore WHERE id = @Id", new { one.Id, notBefore }, ct);

    /// <summary>The provider has it no longer.</summary>
    public Task Deleted(MediaWork one, CancellationToken ct) =>
        db.Execute("UPDATE media SET work = NULL WHERE id = @Id AND work = 'delete'", one, ct);

    /// <summary>A file in the folder; null: it is not there, or was never.</summary>
    public Task<KeptFile?> Find(long id, CancellationToken ct) =>
        db.Read(tx => tx.First<KeptFile?>("SELECT file, COALESCE(found, 'application/octet-stream') AS found, COALESCE(bytes, 0) AS bytes FROM media WHERE id = @id AND file IS NOT NULL", new { id }), ct);

    /// <summary>What nobody listened to yet, the most urgent first.</summary>
    public Task<IReadOnlyList<NoteToTranscribe>> ToTranscribe(CancellationToken ct) => db.Query<NoteToTranscribe>($"SELECT m.id, t.person_id, p.called, t.assigned_to, t.due_at, m.status, m.why {Waiting} ORDER BY COALESCE(t.due_at, t.at), m.id", null, ct);

    /// <summary>Somebody listened to it. False: it waits for nobody.</summary>
    public Task<bool> Transcribed(long id, CancellationToken ct) => db.Write(async tx =>
        await tx.Execute($"UPDATE call_tasks SET status = 'done' WHERE id IN (SELECT t.id {Waiting} AND m.id = @id)", new { id }) > 0, ct);

    // The task names the file as the provider does.
    private const string Waiting = """
        FROM call_tasks t JOIN people p ON p.id = t.person_id
        JOIN inbox i ON i.conversation_id = p.conversation_id JOIN media m ON m.inbox_id = i.id AND m.name = t.about
        WHERE t.status = 'open' AND t.reason = 'voice note to transcribe'
        """;

    /// <summary>Files of which a row was dropped; each is listed until it is told to be gone.</summary>
    public Task<IReadOnlyList<DroppedFile>> Dropped(CancellationToken ct) => db.Query<DroppedFile>("""
        SELECT d.file, (SELECT COUNT(*) FROM media m WHERE m.file = d.file) AS named FROM dropped_files d ORDER BY d.file
        """, null, ct);

    public Task FileGone(string file, CancellationToken ct) => db.Execute("DELETE FROM dropped_files WHERE file = @file", new { file }, ct);

    internal static async Task Add(Tx tx, InboundMessage message)
    {
        for (var ordinal = 0; ordinal < message.Files.Count; ordinal++)
            await tx.Execute("""
                INSERT INTO media (inbox_id, ordinal, name, source, kind, declared)
                SELECT i.id, @ordinal, @Name, @Source, @Kind, @Declared FROM inbox i WHERE i.account = @Account AND i.external_id = @ExternalId
                """, new { ordinal, message.Files[ordinal].Name, message.Files[ordinal].Source, message.Files[ordinal].Kind, message.Files[ordinal].Declared, message.Account, message.ExternalId });
    }

    /// <summary>
    /// The row of a file of these messages, locked: whoever settles it afterwards sees what the caller stores. What was refused before that
    /// is fetched once more, so that the refusal is told.
    /// </summary>
    internal static Task<long?> Claim(Tx tx, IReadOnlyList<long> ids, string name) => tx.First<long?>("""
        UPDATE media SET work = CASE WHEN status = 'refused' THEN 'fetch' ELSE work END, status = CASE WHEN status = 'refused' THEN 'waiting' ELSE status END
        WHERE id = (SELECT MAX(m.id) FROM media m WHERE m.inbox_id IN @ids AND m.name = @name) RETURNING id
        """, new { ids, name });

    /// <summary>These are kept no longer; what they showed goes, unless another row shows the same.</summary>
    internal static async Task<int> Drop(Tx tx, string which, object values)
    {
        await tx.Execute($"INSERT INTO dropped_files (file) SELECT DISTINCT file FROM media WHERE {which} AND file IS NOT NULL ON CONFLICT (file) DO NOTHING", values);
        return await tx.Execute($"UPDATE media SET status = 'dropped', file = NULL, transcript = NULL, work = CASE WHEN work = 'delete' THEN work END WHERE {which} AND status <> 'dropped'", values);
    }

    /// <summary>The rows of an erased conversation. What somebody else's certificate shows stays.</summary>
    internal static async Task Erase(Tx tx, long conversation)
    {
        const string Theirs = """
            inbox_id IN (SELECT i.id FROM inbox i WHERE i.conversation_id = @conversation AND i.status = 'done')
            AND NOT EXISTS (SELECT 1 FROM certificates c WHERE c.media_id = media.id)
            """;
        await Drop(tx, Theirs, new { conversation });
        await tx.Execute($"DELETE FROM media WHERE {Theirs}", new { conversation });
    }

    private static async Task<bool> Refuse(Tx tx, MediaWork one, string why, string? work) => await tx.Execute("""
        UPDATE media SET status = 'refused', why = @why, work = @work, attempts = 0, due_at = 0 WHERE id = @Id AND status = 'waiting'
        """, new { one.Id, why, work }) > 0;

    private static string? Next(bool delete) => delete ? "delete" : null;
}
