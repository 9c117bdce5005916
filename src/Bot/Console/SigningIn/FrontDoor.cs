using System.Net;
using ChatAssist.Bot.Health;
using ChatAssist.Bot.Timers;
using ChatAssist.Data.Staff;
using Microsoft.AspNetCore.Identity;

namespace ChatAssist.Bot.Staff.SigningIn;

/// <summary>What became of a try to sign in.</summary>
internal enum Entry
{
    In,

    /// <summary>The password is right; a code is asked for.</summary>
    NeedsCode,
    Wrong,

    /// <summary>It is right, but was made by us too long ago.</summary>
    Outdated,

    /// <summary>It was not looked at: there were too many.</summary>
    TooMany,

    /// <summary>The password was given too long ago.</summary>
    Expired,
}

/// <summary>Lets people in: password, then the code of an app or one from paper. Limited, counted, and alike whether a name exists or not.</summary>
internal sealed class FrontDoor(SignInManager<Account> signIn, IPasswordHasher<Account> hasher, SignInLimit limit, Counters counters, AuditTrail audit, ProgrammeTime clock)
{
    private static readonly Account Nobody = new() { Id = 0, Name = "", Language = "", Status = "closed", PasswordHash = "", OneTime = 0, Stamp = "", TotpOn = 0 };

    // What a password is compared with when there is no such account: it takes as long.
    private static string? nobodysHash;

    public async Task<Entry> Password(string name, string password, IPAddress? from, CancellationToken ct) =>
        Counted(await TryPassword(PlainNames.Of(name), password, from, ct));

    public async Task<Entry> Code(string code, CancellationToken ct) =>
        Counted(await TryCode(() => signIn.TwoFactorAuthenticatorSignInAsync(code, isPersistent: true, rememberClient: false), ct));

    public async Task<Entry> RecoveryCode(string code, CancellationToken ct) => Counted(await TryCode(() => signIn.TwoFactorRecoveryCodeSignInAsync(code), ct));

    /// <summary>The password of whoever is signed in already, asked for again; null: there were too many tries.</summary>
    public async Task<bool?> IsPasswordOf(Account account, string password, IPAddress? from, CancellationToken ct)
    {
        var key = PlainNames.Of(account.Name);
        if (!await limit.MayTryPassword(key, from, ct)) return null;
        if (!await signIn.UserManager.CheckPasswordAsync(account, password)) return false;
        await limit.PasswordWasRight(key, from, ct);
        return true;
    }

    public async Task<bool?> IsPasswordOf(Viewer viewer, string password, IPAddress? from, CancellationToken ct) =>
        await signIn.UserManager.FindByIdAsync(FormattableString.Invariant($"{viewer.Account}")) is { } account ? await IsPasswordOf(account, password, from, ct) : false;

    private async Task<Entry> TryPassword(string nameKey, string password, IPAddress? from, CancellationToken ct)
    {
        if (!await limit.MayTryPassword(nameKey, from, ct)) return Entry.TooMany;
        if (await signIn.UserManager.FindByNameAsync(nameKey) is not { } account)
        {
            hasher.VerifyHashedPassword(Nobody, nobodysHash ??= hasher.HashPassword(Nobody, Secrets.OneTimePassword()), password);
            return Entry.Wrong;
        }

        // Told to nobody who does not have it.
        if (account.IsOutdated(clock.RealMilliseconds)) return await signIn.UserManager.CheckPasswordAsync(account, password) ? Entry.Outdated : Entry.Wrong;
        var entry = EntryOf(await signIn.PasswordSignInAsync(account, password, isPersistent: true, lockoutOnFailure: false));
        if (entry is Entry.In or Entry.NeedsCode) await limit.PasswordWasRight(nameKey, from, ct);
        if (entry == Entry.In) await WriteDown(account, ct);
        return entry;
    }

    private async Task<Entry> TryCode(Func<Task<SignInResult>> look, CancellationToken ct)
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { } account) return Entry.Expired;
        if (!await limit.MayTryCode(account.Id, ct)) return Entry.TooMany;
        var entry = EntryOf(await look());
        if (entry != Entry.In) return entry;
        await limit.CodeWasRight(account.Id, ct);
        await WriteDown(account, ct);
        return entry;
    }

    private Task WriteDown(Account account, CancellationToken ct) => audit.Add(new AuditEntry(account.Id, Act.SignedIn, null, "", clock.RealMilliseconds), ct);

    private static Entry EntryOf(SignInResult result) => result.Succeeded ? Entry.In : result.RequiresTwoFactor ? Entry.NeedsCode : Entry.Wrong;

    private Entry Counted(Entry entry)
    {
        counters.SignIn(entry);
        return entry;
    }
}
