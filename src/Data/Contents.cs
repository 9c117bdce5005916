namespace ChatAssist.Data;

/// <summary>The ids of what the provider holds for messages with buttons and lists, by the hash of what they were made from.</summary>
public sealed class Contents(Database db)
{
    /// <summary>Null when it was not made yet.</summary>
    public Task<string?> Find(string hash, CancellationToken ct) =>
        db.Read(tx => tx.First<string?>("SELECT sid FROM contents WHERE hash = @hash", new { hash }), ct);

    /// <summary>Keeps it, unless another process was quicker; the id that holds.</summary>
    public Task<string> Keep(string hash, string sid, long now, CancellationToken ct) => db.Write(async tx =>
    {
        await tx.Execute("INSERT INTO contents (hash, sid, created_at) VALUES (@hash, @sid, @now) ON CONFLICT (hash) DO NOTHING", new { hash, sid, now });
        return await tx.First<string>("SELECT sid FROM contents WHERE hash = @hash", new { hash }) ?? sid;
    }, ct);

    /// <summary>The provider does not know this id any more.</summary>
    public Task Forget(string sid, CancellationToken ct) => db.Execute("DELETE FROM contents WHERE sid = @sid", new { sid }, ct);
}
