using ChatAssist.Conversations.Knowledge;
using ChatAssist.Conversations.Matching;

namespace ChatAssist.Conversations;

/// <summary>Everything a step may know. Loaded after routing; a step asks for nothing more.</summary>
/// <param name="Now">Programme time, in the programme's zone.</param>
/// <param name="Chat">The conversation as the step finds it.</param>
/// <param name="Programme">Whose assistant this is.</param>
/// <param name="Content">What people wrote for it: texts, places, helplines, the duty roster.</param>
/// <param name="Submissions">The questionnaires that the person filled or is filling, by key; empty unless a flow needs them.</param>
public sealed record Facts(DateTimeOffset Now, Chat Chat, Programme Programme, Content Content, IReadOnlyDictionary<string, Submission> Submissions)
{
    /// <summary>Empty unless a flow needs it.</summary>
    public CaseFile File { get; init; } = CaseFile.Empty;

    /// <summary>The vacancies that may be shown; empty unless a flow needs them.</summary>
    public Board Board { get; init; } = Board.Empty;

    /// <summary>The courses to which people can enrol; empty unless a flow needs them.</summary>
    public IReadOnlyList<Course> Courses { get; init; } = [];

    public Person Person => Chat.Person;

    /// <summary>The word under which an erasure of this turn is found again: made from the message, so that the same one has the same.</summary>
    public string Receipt { get; init; } = "";

    /// <summary>They agreed, and have not taken back that we write first. Needs <see cref="Need.CaseFile"/>.</summary>
    public bool MayWriteFirst => Person.Consent is Consent.Given && File.Consents.GetValueOrDefault("contact", true);

    /// <summary>The local date.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Now.DateTime);

    /// <summary>What the next flow of the same turn must already know.</summary>
    public Facts After(Effect effect) => this with
    {
        Chat = Chat.After(effect),
        File = File.After(effect),
        Submissions = Submissions.After(effect),
    };

    public Texts Texts => Content.Texts(Person.Language);

    /// <summary>That text as the person hears it; null where it was not recorded in their language.</summary>
    public Attachment.Recording? Spoken(string key) => Content.Voices.Of(Person.Voice, key);

    /// <summary>Who of that role is on duty now or next for this person; null when nobody is planned.</summary>
    public Duty? OnDuty(string role) => Content.Roster.Next(Now, Content.Places.DepartmentOf(Person.Municipality), role);
}

/// <summary>What a step asks to be loaded before it runs. A closed list: the host knows one query for each.</summary>
public enum Need
{
    /// <summary>The person's questionnaires with their answers.</summary>
    Submissions,

    /// <summary>Placements, referrals, the plan and consents; who else uses the phone.</summary>
    CaseFile,

    /// <summary>The vacancies that may be shown now.</summary>
    Vacancies,

    /// <summary>The courses to which people can enrol now.</summary>
    Courses,

    /// <summary>The services of others, with those that were brought in since the start.</summary>
    Services,
}

/// <summary>What was loaded for a step; null: not now.</summary>
public sealed record Loaded(IReadOnlyDictionary<string, Submission>? Submissions = null, CaseFile? File = null, Board? Board = null, IReadOnlyList<Course>? Courses = null, Services? Services = null);

/// <summary>Whose assistant this is and when it may write on its own.</summary>
/// <param name="Name">Said at first contact.</param>
public sealed record Programme(string Name, QuietHours QuietHours)
{
    /// <summary>The version of the notice of privacy that is shown now (content/notice.csv).</summary>
    public int NoticeVersion { get; init; }

    /// <summary>How long what people write is kept.</summary>
    public int DaysKept { get; init; }

    /// <summary>Where people live by the clock: days, hours of contact and check-ins are counted in it.</summary>
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>People can answer an SMS; where they cannot, a text says where to write or that somebody calls.</summary>
    public bool SmsIsTwoWay { get; init; } = true;

    /// <summary>The longest SMS, in segments; a longer text goes as several.</summary>
    public int SmsSegments { get; init; } = 3;

    /// <summary>The country of the programme (ISO 3166-1): that of a number which is not known.</summary>
    public string Country { get; init; } = "GT";

    /// <summary>The number for WhatsApp, as people dial it, or a link to it; null when there is none.</summary>
    public string? WhatsAppNumber { get; init; }

    /// <summary>Where people of the programme sign in, with a slash at its end.</summary>
    public string Console { get; init; } = "/";

    /// <summary>How many days after the start of a job the person is asked how it goes.</summary>
    public IReadOnlyList<int> CheckInDays { get; init; } = [1, 7, 14, 30, 90];

    /// <summary>The same of the employer.</summary>
    public IReadOnlyList<int> EmployerDays { get; init; } = [7, 30, 90];

    /// <summary>That hour of that day, as clocks show it there. One that a change of the clock leaves out is an hour later; of one that comes twice, the first.</summary>
    public DateTimeOffset At(DateOnly day, TimeOnly hour)
    {
        var local = day.ToDateTime(hour);
        if (Zone.IsInvalidTime(local)) local = local.AddHours(1);
        var offset = Zone.IsAmbiguousTime(local) ? Zone.GetAmbiguousTimeOffsets(local).Max() : Zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset);
    }
}
