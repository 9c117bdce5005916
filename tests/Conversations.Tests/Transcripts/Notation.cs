using System.Globalization;
using ChatAssist.Conversations.Rendering;

namespace ChatAssist.Conversations.Tests.Transcripts;

/// <summary>Effects and messages in words, as transcripts and diagrams write them.</summary>
internal static class Notation
{
    public static string Of(Effect effect) => effect switch
    {
        Effect.OpenSubmission(var key, _, var version) => $"OpenSubmission {key} v{version}",
        Effect.SaveAnswer(_, var question, var value) => $"SaveAnswer {question} {value}".TrimEnd(),
        Effect.DropAnswer(_, var question) => $"DropAnswer {question}",
        Effect.CloseSubmission(var key, var ending) => $"CloseSubmission {key}{Words(ending)}",
        Effect.Describe(var what, var value) => $"Describe {what} {value}",
        Effect.RecordConsent(var purpose, var given, var version) => $"RecordConsent {purpose} {(given ? "given" : "declined")} v{version}",
        Effect.HandOver(var priority, var reason, _, var to) => $"HandOver {Word(priority)} to {to ?? "nobody"} because {reason}",
        Effect.OptOut(var here) => here ? "OptOut this address" : "OptOut",
        Effect.OptIn => "OptIn",
        Effect.Unlink => "Unlink",
        Effect.NewPerson => "NewPerson",
        Effect.Speak(var person) => $"Speak {person.ToString(CultureInfo.InvariantCulture)}",
        Effect.Erase => "Erase",
        Effect.Arrive(var by, var on, var funding) => $"Arrive by {by} {Day(on)} {funding}".TrimEnd(),
        Effect.Rejoin(var phone, var called, var born, _) => $"Rejoin {phone ?? "no number"} {called} {born}".TrimEnd(),
        Effect.Schedule(var slot, var due) => $"Schedule {slot} {At(due)}",
        Effect.Postpone(var slot, var due) => $"Postpone {slot} {At(due)}",
        Effect.Cancel(var slot) => $"Cancel {slot}",
        Effect.CancelAll(var flow, var about) => $"CancelAll {flow}@{about}",
        Effect.CancelTimers => "CancelTimers",
        Effect.Quiet(var until) => $"Quiet until {At(until)}",
        Effect.Place(var job) => $"Place {job.Key} {Word(job.Status)} {job.Employer} from {Day(job.Start)}{(job.EndReason is { } why ? $" ended {why}" : "")}",
        Effect.AskEmployer(var job, var day, var due) => $"AskEmployer {job} day {day} {At(due)}",
        Effect.LeaveEmployer(var job) => $"LeaveEmployer {job}",
        Effect.ReportScam(var words, var company, var vacancy, _) => $"ReportScam {company ?? "-"}{(vacancy is { } one ? $" vacancy {one}" : "")}: {words}",
        Effect.Saw(var vacancy, _) => $"Saw {vacancy}",
        Effect.Apply(var application) => $"Apply {application.Key} {application.Title} {application.Status} {application.Reason}".TrimEnd(),
        Effect.SendPacket(var key) => $"SendPacket {key}",
        Effect.Sent(var application, _) => $"Sent {application}",
        Effect.Answered(var application, var status, _) answered =>
            $"Answered {application} {status} {answered.InterviewAt?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} {answered.InterviewPlace}{answered.Reason}".TrimEnd(),
        Effect.Enrol(var enrolment) => $"Enrol {enrolment.Key} {enrolment.Title} {enrolment.Status} {enrolment.ConfirmedBy}{enrolment.LeftBecause}".TrimEnd(),
        Effect.Certify(var certificate) => $"Certify {certificate.Key} {certificate.Status} of {certificate.Enrolment ?? "-"}",
        Effect.Refer(var referral) => $"Refer {referral.Key} {referral.Service} for {referral.Need} {referral.Result ?? "open"}",
        Effect.Step(var step) => $"Step {step.Key} {step.Area} {step.Step} {Word(step.Status)}",
        Effect.PlanIs(var status) => $"PlanIs {Word(status)}",
        Effect.Happened(var kind, var on, var where, var about) => $"Happened {kind} {Day(on)} {where ?? "-"} {about}".TrimEnd(),
        Effect.CallTask(var reason, var about, var to, _) => $"CallTask to {to ?? "nobody"} because {reason} {about}".TrimEnd(),
        Effect.KeepCv(var kept) => $"KeepCv {kept.Version.ToString(CultureInfo.InvariantCulture)} {kept.Cv.Language} {kept.Cv.Name}",
        Effect.Continue(var flow, var at) => $"Continue {flow} {at}".TrimEnd(),
        Effect.Resume(null) => "Resume",
        Effect.Resume => "Resume with what was said",
        _ => throw new ArgumentOutOfRangeException(nameof(effect), effect, "has no notation yet"),
    };

    /// <summary>What the person sees: the text, and under it what can be tapped.</summary>
    public static string Of(Rendered message) => message switch
    {
        { Attachment: { } attachment } => $"[{attachment}]",
        { Taps: TapKind.None } => message.Body,
        _ => $"{message.Body}\n{string.Join(' ', message.Options.Select(option => $"[{option.Label}]"))}",
    };

    /// <summary>A name of an enumeration as files write it: <c>not-asked</c>.</summary>
    public static string Word<T>(T value)
        where T : struct, Enum =>
        string.Concat(value.ToString().Select((c, i) => i > 0 && char.IsUpper(c) ? $"-{char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));

    public static T Read<T>(string word)
        where T : struct, Enum =>
        Enum.Parse<T>(word.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);

    private static string Words(Ending ending) => ending switch
    {
        Ending.Complete => "",
        Ending.HandedOver => " handed over",
        _ => " no answer",
    };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string At(DateTimeOffset due) => due.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
