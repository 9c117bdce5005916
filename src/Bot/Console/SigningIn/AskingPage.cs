using Microsoft.AspNetCore.Mvc;

namespace ChatAssist.Bot.Staff.SigningIn;

/// <summary>A page that asks for something secret, and says what was wrong with it.</summary>
internal abstract class AskingPage : ConsolePage
{
    /// <summary>The key of what is wrong; null: nothing.</summary>
    public string? Problem { get; private set; }

    public string? DescribedBy => Problem is null ? null : "problem";

    protected IActionResult Ask(string problem, int status = StatusCodes.Status422UnprocessableEntity)
    {
        (Problem, Response.StatusCode) = (problem, status);
        return Page();
    }

    /// <summary>Whoever is at an open page proves that it is theirs; null: that was their password.</summary>
    protected async Task<IActionResult?> AskPassword(FrontDoor door, string? password, CancellationToken ct) =>
        await door.IsPasswordOf(Viewer, password ?? "", HttpContext.Connection.RemoteIpAddress, ct) switch
        {
            true => null,
            false => Ask("password.wrong"),
            null => AskLater(),
        };

    protected IActionResult AskLater() => Ask("sign-in.too-many", StatusCodes.Status429TooManyRequests);
}
