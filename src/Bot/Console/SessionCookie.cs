using System.Globalization;
using System.Security.Claims;
using ChatAssist.Data.Staff;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace ChatAssist.Bot.Staff;

/// <summary>
/// Looks at each request whether the session still holds: an account that is closed, a password that was changed or a sign-out everywhere
/// ends it with the next request. What the account may is read anew each time.
/// </summary>
internal sealed class SessionCookie(Accounts accounts, IOptions<IdentityOptions> identity) : CookieAuthenticationEvents
{
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        if (await Find(context.Principal, context.HttpContext.RequestAborted) is { } session) context.HttpContext.Features.Set(session);
        else context.RejectPrincipal();
    }

    /// <summary>The session as it is now; null: it is over.</summary>
    public async Task<Session?> Find(ClaimsPrincipal? principal, CancellationToken ct) =>
        long.TryParse(principal?.FindFirstValue(ClaimTypes.NameIdentifier), CultureInfo.InvariantCulture, out var id) && principal!.FindFirstValue(identity.Value.ClaimsIdentity.SecurityStampClaimType) is { } stamp
            ? await accounts.Session(id, stamp, ct)
            : null;
}
