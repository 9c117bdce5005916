using ChatAssist.Conversations.Matching;

namespace ChatAssist.Conversations;

/// <summary>What the programme keeps of a person besides their answers to questionnaires. Loaded only for flows that need it.</summary>
/// <param name="Placements">Jobs begun, oldest first.</param>
/// <param name="Referrals">To services of others, oldest first.</param>
/// <param name="Plan">The individual plan.</param>
/// <param name="Consents">The last word on each purpose.</param>
/// <param name="Employees">Of an employer: those they are asked about.</param>
/// <param name="Others">How the other people of the same phone are called, by their number.</param>
/// <param name="HasSafetyCase">A case of danger or a complaint is open: nothing of this person may vanish by a word.</param>
public sealed record CaseFile(
    IReadOnlyList<Placement> Placements,
    IReadOnlyList<Referral> Referrals,
    Plan Plan,
    IReadOnlyDictionary<string, bool> Consents,
    IReadOnlyList<Employee> Employees,
    IReadOnlyDictionary<long, string> Others,
    bool HasSafetyCase)
{
    public static readonly CaseFile Empty = new(
        [], [], Plan.None, new Dictionary<string, bool>(StringComparer.Ordinal), [], new Dictionary<long, string>(), HasSafetyCase: false);

    /// <summary>They told us of somebody who asks for money for a job, and nobody has decided on it yet.</summary>
    public bool HasScamReport { get; init; }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<Application> Applications { get; init; } = [];

    /// <summary>Of a company: who applied for its vacancies.</summary>
    public IReadOnlyList<Applicant> Applicants { get; init; } = [];

    /// <summary>The vacancies that were shown already.</summary>
    public IReadOnlySet<long> Seen { get; init; } = new HashSet<long>();

    /// <summary>The one that was shown last; null: none was.</summary>
    public long? LastSeen { get; init; }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<Enrolment> Enrolments { get; init; } = [];

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<Certificate> Certificates { get; init; } = [];

    /// <summary>The lessons of the guide that they had.</summary>
    public IReadOnlySet<string> Lessons { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>The newest version of their CV; null: there is none.</summary>
    public Cvs.KeptCv? Cv { get; init; }

    /// <summary>The job that goes on now: the one begun last that has not ended.</summary>
    public Placement? Current => Placements.LastOrDefault(job => job.Status is PlacementStatus.Confirmed);

    /// <summary>What the next flow of the same turn must already know.</summary>
    public CaseFile After(Effect effect) => effect switch
    {
        Effect.Place(var job) => this with { Placements = Kept(Placements, job, other => other.Key == job.Key) },
        Effect.Refer(var referral) => this with { Referrals = Kept(Referrals, referral, other => other.Key == referral.Key) },
        Effect.Step(var step) => this with { Plan = Plan with { Steps = Kept(Plan.Steps, step, other => other.Key == step.Key) } },
        Effect.PlanIs(var status) => this with { Plan = Plan with { Status = status } },
        Effect.RecordConsent(var purpose, var given, _) =>
            this with { Consents = new Dictionary<string, bool>(Consents, StringComparer.Ordinal) { [purpose] = given } },
        Effect.Saw(var vacancy, _) => this with { Seen = new HashSet<long>(Seen) { vacancy }, LastSeen = vacancy },
        Effect.Apply(var application) => this with { Applications = Kept(Applications, application, other => other.Key == application.Key) },
        Effect.Enrol(var enrolment) => this with { Enrolments = Kept(Enrolments, enrolment, other => other.Key == enrolment.Key) },
        Effect.Certify(var certificate) => this with { Certificates = Kept(Certificates, certificate, other => other.Key == certificate.Key) },
        Effect.Happened(ProgrammeEvent.Lesson, _, _, { } lesson) => this with { Lessons = new HashSet<string>(Lessons, StringComparer.Ordinal) { lesson } },
        Effect.ReportScam => this with { HasScamReport = true },
        Effect.KeepCv(var kept) => this with { Cv = kept },
        Effect.NewPerson or Effect.Speak => Empty,
        Effect.Erase => Empty,
        Effect.HandOver(Priority.Urgent, _, _, _) => this with { HasSafetyCase = true },
        _ => this,
    };

    private static IReadOnlyList<T> Kept<T>(IReadOnlyList<T> all, T one, Func<T, bool> isIt) =>
        all.Any(isIt) ? [.. all.Select(other => isIt(other) ? one : other)] : [.. all, one];
}

/// <summary>A job of a person, from the first word of it to its end.</summary>
/// <param name="Key">Unique for the person: 1, 2, …</param>
/// <param name="Employer">As the teller named it; empty where it was not said.</param>
/// <param name="Start">The first day of work: check-ins are counted from it.</param>
public sealed record Placement(string Key, string Employer, DateOnly Start, PlacementStatus Status)
{
    /// <summary>As the form keeps money: <c>3500 month</c>.</summary>
    public string? Pay { get; init; }

    /// <summary>In a week.</summary>
    public string? Hours { get; init; }

    /// <summary>written | spoken | none.</summary>
    public string? Contract { get; init; }

    /// <summary>Who told it first: person | promoter | employer.</summary>
    public string ToldBy { get; init; } = "person";

    /// <summary>How the job came about: programme | self | own-business.</summary>
    public string? Found { get; init; }

    /// <summary>Whom the employer's check-ins go to, as E.164.</summary>
    public string? EmployerPhone { get; init; }

    public DateOnly? EndedOn { get; init; }

    public string? EndReason { get; init; }
}

public enum PlacementStatus
{
    /// <summary>Somebody else told it; the person has not confirmed.</summary>
    Told,
    Confirmed,

    /// <summary>The person says that it is not so.</summary>
    Denied,
    Ended,
}

/// <summary>A person sent on to a service of others, with their consent.</summary>
/// <param name="Key">Unique for the person: 1, 2, …</param>
/// <param name="Service">Of content/services.csv.</param>
/// <param name="Need">What the person lacks, as the profile calls it.</param>
/// <param name="Result">helped | not-helped | not-gone | unknown; null while it is open.</param>
public sealed record Referral(string Key, string Service, string Need, DateOnly On, string? Result = null);

/// <summary>What a person wants to reach and what is done for it, over the economic, the social and the psychosocial.</summary>
public sealed record Plan(PlanStatus Status, IReadOnlyList<PlanStep> Steps)
{
    public static readonly Plan None = new(PlanStatus.Draft, []);
}

public enum PlanStatus
{
    Draft,

    /// <summary>The person agreed to it; a supervisor looks at it.</summary>
    Agreed,
    Validated,

    /// <summary>The supervisor wants it changed.</summary>
    Returned,
}

/// <param name="Key">Unique for the person: 1, 2, …</param>
/// <param name="Area">economic | social | psychosocial.</param>
/// <param name="Goal">Of content/plan.csv.</param>
/// <param name="Step">Of content/plan.csv, or in somebody's own words.</param>
public sealed record PlanStep(string Key, string Area, string Goal, string Step, DateOnly Due, PlanStepStatus Status);

public enum PlanStepStatus
{
    Open,
    Done,
    Dropped,
}

/// <summary>Whom an employer is asked about. What the employer reads of the person is the name alone.</summary>
/// <param name="Placement">Its id.</param>
public sealed record Employee(long Placement, string Called);
