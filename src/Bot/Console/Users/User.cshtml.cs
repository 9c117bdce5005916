using ChatAssist.Bot.Staff.SigningIn;
using ChatAssist.Bot.Timers;
using ChatAssist.Conversations.Knowledge;
using ChatAssist.Data.Staff;
using Microsoft.AspNetCore.Mvc;

namespace ChatAssist.Bot.Staff.Users;

/// <summary>One account, and what an administrator does with it. On their own they give their password anew: nobody shuts themselves out by a slip.</summary>
internal sealed class UserModel(AccountPages accounts, AccountDesk desk, PhoneDesk phones, FrontDoor door, ProgrammeTime clock, Conversations.Knowledge.Content content) : AskingPage
{
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public StaffAccount Account { get; private set; } = null!;

    /// <summary>Made just now, and shown this once.</summary>
    public OneTime? OneTime { get; private set; }

    public IEnumerable<string> State => AccountState.Of(Account, clock.RealMilliseconds);

    public bool IsOwn => Id == Viewer.Account;

    public Places Places => content.Places;

    public IReadOnlyList<string> Everybody => content.Roster.Everybody;

    public async Task<IActionResult> OnGet(CancellationToken ct) => await Load(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostGive(List<string> roles, List<string> departments, CancellationToken ct) =>
        await MayNot(ct) ?? (GrantForm.Read(roles, departments, Places) is { Count: > 0 } these
            ? After(await desk.Change(Account.Name, had => had with { Grants = [.. had.Grants.Union(these)] }, Viewer, ct))
            : Ask("users.grant-missing"));

    public async Task<IActionResult> OnPostTake(string? grant, CancellationToken ct) =>
        await MayNot(ct) ?? After(await desk.Change(Account.Name, had => had with { Grants = [.. had.Grants.Where(one => GrantForm.Text(one) != grant)] }, Viewer, ct));

    public async Task<IActionResult> OnPostDuty(string? who, CancellationToken ct) =>
        await MayNot(ct) ?? (string.IsNullOrEmpty(who) || content.Roster.Knows(who)
            ? After(await desk.Change(Account.Name, had => had with { Who = string.IsNullOrEmpty(who) ? null : who }, Viewer, ct))
            : Ask("users.duty-wrong"));

    public async Task<IActionResult> OnPostPhone(string? phone, CancellationToken ct)
    {
        if (await MayNot(ct) is { } refused) return refused;
        return await phones.Keep(Id, phone, Viewer, ct) is not PhoneResult.Done and var why ? Ask(PhoneWords.Of(why)) : Again();
    }

    public async Task<IActionResult> OnPostReset(CancellationToken ct)
    {
        if (await MayNot(ct) is { } refused) return refused;
        OneTime = await desk.Reset(Account.Name, Viewer, ct);
        return OneTime is not null && await Load(ct) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostClose(CancellationToken ct) => await MayNot(ct) ?? After(await desk.Close(Account.Name, Viewer, ct));

    private async Task<bool> Load(CancellationToken ct)
    {
        if (await accounts.Of(Viewer, Id, ct) is not { } account) return false;
        Account = account;
        return true;
    }

    private async Task<IActionResult?> MayNot(CancellationToken ct) => !await Load(ct) ? NotFound() : IsOwn ? await AskPassword(door, Password, ct) : null;

    private IActionResult After(AccountChange change) => change switch
    {
        AccountChange.Done => Again(),
        AccountChange.LastAdministrator => Ask("users.last-administrator"),
        AccountChange.NotAllowed => StatusCode(StatusCodes.Status403Forbidden),
        _ => Ask("users.closed-meanwhile"),
    };

    private LocalRedirectResult Again() => LocalRedirect(FormattableString.Invariant($"/users/{Id}"));
}
