using System.Text.Json;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;

namespace ChatAssist.Bot.Staff.Cases;

/// <summary>A reply that was sent when the session was over: kept in the browser, encrypted, until its writer is signed in again.</summary>
internal sealed class Drafts(ReplyKey keys, IDataProtectionProvider protection)
{
    private const string Cookie = "draft";
    private static readonly TimeSpan Kept = TimeSpan.FromHours(12);

    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("ChatAssist.Console.Draft").ToTimeLimitedDataProtector();
    private readonly ChunkingCookieManager cookies = new();

    /// <summary>Keeps the text of a reply form; false: it is another form.</summary>
    public async Task<bool> Keep(HttpContext context, CancellationToken ct)
    {
        if (!context.Request.HasFormContentType) return false;
        var form = await context.Request.ReadFormAsync(ct);
        var (key, text) = ($"{form["Key"]}", $"{form["Text"]}");
        if (keys.Read(key) is null || text.Length is 0 or > ChatModel.LongestReply) return false;
        cookies.AppendResponseCookie(context, Cookie, protector.Protect(JsonSerializer.Serialize(new[] { key, text }), Kept), Options(context));
        return true;
    }

    /// <summary>What this account was writing in this chat; null: nothing.</summary>
    public string? Of(HttpContext context, long account, long conversation)
    {
        if (cookies.GetRequestCookie(context, Cookie) is not { } kept || Read(kept) is not [var key, var text]) return null;
        return keys.Read(key) is { } of && of.Account == account && of.Conversation == conversation ? text : null;
    }

    public void Drop(HttpContext context)
    {
        if (context.Request.Cookies.ContainsKey(Cookie)) cookies.DeleteCookie(context, Cookie, Options(context));
    }

    private string[] Read(string kept)
    {
        try
        {
            return JsonSerializer.Deserialize<string[]>(protector.Unprotect(kept)) ?? [];
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return [];
        }
    }

    private static CookieOptions Options(HttpContext context) =>
        new() { HttpOnly = true, Secure = context.Request.IsHttps, SameSite = SameSiteMode.Lax, Path = "/chats", MaxAge = Kept };
}
