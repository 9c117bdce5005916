using ChatAssist.Data.Staff;
using Microsoft.AspNetCore.DataProtection;

namespace ChatAssist.Bot.Staff.SigningIn;

/// <summary>Gives an account its second factor: a key for an app, proved by a first code, and ten codes for paper.</summary>
internal sealed class Enrolment(SecondFactors factors, SingleUseCodes codes, SignInLimit limit, IDataProtectionProvider protection)
{
    private IDataProtector Protector => Secrets.OfApps(protection);

    /// <summary>The key to be put into the app, the same until it was proved; null: that is done.</summary>
    public async Task<string?> Key(long account, CancellationToken ct) =>
        await factors.Offer(account, Protector.Protect(Totp.NewKey()), ct) is { } key ? Protector.Unprotect(key) : null;

    /// <summary>False: there were too many tries.</summary>
    public Task<bool> MayProve(long account, CancellationToken ct) => limit.MayTryCode(account, ct);

    /// <summary>The recovery codes, to be shown this once, when the code is one of the key; null when it is not. Every session ends.</summary>
    public async Task<IReadOnlyList<string>?> Prove(long account, string code, CancellationToken ct)
    {
        if (await Key(account, ct) is not { } key || !await codes.Spends(account, key, code)) return null;
        var paper = Secrets.RecoveryCodes();
        if (!await factors.TurnOn(account, Secrets.Stamp(), [.. paper.Select(Secrets.Hash)], ct)) return null;
        await limit.CodeWasRight(account, ct);
        return paper;
    }

    /// <summary>For another phone: the next step is a new key. Every session ends.</summary>
    public Task Begin(long account, CancellationToken ct) => factors.TurnOff(account, Secrets.Stamp(), ct);
}
