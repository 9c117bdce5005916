using ChatAssist.Bot.Staff.SigningIn;
using ChatAssist.Bot.Timers;
using ChatAssist.Conversations.Knowledge;
using ChatAssist.Data.Staff;
using Microsoft.AspNetCore.Mvc;

namespace ChatAssist.Bot.Staff.Users;

/// <summary>All accounts, found by name or key, role and department. What is looked for is posted: no address holds a name.</summary>
internal sealed class UsersModel(AccountPages accounts, ProgrammeTime clock, Conversations.Knowledge.Content content) : ConsolePage
{
    [BindProperty]
    public string? Query { get; set; }

    [BindProperty]
    public string? Role { get; set; }

    [BindProperty]
    public string? Department { get; set; }

    public IReadOnlyList<StaffAccount> Found { get; private set; } = [];

    public Places Places => content.Places;

    public IEnumerable<string> StateOf(StaffAccount account) => AccountState.Of(account, clock.RealMilliseconds);

    public Task OnGet(CancellationToken ct) => Find(ct);

    public Task OnPost(CancellationToken ct) => Find(ct);

    private async Task Find(CancellationToken ct) => Found = [.. (await accounts.All(Viewer, ct)).Where(IsMeant)];

    private bool IsMeant(StaffAccount account) => IsCalled(account, PlainNames.Of(Query ?? "")) && (IsAny(Role, Department) || account.Grants.Any(IsMeant));

    private bool IsMeant(Grant grant) =>
        (string.IsNullOrEmpty(Role) || grant.Role == Role) && (string.IsNullOrEmpty(Department) || grant.Department == Department || grant.Department == Grant.Everywhere);

    private static bool IsAny(params ReadOnlySpan<string?> wanted) => wanted is [null or "", null or ""];

    private static bool IsCalled(StaffAccount account, string plain) =>
        PlainNames.Of(account.Name).Contains(plain, StringComparison.Ordinal) || PlainNames.Of(account.Who ?? "").Contains(plain, StringComparison.Ordinal);
}
