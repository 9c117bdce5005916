using ChatAssist.Bot.Staff.SigningIn;
using ChatAssist.Conversations.Knowledge;
using Microsoft.AspNetCore.Mvc;

namespace ChatAssist.Bot.Staff.Users;

/// <summary>Opens an account. Its one-time password is in the answer to the form and nowhere else.</summary>
internal sealed class NewModel(AccountDesk desk, PhoneDesk phones, Conversations.Knowledge.Content content) : AskingPage
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Who { get; set; }

    [BindProperty]
    public string? Phone { get; set; }

    [BindProperty]
    public List<string> Roles { get; set; } = [];

    [BindProperty]
    public List<string> Departments { get; set; } = [];

    public OneTime? OneTime { get; private set; }

    public Places Places => content.Places;

    public IReadOnlyList<string> Everybody => content.Roster.Everybody;

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        var (name, grants) = (Name?.Trim() ?? "", GrantForm.Read(Roles, Departments, Places));
        if (!AccountDesk.IsName(name)) return Ask("users.name-wrong");
        if (grants.Count == 0) return Ask("users.grant-missing");
        if (!string.IsNullOrEmpty(Who) && !content.Roster.Knows(Who)) return Ask("users.duty-wrong");
        OneTime = await desk.Open(name, string.IsNullOrEmpty(Who) ? null : Who, grants, Viewer, ct);
        if (OneTime is null) return Ask("users.name-taken");
        var kept = string.IsNullOrWhiteSpace(Phone) ? PhoneResult.Done : await phones.Keep(name, Phone, Viewer, ct);
        return kept is PhoneResult.Done ? Page() : Ask(PhoneWords.Of(kept));
    }
}
