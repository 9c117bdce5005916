using ChatAssist.Data.Staff;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ChatAssist.Bot.Staff;

/// <summary>A page of the console.</summary>
internal abstract class ConsolePage : PageModel
{
    /// <summary>Whose session it is; <see cref="Access"/> lets nobody else in, so that only pages for everybody must not ask.</summary>
    protected Session Session => HttpContext.Features.Get<Session>() ?? throw new InvalidOperationException("Nobody is signed in.");

    protected Viewer Viewer => Session.Viewer;

    /// <summary>Where somebody wanted to go before they were asked who they are.</summary>
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>There, when it is a page of ours.</summary>
    protected IActionResult GoOn() => LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/");

    /// <summary>Another page on the way there.</summary>
    protected IActionResult GoBy(string page) => LocalRedirect(Url.IsLocalUrl(ReturnUrl) && ReturnUrl != "/" ? $"{page}?returnUrl={Uri.EscapeDataString(ReturnUrl)}" : page);
}
