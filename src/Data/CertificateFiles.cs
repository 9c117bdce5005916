namespace ChatAssist.Data;

/// <summary>A picture that is still at the provider.</summary>
public sealed record PictureToFetch(long Id, string MediaUrl, long FetchAttempts);

/// <summary>A file of which a row was dropped.</summary>
public sealed record DroppedFile
{
    public required string File { get; init; }

    /// <summary>How many other rows show the same picture.</summary>
    public required long Named { get; init; }
}

/// <summary>The pictures of certificates: what is to be fetched, and what is to be deleted.</summary>
public sealed class CertificateFiles(Database db)
{
    private sealed record Given(long PersonId, string Key);

    /// <summary>Takes up to <paramref name="most"/> that are due; they are due again at <paramref name="until"/> (real time). Fetching one twice does no harm.</summary>
    public Task<IReadOnlyList<PictureToFetch>> Take(int most, long now, long until, CancellationToken ct) => db.Write(async tx =>
    {
        var due = await tx.Query<long>("""
            SELECT id FROM certificates WHERE media_url IS NOT NULL AND fetch_at <= @now ORDER BY fetch_at, id LIMIT @most /*pg FOR NO KEY UPDATE SKIP LOCKED*/
            """, new { now, most });
        if (due.Count == 0) return [];
        await tx.Execute("UPDATE certificates SET fetch_at = @until, fetch_attempts = fetch_attempts + 1 WHERE id IN @due", new { due, until });
        return await tx.Query<PictureToFetch>("SELECT id, media_url, fetch_attempts FROM certificates WHERE id IN @due ORDER BY id", new { due });
    }, ct);

    /// <summary>It is in the media folder under that name; where its row has gone meanwhile, it goes again.</summary>
    public Task Fetched(PictureToFetch picture, string file, CancellationToken ct) => db.Write(async tx =>
        await tx.Execute("UPDATE certificates SET file = @file, media_url = NULL WHERE id = @Id AND status <> 'refused'", new { picture.Id, file }) > 0
            ? 0
            : await tx.Execute("INSERT INTO dropped_files (file) VALUES (@file) ON CONFLICT (file) DO NOTHING", new { file }), ct);

    /// <summary>It could not be fetched now: again, not before then.</summary>
    public Task Later(PictureToFetch picture, long notBefore, CancellationToken ct) =>
        db.Execute("UPDATE certificates SET fetch_at = @notBefore WHERE id = @Id", new { picture.Id, notBefore }, ct);

    /// <summary>It is no picture: the person is asked for one.</summary>
    public Task Refuse(PictureToFetch picture, string on, long at, CancellationToken ct) =>
        db.Write(tx => Certificates.Decide(tx, picture.Id, new CertificateDecision("file", null, null, null, "the service", on), at), ct);

    /// <summary>It will never be fetched: somebody is to ask for the paper.</summary>
    public Task GiveUp(PictureToFetch picture, long at, CancellationToken ct) => db.Write(async tx =>
    {
        var given = await tx.First<Given>("UPDATE certificates SET media_url = NULL WHERE id = @Id RETURNING person_id, key", picture);
        return given is var (person, key) ? await CallTasks.Open(tx, person, "the picture of the certificate did not arrive", key, null, at) : 0;
    }, ct);

    /// <summary>Files of which a row was dropped; each is listed until it is told to be gone.</summary>
    public Task<IReadOnlyList<DroppedFile>> Dropped(CancellationToken ct) => db.Query<DroppedFile>("""
        SELECT d.file, (SELECT COUNT(*) FROM certificates c WHERE c.file = d.file) AS named FROM dropped_files d ORDER BY d.file
        """, null, ct);

    public Task Gone(string file, CancellationToken ct) => db.Execute("DELETE FROM dropped_files WHERE file = @file", new { file }, ct);
}
