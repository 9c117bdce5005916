namespace ChatAssist.Data.Staff;

/// <summary>
/// How often somebody tried to sign in. A count goes on until nobody has tried for a whole window: within any window there are
/// at most as many tries as are allowed. What is refused does not count, so that nobody is kept out for ever.
/// </summary>
public sealed class SignInTries(Database db)
{
    /// <summary>Counts a try before it is looked at, so that many at once are counted too; false: there were enough already.</summary>
    /// <param name="now">Real time, Unix milliseconds.</param>
    /// <param name="since">One window before now: what was last tried before then is forgotten.</param>
    public Task<bool> Take(string key, long most, long now, long since, CancellationToken ct) => db.Write(async tx =>
    {
        await tx.Execute("""
            DELETE FROM sign_in_tries WHERE key IN (SELECT key FROM sign_in_tries WHERE last_at < @since ORDER BY last_at LIMIT 100 /*pg FOR UPDATE SKIP LOCKED */)
            """, new { since });
        return (await tx.Query<long>("""
            INSERT INTO sign_in_tries (key, tries, last_at) VALUES (@key, 1, @now)
            ON CONFLICT (key) DO UPDATE SET tries = CASE WHEN sign_in_tries.last_at < @since THEN 1 ELSE sign_in_tries.tries + 1 END, last_at = @now
            WHERE sign_in_tries.tries < @most OR sign_in_tries.last_at < @since
            RETURNING tries
            """, new { key, now, most, since })).Count == 1;
    }, ct);

    /// <summary>It was the right one: all tries of this key are forgotten.</summary>
    public Task Forget(string key, CancellationToken ct) => db.Execute("DELETE FROM sign_in_tries WHERE key = @key", new { key }, ct);

    /// <summary>It was the right one: this try did not count.</summary>
    public Task GiveBack(string key, CancellationToken ct) => db.Execute("UPDATE sign_in_tries SET tries = tries - 1 WHERE key = @key AND tries > 0", new { key }, ct);
}
