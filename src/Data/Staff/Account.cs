namespace ChatAssist.Data.Staff;

/// <summary>An account, as its own row says; what it may is in its grants.</summary>
public sealed record Account
{
    public required long Id { get; init; }
    public required string Name { get; init; }

    /// <summary>The key in the duty roster; null: no duty.</summary>
    public string? Who { get; init; }
    public required string Language { get; init; }

    /// <summary>E.164, on which they are told that a case waits; null: they are told nothing.</summary>
    public string? Phone { get; init; }
    public required string Status { get; init; }
    public required string PasswordHash { get; set; }

    /// <summary>1: the password was made by us and must be changed.</summary>
    public required long OneTime { get; set; }

    /// <summary>Real time, Unix milliseconds, until when such a password lets in; null: for ever.</summary>
    public long? OneTimeUntil { get; init; }

    /// <summary>A session with another is over.</summary>
    public required string Stamp { get; set; }

    /// <summary>Encrypted; null: none was made yet.</summary>
    public string? TotpKey { get; init; }

    /// <summary>1: the second factor is asked for.</summary>
    public required long TotpOn { get; init; }

    public bool IsClosed => Status == "closed";

    /// <summary>Its password was made by us, and too long ago.</summary>
    public bool IsOutdated(long now) => OneTime == 1 && OneTimeUntil <= now;
}

/// <param name="NameKey">The name in plain form, by which it is found.</param>
/// <param name="Hash">Of a password that must be changed at the first sign-in.</param>
/// <param name="Until">Real time, until when it lets in; null: for ever.</param>
public sealed record NewAccount(string Name, string NameKey, string? Who, string Language, string Hash, string Stamp, IReadOnlyList<Grant> Grants, long? Until = null);

/// <summary>Somebody who is signed in, at this moment.</summary>
/// <param name="Language">es or en.</param>
/// <param name="MustChangePassword">It was made by us.</param>
public sealed record Session(Viewer Viewer, string Language, bool MustChangePassword, bool HasSecondFactor)
{
    /// <summary>Whoever sees all departments or gives accounts out proves who they are twice.</summary>
    public bool MustEnrol => !HasSecondFactor && (Viewer.Is(Roles.Coordinator) || Viewer.Is(Roles.Administrator));
}
