using System.Text.Encodings.Web;
using System.Text.Unicode;
using ChatAssist.Bot.Content;
using ChatAssist.Bot.Staff.Audit;
using ChatAssist.Bot.Staff.Cases;
using ChatAssist.Bot.Staff.Leaving;
using ChatAssist.Bot.Staff.People;
using ChatAssist.Bot.Staff.SigningIn;
using ChatAssist.Data.Cases;
using ChatAssist.Data.Staff;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Identity;

namespace ChatAssist.Bot.Staff;

/// <summary>
/// The console for people of the programme: Razor Pages that work without script. The namespace is Staff, because one named Console
/// would hide the terminal's.
/// </summary>
internal static class ConsolePages
{
    // A working day; each request in its second half begins it anew.
    private static readonly TimeSpan SessionLength = TimeSpan.FromHours(12);

    // What it costs whoever has the database to try one password.
    private const int HashRounds = 210_000;

    // Paths whose callers are programs, or pages with a face of their own.
    private static readonly PathString[] Others = ["/webhooks", "/health", "/metrics", "/operator", "/attachments", "/simulator", "/forms"];

    /// <param name="demo">The demo has pages outside of the console's folder; elsewhere they are not found at all.</param>
    public static void AddConsole(this IServiceCollection services, bool demo)
    {
        services.AddSingleton(ConsoleWords.Load(ContentFiles.Folder)).AddScoped<PageWords>().AddHttpContextAccessor();
        services.AddSingleton<Reasons>().AddSingleton<Remarks>().AddScoped<PageTimes>().AddCases().AddPeople();
        services.AddSingleton<Accounts>().AddSingleton<AccountPages>().AddSingleton<SecondFactors>().AddSingleton<SignInTries>();
        services.AddSingleton<SignInLimit>().AddSingleton<SingleUseCodes>().AddScoped<FrontDoor>().AddScoped<Enrolment>().AddScoped<AccountDesk>().AddSingleton<StaffPhones>().AddScoped<PhoneDesk>().AddSingleton<LeaveDesk>().AddScoped<SessionCookie>();
        // Spanish as it is written, not as entities: a page is shorter by that. What means something in HTML is still escaped.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddRazorPages(pages => pages.RootDirectory = demo ? "/" : "/Console");
        services.AddAntiforgery(forms => Limit(forms.Cookie, "form", SameSiteMode.Strict));
        services.AddIdentity();
    }

    public static void MapConsole(this WebApplication app)
    {
        app.UseStatusCodePagesWithReExecute("/problem/{0}");
        app.UseWhen(IsOfConsole, console => console.UseExceptionHandler(failed => failed.Run(_ => Task.CompletedTask)));
        app.UseWhen(context => !IsOfConsole(context), others => others.Use((context, next) =>
        {
            context.Features.GetRequiredFeature<IStatusCodePagesFeature>().Enabled = false;
            return next(context);
        }));
        app.UseAuthentication();
        app.UseMiddleware<Gate>();
        app.MapLive();
        app.MapMediaFiles();
        app.MapCvs();
        app.MapRazorPages().Add(page => page.Metadata.Add(Access.Of((page as RouteEndpointBuilder)?.RoutePattern.RawText)));
    }

    private static IServiceCollection AddCases(this IServiceCollection services) => services
        .AddSingleton<Today>().AddSingleton<Unfinished>().AddSingleton<Chats>().AddSingleton<ChatSearch>().AddSingleton<VoiceNotes>().AddSingleton<Claims>().AddSingleton<Replies>().AddSingleton<AuditTrail>().AddSingleton<AuditPages>().AddSingleton<Complaints>().AddSingleton<Denials>()
        .AddSingleton<ReplyKey>().AddSingleton<Drafts>().AddSingleton<SmsText>();

    private static bool IsOfConsole(HttpContext context) => !Others.Any(path => context.Request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase));

    private static void AddIdentity(this IServiceCollection services)
    {
        services.AddIdentityCore<Account>(identity =>
        {
            PasswordRules.Apply(identity.Password);
            identity.User.AllowedUserNameCharacters = "";
        }).AddUserStore<AccountStore>().AddPasswordValidator<PasswordRules>().AddSignInManager()
            .AddTokenProvider<SingleUseCodes>(TokenOptions.DefaultAuthenticatorProvider);
        services.AddSingleton<ILookupNormalizer, PlainNames>();
        services.Configure<PasswordHasherOptions>(hash => hash.IterationCount = HashRounds);
        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme, cookie =>
            {
                Limit(cookie.Cookie, "session", SameSiteMode.Lax);
                (cookie.ExpireTimeSpan, cookie.EventsType) = (SessionLength, typeof(SessionCookie));
            })
            .AddCookie(IdentityConstants.TwoFactorUserIdScheme, cookie =>
            {
                Limit(cookie.Cookie, "second-factor", SameSiteMode.Lax);
                cookie.ExpireTimeSpan = TimeSpan.FromMinutes(5);
            });
    }

    // Lax: whoever taps a link in a message of ours is signed in.
    private static void Limit(CookieBuilder cookie, string name, SameSiteMode sameSite) =>
        (cookie.Name, cookie.HttpOnly, cookie.SameSite, cookie.SecurePolicy) = (name, true, sameSite, CookieSecurePolicy.SameAsRequest);
}
