namespace ChatAssist.Data.Staff;

/// <summary>What an account may be, and where.</summary>
/// <param name="Role">One of <see cref="Roles"/>.</param>
/// <param name="Department">Two digits of the statistics institute (14 is Quiché), or <see cref="Everywhere"/>.</param>
public sealed record Grant(string Role, string Department)
{
    /// <summary>All departments, and the people whose department is not known.</summary>
    public const string Everywhere = "*";
}

/// <summary>What people of the programme are. Closed: an access rule names each.</summary>
public static class Roles
{
    public const string Promoter = "promoter";
    public const string Coordinator = "coordinator";

    /// <summary>Accounts and the audit; no chats and no files of people.</summary>
    public const string Administrator = "administrator";

    /// <summary>Minors and violence.</summary>
    public const string Protection = "protection";

    /// <summary>Abuse by staff.</summary>
    public const string Complaints = "complaints";

    public static readonly IReadOnlyList<string> All = [Promoter, Coordinator, Administrator, Protection, Complaints];
}
