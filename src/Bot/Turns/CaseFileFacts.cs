using System.Globalization;
using ChatAssist.Bot.Offers;
using ChatAssist.Conversations;
using ChatAssist.Conversations.Cvs;
using ChatAssist.Data;

namespace ChatAssist.Bot.Turns;

/// <summary>The case file as rows and as the core knows it.</summary>
internal static class CaseFileFacts
{
    public static CaseFile Read(StoredCaseFile stored, Func<long, DateTimeOffset> local) => new(
        [.. stored.Placements.Select(Placement)],
        [.. stored.Referrals.Select(one => new Referral(one.Key, one.Service, one.Need, Date(one.MadeOn), one.Result))],
        new Plan(stored.PlanStatus is { } status ? Value<PlanStatus>(status) : PlanStatus.Draft, [.. stored.Steps.Select(Step)]),
        stored.Consents.ToDictionary(consent => consent.Purpose, consent => consent.Given == 1, StringComparer.Ordinal),
        [.. stored.Employees.Select(one => new Employee(one.Placement, one.Called ?? ""))],
        stored.Others.ToDictionary(other => other.Person, other => other.Called ?? ""),
        stored.HasSafetyCase)
    {
        HasScamReport = stored.HasScamReport,
        Applications = [.. stored.Way.Applications.Select(one => OfferFacts.Read(one, local))],
        Applicants = [.. stored.Way.Applicants.Select(OfferFacts.Read)],
        Seen = stored.Way.Seen.ToHashSet(),
        LastSeen = stored.Way.Seen is [.., var last] ? last : null,
        Enrolments = [.. stored.Way.Enrolments.Select(OfferFacts.Read)],
        Lessons = stored.Way.Lessons.ToHashSet(StringComparer.Ordinal),
        Certificates = [.. stored.Way.Certificates.Select(OfferFacts.Read)],
        Cv = stored.Cv is { } cv ? new KeptCv((int)cv.Version, CvJson.Read(cv.Content)) : null,
    };

    public static StoredPlacement Row(Placement job) => new()
    {
        Key = job.Key,
        Employer = job.Employer,
        StartOn = Text(job.Start),
        Status = Word(job.Status),
        Pay = job.Pay,
        Hours = job.Hours,
        Contract = job.Contract,
        ToldBy = job.ToldBy,
        Found = job.Found,
        EmployerPhone = job.EmployerPhone,
        EndedOn = job.EndedOn is { } day ? Text(day) : null,
        EndReason = job.EndReason,
    };

    public static StoredReferral Row(Referral referral) => new(referral.Key, referral.Service, referral.Need, Text(referral.On), referral.Result);

    public static StoredPlanStep Row(PlanStep step) => new(step.Key, step.Area, step.Goal, step.Step, Text(step.Due), Word(step.Status));

    public static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Word<T>(T value)
        where T : struct, Enum =>
        value.ToString().ToLowerInvariant();

    private static Placement Placement(StoredPlacement stored) => new(stored.Key, stored.Employer, Date(stored.StartOn), Value<PlacementStatus>(stored.Status))
    {
        Pay = stored.Pay,
        Hours = stored.Hours,
        Contract = stored.Contract,
        ToldBy = stored.ToldBy,
        Found = stored.Found,
        EmployerPhone = stored.EmployerPhone,
        EndedOn = stored.EndedOn is { } day ? Date(day) : null,
        EndReason = stored.EndReason,
    };

    private static PlanStep Step(StoredPlanStep stored) =>
        new(stored.Key, stored.Area, stored.Goal, stored.Step, Date(stored.DueOn), Value<PlanStepStatus>(stored.Status));

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static T Value<T>(string word)
        where T : struct, Enum =>
        Enum.Parse<T>(word, ignoreCase: true);
}
