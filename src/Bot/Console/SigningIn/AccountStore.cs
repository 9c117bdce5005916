using System.Globalization;
using ChatAssist.Data.Staff;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace ChatAssist.Bot.Staff.SigningIn;

/// <summary>
/// The accounts as ASP.NET Core Identity asks for them. It signs people in and changes passwords; accounts are made, closed and
/// given their second factor elsewhere.
/// </summary>
internal sealed class AccountStore(Accounts accounts, SecondFactors factors, IDataProtectionProvider protection) :
    IUserPasswordStore<Account>, IUserSecurityStampStore<Account>, IUserTwoFactorStore<Account>, IUserAuthenticatorKeyStore<Account>, IUserTwoFactorRecoveryCodeStore<Account>
{
    // What was read with which stamp: nothing is written over what somebody else changed since.
    private readonly Dictionary<long, string> asRead = [];

    public Task<string> GetUserIdAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(FormattableString.Invariant($"{user.Id}"));

    public Task<string?> GetUserNameAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Name);

    public Task<string?> GetNormalizedUserNameAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(PlainNames.Of(user.Name));

    public async Task<Account?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        long.TryParse(userId, CultureInfo.InvariantCulture, out var id) ? Remember(await accounts.Find(id, cancellationToken)) : null;

    public async Task<Account?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) => Remember(await accounts.Named(normalizedUserName, cancellationToken));

    public async Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken)
    {
        if (!await accounts.KeepPassword(user, asRead[user.Id], cancellationToken)) return IdentityResult.Failed(new IdentityErrorDescriber().ConcurrencyFailure());
        asRead[user.Id] = user.Stamp;
        return IdentityResult.Success;
    }

    public Task<string?> GetPasswordHashAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.PasswordHash);

    public Task<bool> HasPasswordAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(true);

    public Task SetPasswordHashAsync(Account user, string? passwordHash, CancellationToken cancellationToken)
    {
        user.PasswordHash = passwordHash ?? throw new ArgumentNullException(nameof(passwordHash));
        return Task.CompletedTask;
    }

    public Task<string?> GetSecurityStampAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Stamp);

    public Task SetSecurityStampAsync(Account user, string stamp, CancellationToken cancellationToken)
    {
        user.Stamp = stamp;
        return Task.CompletedTask;
    }

    public Task<bool> GetTwoFactorEnabledAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.TotpOn == 1);

    public Task<string?> GetAuthenticatorKeyAsync(Account user, CancellationToken cancellationToken) =>
        Task.FromResult(user is { TotpOn: 1, TotpKey: { } key } ? Secrets.OfApps(protection).Unprotect(key) : null);

    public Task<bool> RedeemCodeAsync(Account user, string code, CancellationToken cancellationToken) => factors.SpendCode(user.Id, Secrets.Hash(code), cancellationToken);

    public async Task<int> CountCodesAsync(Account user, CancellationToken cancellationToken) => (int)await factors.CodesLeft(user.Id, cancellationToken);

    public void Dispose()
    {
    }

    public Task SetUserNameAsync(Account user, string? userName, CancellationToken cancellationToken) => throw Elsewhere();

    // The name never changes, and neither does its plain form.
    public Task SetNormalizedUserNameAsync(Account user, string? normalizedName, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<IdentityResult> CreateAsync(Account user, CancellationToken cancellationToken) => throw Elsewhere();

    public Task<IdentityResult> DeleteAsync(Account user, CancellationToken cancellationToken) => throw Elsewhere();

    public Task SetTwoFactorEnabledAsync(Account user, bool enabled, CancellationToken cancellationToken) => throw Elsewhere();

    public Task SetAuthenticatorKeyAsync(Account user, string key, CancellationToken cancellationToken) => throw Elsewhere();

    public Task ReplaceCodesAsync(Account user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) => throw Elsewhere();

    private static NotSupportedException Elsewhere() => new("See AccountDesk and Enrolment.");

    private Account? Remember(Account? account)
    {
        if (account is not null) asRead[account.Id] = account.Stamp;
        return account;
    }
}
