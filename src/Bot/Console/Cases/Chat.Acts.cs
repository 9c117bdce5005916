using System.Globalization;
using ChatAssist.Data.Cases;
using Microsoft.AspNetCore.Mvc;

namespace ChatAssist.Bot.Staff.Cases;

/// <summary>What is done with a chat: each is one command, that looks at the viewer's right itself.</summary>
internal sealed partial class ChatModel
{
    private static readonly TimeOnly EndOfDay = new(17, 0);

    public async Task<IActionResult> OnPostTake(bool fromAnother, CancellationToken ct) =>
        After(await claims.Take(Viewer, Id, fromAnother, clock.NowMilliseconds, clock.RealMilliseconds, ct)) ?? await Ask("chat.taken", ct);

    public async Task<IActionResult> OnPostWrite(CancellationToken ct)
    {
        if (keys.Read(Key) is not { } key || key.Account != Viewer.Account || key.Conversation != Id) return BadRequest();
        var text = Text?.Trim().ReplaceLineEndings("\n") ?? "";
        if (text.Length == 0) return await Ask("chat.text-missing", ct);
        if (text.Length > LongestReply) return await Ask("chat.text-long", ct);
        var written = await replies.Write(Viewer, Id, key.Key, channel => sms.PartsOf(text, channel), clock.NowMilliseconds, clock.RealMilliseconds, ct);
        if (written != Written.Done) return await Ask(written == Written.NotHeld ? "chat.not-held" : "chat.opted-out", ct);
        signals.Outbox.Set();
        drafts.Drop(HttpContext);
        return Again();
    }

    public async Task<IActionResult> OnPostNote(CancellationToken ct)
    {
        var text = Text?.Trim() ?? "";
        if (text.Length is 0 or > LongestReply) return await Ask(text.Length == 0 ? "chat.text-missing" : "chat.text-long", ct);
        return await replies.Note(Viewer, Id, text, clock.RealMilliseconds, ct) ? Again() : NotFound();
    }

    public async Task<IActionResult> OnPostGiveBack(string? next, string? on, CancellationToken ct)
    {
        if (Next(next, on) is not { } step) return await Ask("chat.date-wrong", ct);
        var given = await claims.GiveBack(Viewer, Id, step, clock.NowMilliseconds, clock.RealMilliseconds, ct);
        if (given == Handed.Done) signals.Inbox.Set();
        return After(given) ?? await Ask(given switch { Handed.Undecided => "complaint.first", Handed.NotTaken => "chat.take-first", _ => "chat.not-done" }, ct);
    }

    /// <param name="account">Null: it is about nobody of the staff.</param>
    public async Task<IActionResult> OnPostConcerns(long? account, CancellationToken ct) => await complaints.Decide(Viewer, Id, account, clock.NowMilliseconds, clock.RealMilliseconds, ct) switch
    {
        Decided.Done when account == Viewer.Account => LocalRedirect("/"),
        Decided.Done => Again(),
        Decided.NoOtherContact => await Ask("complaint.only-you", ct),
        Decided.Named => await Ask("complaint.named", ct),
        _ => NotFound(),
    };

    public async Task<IActionResult> OnPostLift(long account, CancellationToken ct) => await complaints.Lift(Viewer, Id, account, clock.RealMilliseconds, ct) ? Again() : NotFound();

    public async Task<IActionResult> OnPostHandOn(long to, CancellationToken ct) =>
        After(await claims.HandOn(Viewer, Id, to, clock.NowMilliseconds, clock.RealMilliseconds, ct)) ?? await Ask("chat.not-done", ct);

    public async Task<IActionResult> OnPostSnooze(int hours, CancellationToken ct) =>
        hours is 1 or 4 or 24 && await claims.Snooze(Viewer, Id, clock.NowMilliseconds + (long)TimeSpan.FromHours(hours).TotalMilliseconds, clock.RealMilliseconds, ct)
            ? LocalRedirect("/")
            : await Ask("chat.not-done", ct);

    private ActionResult? After(Handed handed) => handed switch
    {
        Handed.Done => Again(),
        Handed.NotSeen => NotFound(),
        _ => null,
    };

    private HandBack? Next(string? next, string? on) => next switch
    {
        "menu" => HandBack.Menu,
        "vacancies" => HandBack.Vacancies,
        "courses" => HandBack.Courses,
        "resume" => HandBack.Resume,
        "quiet" => HandBack.Quiet,
        "call" when DateOnly.TryParseExact(on, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day >= DateOnly.FromDateTime(clock.Now.DateTime) =>
            HandBack.Call(clock.At(day, EndOfDay).ToUnixTimeMilliseconds()),
        _ => null,
    };
}
