namespace ChatAssist.Data.Staff;

/// <summary>What somebody has besides a password: the key that an app makes codes of, and codes on paper for when the phone is gone.</summary>
public sealed class SecondFactors(Database db)
{
    /// <summary>The key that is shown until a first code is given: the one that is there, or this one. Null: the second factor is on, or the account is closed.</summary>
    /// <param name="key">Encrypted.</param>
    public Task<string?> Offer(long account, string key, CancellationToken ct) => db.Write(tx => tx.First<string>("""
        UPDATE accounts SET totp_key = COALESCE(totp_key, @key) WHERE id = @account AND totp_on = 0 AND status = 'active' RETURNING totp_key
        """, new { account, key }), ct);

    /// <summary>Spends the code of this step; false when that one, or a later one, was spent before.</summary>
    public async Task<bool> Spend(long account, long step, CancellationToken ct) => await db.Execute("""
        UPDATE accounts SET totp_step = @step WHERE id = @account AND totp_step < @step AND status = 'active'
        """, new { account, step }, ct) == 1;

    /// <summary>From now on it is asked for; every session ends. False: it was on before.</summary>
    /// <param name="codes">Hashes of the recovery codes.</param>
    public Task<bool> TurnOn(long account, string stamp, IReadOnlyList<string> codes, CancellationToken ct) => db.Write(async tx =>
    {
        var isOn = await tx.Execute("""
            UPDATE accounts SET totp_on = 1, stamp = @stamp WHERE id = @account AND totp_on = 0 AND totp_key IS NOT NULL AND status = 'active'
            """, new { account, stamp }) == 1;
        if (!isOn) return false;
        await DropCodes(tx, account);
        foreach (var hash in codes) await tx.Execute("INSERT INTO recovery_codes (account_id, hash) VALUES (@account, @hash)", new { account, hash });
        return true;
    }, ct);

    /// <summary>It is not asked for any more, until it is turned on anew; every session ends.</summary>
    public Task<int> TurnOff(long account, string stamp, CancellationToken ct) => db.Write(async tx =>
    {
        await DropCodes(tx, account);
        return await tx.Execute("UPDATE accounts SET totp_key = NULL, totp_on = 0, totp_step = 0, stamp = @stamp WHERE id = @account", new { account, stamp });
    }, ct);

    /// <summary>Spends a recovery code; false: there is no such code, or it was spent.</summary>
    public async Task<bool> SpendCode(long account, string hash, CancellationToken ct) =>
        await db.Execute("DELETE FROM recovery_codes WHERE account_id = @account AND hash = @hash", new { account, hash }, ct) == 1;

    public Task<long> CodesLeft(long account, CancellationToken ct) =>
        db.Read(tx => tx.Value<long>("SELECT COUNT(*) FROM recovery_codes WHERE account_id = @account", new { account }), ct);

    internal static Task DropCodes(Tx tx, long account) => tx.Execute("DELETE FROM recovery_codes WHERE account_id = @account", new { account });
}
