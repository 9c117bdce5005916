using ChatAssist.Data.Staff;

namespace ChatAssist.Data.Cases;

/// <summary>A voice note and whose it is. At is real time, Unix milliseconds.</summary>
/// <param name="Status">waiting | kept | refused | dropped: it can be heard only while it is kept.</param>
/// <param name="Transcript">What it says; null: nobody wrote it down yet.</param>
public sealed record VoiceNote(long Id, long Conversation, long Line, string? Called, long At, string Status, string? Transcript);

/// <summary>What people said instead of writing it, heard by somebody of the programme.</summary>
public sealed class VoiceNotes(Database db)
{
    /// <summary>Null: the viewer sees no such note. To look is written down.</summary>
    /// <param name="now">Real time.</param>
    public async Task<VoiceNote?> Of(Viewer viewer, long media, long now, CancellationToken ct)
    {
        var note = await db.Read(tx => tx.First<VoiceNote?>(One, new { media, viewer = viewer.Account }), ct);
        if (note is not null) await new AuditTrail(db).Saw(new AuditEntry(viewer.Account, Act.SawMedia, note.Conversation, $"media {media}", now), ct);
        return note;
    }

    private const string One = $"""
        SELECT m.id, c.id AS conversation, i.id AS line, p.called, i.received_at AS at, m.status, m.transcript
        FROM media m JOIN inbox i ON i.id = m.inbox_id JOIN conversations c ON c.id = i.conversation_id
        JOIN people p ON p.id = COALESCE(i.person_id, c.speaker_id, (SELECT MIN(o.id) FROM people o WHERE o.conversation_id = c.id))
        WHERE m.id = @media AND m.kind = 'voice' AND {Sight.OfConversation}
        """;

    /// <summary>Keeps what it says, instead of what was kept before; nobody is to listen to it any more. False: the viewer sees no such note.</summary>
    /// <param name="at">Programme time; <paramref name="now"/> is real.</param>
    public Task<bool> Transcribe(Viewer viewer, long media, string text, long at, long now, CancellationToken ct) => db.WriteAlone(async tx =>
    {
        if (await tx.First<(long Conversation, string Name)?>("""
            SELECT i.conversation_id, m.name FROM media m JOIN inbox i ON i.id = m.inbox_id WHERE m.id = @media AND m.kind = 'voice' AND m.status <> 'dropped'
            """, new { media }) is not { } note || await Sight.Lock(tx, viewer.Account, note.Conversation) is null) return false;
        // It may have been dropped since it was read: nothing is kept of what is gone.
        if (await tx.Execute("UPDATE media SET transcript = @text, transcribed_by = @Account WHERE id = @media AND status <> 'dropped'", new { text, viewer.Account, media }) == 0) return false;
        await tx.Execute("""
            UPDATE call_tasks SET status = 'done', done_at = @at
            WHERE status = 'open' AND reason = 'voice note to transcribe' AND about = @Name AND person_id IN (SELECT p.id FROM people p WHERE p.conversation_id = @Conversation)
            """, new { at, note.Name, note.Conversation });
        await AuditTrail.Add(tx, new AuditEntry(viewer.Account, Act.Transcribed, note.Conversation, $"media {media}", now));
        return true;
    }, ct);
}
