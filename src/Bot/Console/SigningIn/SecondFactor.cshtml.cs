using Microsoft.AspNetCore.Mvc;

namespace ChatAssist.Bot.Staff.SigningIn;

/// <summary>The code of the app, after the password.</summary>
internal sealed class SecondFactorModel(FrontDoor door) : AskingPage
{
    [BindProperty]
    public string? Code { get; set; }

    public string Recovery => ReturnUrl is null ? "/recovery" : $"/recovery?returnUrl={Uri.EscapeDataString(ReturnUrl)}";

    public async Task<IActionResult> OnPost(CancellationToken ct) => await door.Code(Code ?? "", ct) switch
    {
        Entry.In => GoOn(),
        Entry.TooMany => AskLater(),
        Entry.Expired => GoBy("/sign-in"),
        _ => Ask("second-factor.wrong"),
    };
}
