using ChatAssist.Bot.Content;
using ChatAssist.Bot.Staff.Leaving;
using ChatAssist.Conversations.Knowledge;
using ChatAssist.Data.Staff;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Filters;

namespace ChatAssist.Bot.Staff.SigningIn;

/// <summary>One's own account: what it may, its language, its phone, its leave, its second factor.</summary>
internal sealed class MineModel(
    Accounts accounts, Enrolment enrolment, FrontDoor door, PhoneDesk phones, LeaveDesk leaving, SignInManager<Account> signIn, Conversations.Knowledge.Content content) : AskingPage
{
    [BindProperty]
    public string? Language { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public string Name => Viewer.Name;

    /// <summary>On which it is told that a case waits; null: nowhere.</summary>
    public string? Phone { get; private set; }

    /// <summary>Null: the account has no duty to be away from.</summary>
    public IReadOnlyList<Leave>? Leaves { get; private set; }

    public bool HasSecondFactor => Session.HasSecondFactor;

    /// <summary>Role, and the name of the department; null: all of them.</summary>
    public IReadOnlyList<(string Role, string? Where)> Grants =>
        [.. Viewer.Grants.Select(grant => (grant.Role, grant.Department == Grant.Everywhere ? null : content.Places.DepartmentOf(grant.Department) ?? grant.Department))];

    // Also for an answer that says what was wrong.
    [NonHandler]
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var ct = context.HttpContext.RequestAborted;
        Phone = (await accounts.Find(Viewer.Account, ct))?.Phone;
        if (Viewer.Who is { } who) Leaves = [.. (await leaving.Of(Viewer, ct)).Where(leave => leave.Who == who)];
        await next();
    }

    public async Task<IActionResult> OnPostLanguage(CancellationToken ct)
    {
        if (!ContentFiles.Languages.Contains(Language, StringComparer.Ordinal)) return BadRequest();
        await accounts.SpeakTo(Viewer.Account, Language!, ct);
        return LocalRedirect("/account");
    }

    public async Task<IActionResult> OnPostPhone(string? phone, CancellationToken ct)
    {
        if (await AskPassword(door, Password, ct) is { } refused) return refused;
        return await phones.Keep(Viewer.Account, phone, Viewer, ct) is not PhoneResult.Done and var why ? Ask(PhoneWords.Of(why)) : LocalRedirect("/account");
    }

    public async Task<IActionResult> OnPostLeave(DateOnly? from, DateOnly? to, CancellationToken ct) =>
        await leaving.Plan(Viewer, Viewer.Who, from, to, ct) is { } wrong ? Ask(wrong) : LocalRedirect("/account");

    public async Task<IActionResult> OnPostCancelLeave(long leave, CancellationToken ct) => await leaving.Cancel(Viewer, leave, ct) ? LocalRedirect("/account") : NotFound();

    public async Task<IActionResult> OnPostOtherPhone(CancellationToken ct)
    {
        if (await AskPassword(door, Password, ct) is { } refused) return refused;
        await enrolment.Begin(Viewer.Account, ct);
        if (await signIn.UserManager.FindByIdAsync(FormattableString.Invariant($"{Viewer.Account}")) is { } anew) await signIn.SignInAsync(anew, isPersistent: true);
        return LocalRedirect("/enrol");
    }
}
