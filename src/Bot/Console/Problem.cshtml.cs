using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ChatAssist.Bot.Staff;

/// <summary>What could not be shown or done, and why, in words.</summary>
[IgnoreAntiforgeryToken] // It takes the place of what was asked for, whatever that was, and does nothing.
internal sealed class ProblemModel : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Code { get; set; }

    public string Kind => Code switch
    {
        400 => "form",
        401 => "signed-out",
        403 => "no-access",
        404 => "not-found",
        >= 500 => "failed",
        _ => "other",
    };
}
