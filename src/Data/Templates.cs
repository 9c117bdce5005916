namespace ChatAssist.Data;

/// <summary>What the provider last said of a message template.</summary>
/// <param name="Wording">Body and buttons as they stand there; null: it is not there.</param>
/// <param name="Approval">approved, pending, rejected, paused, disabled, unsubmitted, or missing.</param>
public sealed record StoredTemplate(
    string Name, string Language, string? ContentSid, string? Wording, string? Category, string Approval, string? Reason, long SyncedAt);

/// <summary>The provider's templates, by name and language.</summary>
public sealed class Templates(Database db)
{
    /// <summary>These are all there are now.</summary>
    public Task Keep(IReadOnlyList<StoredTemplate> all, CancellationToken ct) => db.Write(async tx =>
    {
        await tx.Execute("DELETE FROM templates WHERE NOT name IN @names", new { names = all.Select(template => template.Name).ToList() });
        foreach (var template in all)
            await tx.Execute("""
                INSERT INTO templates (name, language, content_sid, wording, category, approval, reason, synced_at)
                VALUES (@Name, @Language, @ContentSid, @Wording, @Category, @Approval, @Reason, @SyncedAt)
                ON CONFLICT (name, language) DO UPDATE SET content_sid = excluded.content_sid, wording = excluded.wording, category = excluded.category,
                    approval = excluded.approval, reason = excluded.reason, synced_at = excluded.synced_at
                """, template);
        return all.Count;
    }, ct);

    public Task<StoredTemplate?> Find(string name, string language, CancellationToken ct) => db.Read(tx => tx.First<StoredTemplate>("""
        SELECT name, language, content_sid, wording, category, approval, reason, synced_at FROM templates WHERE name = @name AND language = @language
        """, new { name, language }), ct);
}
