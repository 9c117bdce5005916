using Microsoft.AspNetCore.Mvc;

namespace ChatAssist.Bot.Staff.SigningIn;

/// <summary>A code from paper, when the phone with the app is gone.</summary>
internal sealed class RecoveryModel(FrontDoor door) : AskingPage
{
    [BindProperty]
    public string? Code { get; set; }

    public async Task<IActionResult> OnPost(CancellationToken ct) => await door.RecoveryCode(Code ?? "", ct) switch
    {
        Entry.In => GoOn(),
        Entry.TooMany => AskLater(),
        Entry.Expired => GoBy("/sign-in"),
        _ => Ask("recovery.wrong"),
    };
}
