using System.Globalization;
using ChatAssist.Bot.Media;
using ChatAssist.Bot.Settings;
using ChatAssist.Bot.Timers;
using ChatAssist.Bot.Workers;
using ChatAssist.Conversations.Flows;
using ChatAssist.Data;

namespace ChatAssist.Bot.Operator;

/// <summary>What somebody of the programme says of courses and certificates.</summary>
internal static class CourseEndpoints
{
    public static void MapCourses(this RouteGroupBuilder operators)
    {
        operators.MapPost("/certificates", List);
        operators.MapPost("/certificates/{certificate:long}", Decide);
        operators.MapPost("/enrolments", Enrolled);
        operators.MapPost("/enrolments/{enrolment:long}/{by:regex(^(provider|promoter)$)}", Complete);
    }

    /// <param name="Refuse">Of <see cref="CertificateFlow.Reasons"/>; null: it is verified.</param>
    /// <param name="IssuedOn">ISO text.</param>
    internal sealed record DecisionRequest(string By, string? Refuse, string? Issuer, string? IssuedOn, string? Kind);

    private static async Task<IResult> List(Certificates certificates, AppSettings settings, CancellationToken ct)
    {
        var lines = (await certificates.Open(ct)).Select(one => FormattableString.Invariant(
            $"{one.Id}  {one.ReceivedOn}  person {one.PersonId} {one.Called}  {one.Title ?? "another course"}  {Place(one.File, settings)}"));
        return TypedResults.Text(string.Join('\n', lines.DefaultIfEmpty("no certificate waits")));
    }

    private static string Place(string? file, AppSettings settings) =>
        file is null ? "no picture yet" : Path.Combine(MediaFolder.PathOf(settings) ?? "", file);

    private static async Task<IResult> Decide(long certificate, DecisionRequest request, Certificates certificates, ProgrammeTime time, Signals signals, CancellationToken ct)
    {
        var today = DateOnly.FromDateTime(time.Now.DateTime);
        if (Wrong(request, today) is { } wrong) return TypedResults.BadRequest(wrong);
        var decision = new CertificateDecision(request.Refuse, request.Issuer, request.IssuedOn, request.Kind, request.By, $"{today:yyyy-MM-dd}");
        if (!await certificates.Decide(certificate, decision, time.NowMilliseconds, ct)) return TypedResults.BadRequest($"no certificate {certificate} waits; `certificate list` shows those that do");
        signals.Timers.Set();
        signals.Media.Set();
        return TypedResults.Text($"certificate {certificate} is {(request.Refuse is null ? "verified" : "refused")}; the person is told at a fitting hour");
    }

    private static string? Wrong(DecisionRequest request, DateOnly today) => request switch
    {
        { By: "" } => "--by should say who looked at it",
        { Refuse: { } why } when !CertificateFlow.Reasons.Contains(why, StringComparer.Ordinal) => $"--refuse should be one of {string.Join(", ", CertificateFlow.Reasons)}",
        { Refuse: not null } => null,
        { Issuer: null or "" } => "--issuer should say who gave it",
        { Kind: not ("recognised" or "attendance") } => "--kind should be recognised or attendance",
        _ when !DateOnly.TryParseExact(request.IssuedOn, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || day > today =>
            "--issued-on should be the day on it, such as 2026-11-20, and not after today",
        _ => null,
    };

    private static async Task<IResult> Enrolled(Enrolments enrolments, CancellationToken ct)
    {
        var lines = (await enrolments.Open(ct)).Select(one => FormattableString.Invariant(
            $"{one.Id}  {one.EnrolledOn}  person {one.PersonId} {one.Called}  {one.Title}  {one.Provider}  {one.Status}"));
        return TypedResults.Text(string.Join('\n', lines.DefaultIfEmpty("no enrolment is open")));
    }

    private static async Task<IResult> Complete(long enrolment, string by, Enrolments enrolments, ProgrammeTime time, Signals signals, CancellationToken ct)
    {
        if (!await enrolments.Complete(enrolment, by, $"{time.Now:yyyy-MM-dd}", time.NowMilliseconds, ct))
            return TypedResults.BadRequest($"there is no open enrolment {enrolment}; `course list` shows them");
        signals.Timers.Set();
        return TypedResults.Text($"enrolment {enrolment} is completed; the person is asked for a picture of the certificate");
    }
}
