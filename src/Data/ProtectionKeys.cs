namespace ChatAssist.Data;

/// <summary>The keys that protect cookies and links, each encrypted with the master key that its fingerprint names.</summary>
public sealed class ProtectionKeys(Database db)
{
    public Task<IReadOnlyList<string>> All(CancellationToken ct) => db.Query<string>("SELECT xml FROM data_protection_keys ORDER BY id", null, ct);

    public Task Add(string name, string masterKey, string xml, CancellationToken ct) => db.Execute("""
        INSERT INTO data_protection_keys (name, master_key, xml) VALUES (@name, @masterKey, @xml)
        """, new { name, masterKey, xml }, ct);

    /// <summary>The fingerprint of a master key other than this one that a stored key was encrypted with; null when there is none.</summary>
    public Task<string?> OtherMasterKey(string masterKey, CancellationToken ct) => db.Read(tx => tx.First<string>("""
        SELECT master_key FROM data_protection_keys WHERE master_key <> @masterKey ORDER BY id LIMIT 1
        """, new { masterKey }), ct);
}
