namespace ChatAssist.Data.Staff;

/// <summary>An account as administrators see it: that it has a phone and a second factor, not which.</summary>
/// <param name="Who">The key in the roster; null: no duty.</param>
/// <param name="IsOneTime">The password was made by us, and nobody has changed it yet.</param>
/// <param name="OneTimeUntil">Real time, until when such a password lets in; null: for ever.</param>
public sealed record StaffAccount(long Id, string Name, string? Who, bool IsClosed, bool IsOneTime, long? OneTimeUntil, bool HasSecondFactor, bool HasPhone, IReadOnlyList<Grant> Grants);

/// <summary>The accounts, open and closed, for administrators and nobody else.</summary>
public sealed class AccountPages(Database db)
{
    private sealed record Row
    {
        public required long Id { get; init; }
        public required string Name { get; init; }
        public string? Who { get; init; }
        public required string Status { get; init; }
        public required long OneTime { get; init; }
        public long? OneTimeUntil { get; init; }
        public required long TotpOn { get; init; }
        public required long HasPhone { get; init; }
    }

    private sealed record GrantRow(long AccountId, string Role, string Department);

    /// <summary>By name.</summary>
    public Task<IReadOnlyList<StaffAccount>> All(Viewer viewer, CancellationToken ct) => Read(viewer, 0, ct);

    /// <summary>Null: there is none, or the viewer manages no accounts.</summary>
    public async Task<StaffAccount?> Of(Viewer viewer, long id, CancellationToken ct) => (await Read(viewer, id, ct)) is [var one] ? one : null;

    // Zero: all of them.
    private Task<IReadOnlyList<StaffAccount>> Read(Viewer viewer, long id, CancellationToken ct) => db.Read(async tx =>
    {
        var rows = await tx.Query<Row>($"""
            SELECT a.id, a.name, a.who, a.status, a.one_time, a.one_time_until, a.totp_on, CASE WHEN a.phone IS NULL THEN 0 ELSE 1 END AS has_phone
            FROM accounts a WHERE (@id = 0 OR a.id = @id) AND {Rights.OfAdministrator} ORDER BY a.name_key
            """, new { viewer = viewer.Account, id });
        var grants = (await tx.Query<GrantRow>("SELECT account_id, role, department FROM account_grants WHERE @id = 0 OR account_id = @id ORDER BY role, department", new { id })).ToLookup(row => row.AccountId);
        return (IReadOnlyList<StaffAccount>)[.. rows.Select(row => new StaffAccount(
            row.Id, row.Name, row.Who, row.Status == "closed", row.OneTime == 1, row.OneTimeUntil, row.TotpOn == 1, row.HasPhone == 1, [.. grants[row.Id].Select(grant => new Grant(grant.Role, grant.Department))]))];
    }, ct);
}
