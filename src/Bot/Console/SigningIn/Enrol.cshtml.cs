using System.Text.RegularExpressions;
using ChatAssist.Data.Staff;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace ChatAssist.Bot.Staff.SigningIn;

/// <summary>Sets up the second factor: once it is proved, its recovery codes are shown, and never again.</summary>
internal sealed partial class EnrolModel(Enrolment enrolment, SignInManager<Account> signIn) : AskingPage
{
    private string key = "";

    [BindProperty]
    public string? Code { get; set; }

    public IReadOnlyList<string>? Paper { get; private set; }

    public string Next => Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/";

    /// <summary>For typing, in groups.</summary>
    public string Key => Fours().Replace(key, "$0 ").TrimEnd();

    public string Link => Totp.Link(Viewer.Name, key);

    /// <summary>The link for the camera of an app; null: the name is too long for it.</summary>
    public string? Picture => QrCode.Of(Link)?.Path();

    public async Task<IActionResult> OnGet(CancellationToken ct) => await Show(ct) ? Page() : GoOn();

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (!await Show(ct)) return GoOn();
        if (!await enrolment.MayProve(Viewer.Account, ct)) return AskLater();
        Paper = await enrolment.Prove(Viewer.Account, Code ?? "", ct);
        if (Paper is null) return Ask("second-factor.wrong");
        await SignInAnew();
        return Page();
    }

    private async Task<bool> Show(CancellationToken ct)
    {
        if (await enrolment.Key(Viewer.Account, ct) is not { } offered) return false;
        key = offered;
        return true;
    }

    // The session ended with the others: this one is of somebody who has just shown both.
    private async Task SignInAnew()
    {
        if (await signIn.UserManager.FindByIdAsync(FormattableString.Invariant($"{Viewer.Account}")) is { } account) await signIn.SignInAsync(account, isPersistent: true);
    }

    [GeneratedRegex(".{4}", RegexOptions.NonBacktracking)]
    private static partial Regex Fours();
}
