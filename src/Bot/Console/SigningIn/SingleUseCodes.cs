using ChatAssist.Data.Staff;
using Microsoft.AspNetCore.Identity;

namespace ChatAssist.Bot.Staff.SigningIn;

/// <summary>The second factor as the framework asks for it: like its own, but a code that was used is worth nothing.</summary>
internal sealed class SingleUseCodes(SecondFactors factors, TimeProvider time) : IUserTwoFactorTokenProvider<Account>
{
    public async Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<Account> manager, Account user) => await manager.GetAuthenticatorKeyAsync(user) is not null;

    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<Account> manager, Account user) =>
        await manager.GetAuthenticatorKeyAsync(user) is { } key && await Spends(user.Id, key, token);

    /// <summary>It is a code of this key, and the first time that it is given.</summary>
    public async Task<bool> Spends(long account, string key, string code) =>
        Totp.StepOf(key, code, time.GetUtcNow()) is { } step && await factors.Spend(account, step, CancellationToken.None);

    public Task<string> GenerateAsync(string purpose, UserManager<Account> manager, Account user) => throw new NotSupportedException("The app makes the codes.");
}
