using ChatAssist.Bot.Settings;
using ChatAssist.Bot.Timers;
using ChatAssist.Data.Staff;
using Microsoft.AspNetCore.Identity;

namespace ChatAssist.Bot.Staff.SigningIn;

/// <summary>Makes accounts, gives passwords that hold until the first sign-in, and closes accounts.</summary>
internal sealed class AccountDesk(Accounts accounts, IPasswordHasher<Account> hasher, ProgrammeSettings programme, ConsoleSettings settings, ProgrammeTime clock)
{
    public const int LongestName = 60;

    private const string FirstName = "admin";

    private static readonly Account Anybody = new() { Id = 0, Name = "", Language = "", Status = "", PasswordHash = "", OneTime = 1, Stamp = "", TotpOn = 0 };

    /// <summary>It can be typed again, and shown in a line.</summary>
    public static bool IsName(string name) => name.Length <= LongestName && PlainNames.Of(name).Length > 0;

    /// <summary>The one-time password of a new account; null: the name is taken, or it is not theirs to open.</summary>
    /// <param name="by">The administrator who asks for it; null: an operator.</param>
    public async Task<OneTime?> Open(string name, string? who, IReadOnlyList<Grant> grants, Viewer? by, CancellationToken ct)
    {
        var password = NewPassword();
        return await accounts.Add(New(name, who, grants, password), by, clock.RealMilliseconds, ct) is null ? null : password;
    }

    /// <summary>The administrator of a first start, with their password; null: there are accounts.</summary>
    public async Task<(string Name, OneTime Password)?> OpenFirst(CancellationToken ct)
    {
        // A hash takes its time, and a start should not: two at once are kept apart by AddFirst.
        if ((await accounts.All(ct)).Count > 0) return null;
        var password = NewPassword();
        return await accounts.AddFirst(New(FirstName, null, [new(Roles.Administrator, Grant.Everywhere)], password), ct) is null ? null : (FirstName, password);
    }

    /// <summary>A new one-time password, without second factor; an account that was closed is open again. Null: there is none of that name, or it is not theirs to reset.</summary>
    public async Task<OneTime?> Reset(string name, Viewer? by, CancellationToken ct)
    {
        var password = NewPassword();
        return await accounts.Reset(PlainNames.Of(name), hasher.HashPassword(Anybody, password.Password), Secrets.Stamp(), password.Until, by, clock.RealMilliseconds, ct) ? password : null;
    }

    public Task<AccountChange> Close(string name, Viewer? by, CancellationToken ct) =>
        accounts.Close(PlainNames.Of(name), Secrets.Stamp(), by, clock.NowMilliseconds, clock.RealMilliseconds, ct);

    public Task<AccountChange> Change(string name, Func<Duties, Duties> change, Viewer? by, CancellationToken ct) =>
        accounts.Change(PlainNames.Of(name), change, by, clock.NowMilliseconds, clock.RealMilliseconds, ct);

    private OneTime NewPassword() => new(Secrets.OneTimePassword(), clock.RealMilliseconds + (long)settings.OneTimePasswordFor.TotalMilliseconds);

    private NewAccount New(string name, string? who, IReadOnlyList<Grant> grants, OneTime password) =>
        new(name, PlainNames.Of(name), who, programme.DefaultLanguage, hasher.HashPassword(Anybody, password.Password), Secrets.Stamp(), grants, password.Until);
}
