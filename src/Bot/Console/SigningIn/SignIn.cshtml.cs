using ChatAssist.Data.Staff;
using Microsoft.AspNetCore.Mvc;

namespace ChatAssist.Bot.Staff.SigningIn;

/// <summary>Name and password.</summary>
internal sealed class SignInModel(FrontDoor door) : AskingPage
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public IActionResult OnGet() => HttpContext.Features.Get<Session>() is null ? Page() : GoOn();

    public async Task<IActionResult> OnPost(CancellationToken ct) =>
        await door.Password(Name ?? "", Password ?? "", HttpContext.Connection.RemoteIpAddress, ct) switch
        {
            Entry.In => GoOn(),
            Entry.NeedsCode => GoBy("/second-factor"),
            Entry.TooMany => AskLater(),
            Entry.Outdated => Ask("sign-in.outdated"),
            _ => Ask("sign-in.wrong"),
        };
}
