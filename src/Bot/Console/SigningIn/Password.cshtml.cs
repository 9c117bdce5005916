using ChatAssist.Data.Staff;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace ChatAssist.Bot.Staff.SigningIn;

/// <summary>Changes the password. Every other session of the account ends.</summary>
internal sealed class PasswordModel(FrontDoor door, SignInManager<Account> signIn) : AskingPage
{
    [BindProperty]
    public string? Current { get; set; }

    [BindProperty]
    public string? Next { get; set; }

    [BindProperty]
    public string? Again { get; set; }

    public bool MustChange => Session.MustChangePassword;

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (await signIn.UserManager.FindByIdAsync(FormattableString.Invariant($"{Viewer.Account}")) is not { } account) return GoBy("/sign-in");
        if (Next != Again) return Ask("password.differ");
        if (Next == Current) return Ask("password.same");
        if (await door.IsPasswordOf(account, Current ?? "", HttpContext.Connection.RemoteIpAddress, ct) is not { } isRight) return AskLater();
        if (!isRight) return Ask("password.wrong");
        account.OneTime = 0;
        var changed = await signIn.UserManager.ChangePasswordAsync(account, Current ?? "", Next ?? "");
        if (!changed.Succeeded) return Ask(ProblemOf(changed.Errors.First().Code));
        await signIn.RefreshSignInAsync(account);
        return GoOn();
    }

    private static string ProblemOf(string code) => code switch
    {
        nameof(IdentityErrorDescriber.PasswordTooShort) => "password.too-short",
        nameof(IdentityErrorDescriber.PasswordRequiresUniqueChars) or PasswordRules.Common => "password.common",
        PasswordRules.TooLong => "password.too-long",
        _ => "password.failed",
    };
}
