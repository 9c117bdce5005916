namespace ChatAssist.Data.Staff;

/// <summary>Who may do what is of no single chat, as the account is at this moment.</summary>
internal static class Rights
{
    /// <summary>The account <c>@viewer</c> manages accounts.</summary>
    public const string OfAdministrator = $"{IsOpen} AND g.role = 'administrator')";

    /// <summary>The account <c>@viewer</c> coordinates, anywhere.</summary>
    public const string OfCoordinator = $"{IsOpen} AND g.role = 'coordinator')";

    private const string IsOpen = "EXISTS (SELECT 1 FROM accounts r JOIN account_grants g ON g.account_id = r.id WHERE r.id = @viewer AND r.status = 'active'";

    /// <param name="role">One of <see cref="Roles"/>, wherever the account has it.</param>
    public static async Task<bool> Has(Tx tx, long viewer, string role) =>
        await tx.First<long?>($"SELECT v.id FROM accounts v WHERE v.id = @viewer AND {IsOpen} AND g.role = @role)", new { viewer, role }) is not null;

    /// <param name="viewer">Null: an operator, who may.</param>
    public static async Task<bool> ManagesAccounts(Tx tx, Viewer? viewer) => viewer is null || await Has(tx, viewer.Account, Roles.Administrator);
}
