namespace ChatAssist.Data.Staff;

/// <summary>Who looks or acts in the console, with what the account may at this moment: each query and command asks for one.</summary>
/// <param name="Account">Its id.</param>
/// <param name="Who">The account's key in the duty roster (content/roster.csv); null: it has no duty.</param>
public sealed record Viewer(long Account, string Name, string? Who, IReadOnlyList<Grant> Grants)
{
    /// <summary>Has this role, anywhere.</summary>
    public bool Is(string role) => Grants.Any(grant => grant.Role == role);

    /// <summary>Where the account has one of these roles, <see cref="Grant.Everywhere"/> among it.</summary>
    public IReadOnlyList<string> Where(params ReadOnlySpan<string> roles)
    {
        HashSet<string> departments = new(StringComparer.Ordinal);
        foreach (var grant in Grants) if (roles.Contains(grant.Role)) departments.Add(grant.Department);
        return [.. departments];
    }
}
