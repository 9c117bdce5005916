using System.Globalization;
using ChatAssist.Conversations.Flows;
using ChatAssist.Data;
using ChatAssist.Data.Files;
using Microsoft.AspNetCore.Mvc;

namespace ChatAssist.Bot.Staff.People;

/// <summary>What is done in a file: each is one command, that looks at the viewer's right itself.</summary>
internal sealed partial class FileModel
{
    public const int LongestAnswer = 1_000, LongestNote = 1_000, LongestIssuer = 100;

    public static readonly IReadOnlyList<string> Results = ["reached", "not-reached", "wrong-number", "other"];

    private static readonly TimeOnly EndOfDay = new(17, 0);

    public async Task<IActionResult> OnPostCorrect(long submission, string? question, List<string> value, CancellationToken ct)
    {
        var said = string.Join(' ', value.Select(one => one?.Trim() ?? "")).Trim();
        if (said.Length > LongestAnswer) return await Ask(words["file.answer-long"], ct);
        switch (await answers.Correct(Viewer, Id, submission, question ?? "", said, words.Language, ct))
        {
            case Corrected.Done: return Again("answers");
            case Corrected.NotSeen: return NotFound();
            case Corrected.Refused(var why):
                Refused = (submission, question ?? "", said);
                return await Ask(why, ct);
            default: return await Ask(words["file.meanwhile"], ct);
        }
    }

    public async Task<IActionResult> OnPostDecide(long certificate, string? verdict, string? reason, string? issuer, string? issuedOn, CancellationToken ct)
    {
        var today = DateOnly.FromDateTime(clock.Now.DateTime);
        if (Decision(verdict, reason, issuer?.Trim() ?? "", issuedOn, today) is not { } decision) return await Ask(words["file.certificate-incomplete"], ct);
        var decided = await acts.Decide(Viewer, Id, certificate, decision, clock.NowMilliseconds, clock.RealMilliseconds, ct);
        if (decided == Acted.Done)
        {
            signals.Timers.Set();
            signals.Media.Set();
        }
        return await After(decided, "certificates", ct);
    }

    public async Task<IActionResult> OnPostCalled(long call, string? result, string? note, string? again, CancellationToken ct)
    {
        var said = note?.Trim() ?? "";
        if (!Results.Contains(result, StringComparer.Ordinal) || said.Length > LongestNote) return await Ask(words["file.call-result-missing"], ct);
        var day = Day(again);
        if (!string.IsNullOrEmpty(again) && (day is null || day < DateOnly.FromDateTime(clock.Now.DateTime))) return await Ask(words["chat.date-wrong"], ct);
        long? due = day is { } on ? clock.At(on, EndOfDay).ToUnixTimeMilliseconds() : null;
        return await After(await acts.Called(Viewer, Id, call, result!, said, due, clock.NowMilliseconds, clock.RealMilliseconds, ct), "calls", ct);
    }

    private async Task<IActionResult> After(Acted acted, string part, CancellationToken ct) => acted switch
    {
        Acted.Done => Again(part),
        Acted.NotSeen => NotFound(),
        _ => await Ask(words["file.meanwhile"], ct),
    };

    private CertificateDecision? Decision(string? verdict, string? reason, string issuer, string? issuedOn, DateOnly today) => verdict switch
    {
        "refused" when CertificateFlow.Reasons.Contains(reason, StringComparer.Ordinal) => new CertificateDecision(reason, null, null, null, Viewer.Name, $"{today:yyyy-MM-dd}"),
        "recognised" or "attendance" when issuer.Length is > 0 and <= LongestIssuer && Day(issuedOn) is { } day && day <= today =>
            new CertificateDecision(null, issuer, $"{day:yyyy-MM-dd}", verdict, Viewer.Name, $"{today:yyyy-MM-dd}"),
        _ => null,
    };

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
