using ChatAssist.Bot.Staff.Cases;
using ChatAssist.Bot.Timers;
using ChatAssist.Bot.Workers;
using ChatAssist.Conversations;
using ChatAssist.Conversations.Forms.Filling;
using ChatAssist.Conversations.Knowledge;
using ChatAssist.Data;
using ChatAssist.Data.Files;
using Microsoft.AspNetCore.Mvc;

namespace ChatAssist.Bot.Staff.People;

/// <summary>The file of a person: who they are, what they answered, how they go on, and what somebody of the programme does with it.</summary>
internal sealed partial class FileModel(
    PersonFiles files, PersonActs acts, Answers answers, Visits visits, Fieldwork field, Duplicates duplicates, SpokenNotice notice, FlowCatalog flows, ReplyKey keys, ProgrammeTime clock, Signals signals, PageWords words, Conversations.Knowledge.Content content) : ConsolePage
{
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    /// <summary>What could not be done, in words.</summary>
    public string? Problem { get; private set; }

    /// <summary>The answer that was refused, by submission and path: its form is open, with what was written.</summary>
    public (long Submission, string Question, string Value)? Refused { get; private set; }

    public PersonFile Kept { get; private set; } = null!;

    public PersonHead Head => Kept.Head;

    /// <summary>Those who may be the same person.</summary>
    public IReadOnlyList<Likeness> Likely { get; private set; } = [];

    public IReadOnlyList<FiledMerge> Merged { get; private set; } = [];

    /// <summary>What is done is done in the file that it became part of.</summary>
    public bool IsPart => Merged.Any(merge => merge.IsPart == 1);

    public string Name => Head.Called ?? words["today.nobody"];

    public string Place => content.Places.Find(Head.Municipality) is { } place ? $"{place.Name}, {place.Department}" : words["today.nowhere"];

    /// <summary>Those whom to call: the number told for calls first.</summary>
    public IReadOnlyList<string> Numbers => [.. Kept.Numbers.Prepend(Head.Told).OfType<string>().Distinct(StringComparer.Ordinal)];

    public IEnumerable<FiledCall> OpenCalls => Kept.Calls.Where(call => call.Status == "open");

    public IReadOnlyList<SheetLine> Lines(StoredSubmission filled) => [.. answers.Sheet(filled, words.Language).Lines];

    /// <summary>What an answer was before, newest first.</summary>
    public IEnumerable<FiledCorrection> Before(long submission, string path) =>
        Kept.Corrections.Where(one => one.Submission == submission && one.Question == path).Reverse();

    /// <summary>Who of the programme filled that answer in, together with the person; null: it came in the chat.</summary>
    public FiledAnswer? FilledBy(long submission, string path) => Kept.Filled.FirstOrDefault(one => one.Submission == submission && one.Question == path);

    public bool MayFill => !IsPart && Head is { Consent: "given", Status: not Person.Deceased } && Access.Of("people/{id:long}/form/{form}").For(Session) == Verdict.Enter;

    /// <summary>The form that the call is about, and which asking of it; null: it is about something else, or that one is answered.</summary>
    public (string Form, string? About)? FormOf(FiledCall call) =>
        MayFill && Kept.Submissions.Any(one => one.Key == call.About && one.Status is "open" or "no-answer") ? Interview.In(call.About) : null;

    public IReadOnlyList<string> Offered => Interview.Offers(Head.Status, Kept.Submissions.Count == 0, Kept.Placements.Any(job => job.Status == "confirmed"));

    /// <summary>Nobody has read the notice to them yet, or they said no.</summary>
    public bool MayAsk => !IsPart && Head.Consent != "given" && Access.Of("people/new").For(Session) == Verdict.Enter;

    public bool SeesAudit => Access.Of("audit").For(Session) == Verdict.Enter;

    public SpokenNotice Notice => notice;

    public string? NameOf(FiledEvent happened) => content.Events.All.FirstOrDefault(kind => kind.Kind == happened.Kind)?.Names.GetValueOrDefault(words.Language);

    public bool IsService(FiledEvent happened) => content.Events.All.Any(kind => kind.Kind == happened.Kind && kind.Type == "service");

    public string StepName(StoredPlanStep step) => content.PlanSteps.Find(step.Step)?.Label.GetValueOrDefault(words.Language) ?? step.Step;

    public string ServiceName(string key) => content.Services.All.FirstOrDefault(service => service.Key == key)?.Name.GetValueOrDefault(words.Language) ?? key;

    public string FlowName(string flow) => words.Or($"flows.{flow}", flow);

    /// <summary>"core" has its own words; "referral:food" those of a referral.</summary>
    public string PurposeOf(string purpose) => words.Or($"file.purpose-{purpose.Split(':')[0]}", purpose);

    /// <summary>Jobs and what was asked about them, newest first.</summary>
    public IEnumerable<(string On, string What)> Timeline => Kept.Placements.SelectMany(Moments)
        .Concat(Kept.Events.Where(happened => !IsService(happened)).Select(happened => (happened.HappenedOn, NameOf(happened) ?? happened.Kind)))
        .OrderByDescending(moment => moment.Item1, StringComparer.Ordinal);

    public async Task<IActionResult> OnGet(CancellationToken ct) => await Load(ct) ? Page() : NotFound();

    private async Task<bool> Load(CancellationToken ct)
    {
        if (await files.Of(Viewer, Id, words.Language, clock.RealMilliseconds, ct) is not { } file) return false;
        Kept = file;
        (Likely, Merged) = (await duplicates.Of(Viewer, Id, ct), await duplicates.Merged(Id, ct));
        return true;
    }

    private async Task<IActionResult> Ask(string problem, CancellationToken ct)
    {
        if (!await Load(ct)) return NotFound();
        Problem = problem;
        return Page();
    }

    private IEnumerable<(string, string)> Moments(StoredPlacement job)
    {
        var employer = job.Employer.Length > 0 ? job.Employer : words["file.employer-unsaid"];
        yield return (job.StartOn, words["file.job-began", "employer", employer] + (job.Status is "told" or "denied" ? $" ({words[$"file.job-{job.Status}"]})" : ""));
        if (job.EndedOn is { } ended) yield return (ended, words["file.job-ended", "employer", employer]);
    }

    private LocalRedirectResult Again(string part) => LocalRedirect(FormattableString.Invariant($"/people/{Id}#{part}"));
}
