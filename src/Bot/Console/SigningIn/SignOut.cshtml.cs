using ChatAssist.Bot.Timers;
using ChatAssist.Data.Staff;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace ChatAssist.Bot.Staff.SigningIn;

/// <summary>Ends this session; everywhere: all of the account.</summary>
internal sealed class SignOutModel(SignInManager<Account> signIn, Accounts accounts, AuditTrail audit, ProgrammeTime clock) : ConsolePage
{
    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        await audit.Add(new AuditEntry(Viewer.Account, Act.SignedOut, null, "", clock.RealMilliseconds), ct);
        await signIn.SignOutAsync();
        return LocalRedirect("/sign-in");
    }

    public async Task<IActionResult> OnPostEverywhere(CancellationToken ct)
    {
        await accounts.EndSessions(Viewer.Account, Secrets.Stamp(), ct);
        return await OnPost(ct);
    }
}
