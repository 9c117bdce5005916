using System.Globalization;
using ChatAssist.Conversations.Flows;
using ChatAssist.Conversations.Matching;
using ChatAssist.Conversations.Rendering;

namespace ChatAssist.Conversations.Tests.Transcripts;

/// <summary>Plays a transcript against the flows.</summary>
internal sealed class Rehearsal
{
    private const string OneWay = "sms-one-way";

    private readonly Host host;

    // A channel sends the label of what was tapped along with its id.
    private readonly Dictionary<string, string> shown = new(StringComparer.Ordinal);

    private Rehearsal(Stage stage, IReadOnlyDictionary<string, object> person)
    {
        string? Given(string name) => (string?)person.GetValueOrDefault(name);
        host = new Host(stage, Of(person), Given("now") is { } at ? DateTimeOffset.Parse(at, CultureInfo.InvariantCulture) : World.Monday)
        {
            Programme = Given("programme-number") is "none" ? World.Programme with { WhatsAppNumber = null } : World.Programme,
        };
        // What a form of some version was told before.
        var form = Given("form") ?? ProfileFlow.Form;
        if (person.GetValueOrDefault("answers") is IDictionary<object, object> answers)
        {
            host.Apply(new Effect.OpenSubmission(form, form, Given("version") ?? stage.Content.Forms.Current(form).Version));
            foreach (var (question, value) in answers) host.Apply(new Effect.SaveAnswer(form, (string)question, (string)value));
        }
        if (person.GetValueOrDefault("job") is IDictionary<object, object> job) Begun(job);
        if (Given("shares") is { } other) host.Shares(other);
        if (Given("employee") is { } worker) Employs(worker);
        if (person.GetValueOrDefault("application") is IDictionary<object, object> application) Applied(application);
        if (person.GetValueOrDefault("enrolment") is IDictionary<object, object> enrolment) Enrolled(enrolment);
        if (Given("applicant") is { } applicant) Applies(applicant);
        // What is due without anybody having said a word here.
        if (Given("due") is { } slot) host.Apply(new Effect.Schedule(slot, host.Now));
        foreach (var purpose in Given("withdrawn")?.Split(' ') ?? []) host.Apply(new Effect.RecordConsent(purpose, Given: false, World.Programme.NoticeVersion));
        foreach (var purpose in Given("consents")?.Split(' ') ?? []) host.Apply(new Effect.RecordConsent(purpose, Given: true, World.Programme.NoticeVersion));
        if (Given("state") is { } state) host.Stand(new Frame(form, int.Parse(Given("version") ?? "1", CultureInfo.InvariantCulture), state));
    }

    // Somebody else told of it, unless it says otherwise: the question whether it is so is due tomorrow.
    private void Begun(IDictionary<object, object> job)
    {
        string Given(string name, string otherwise = "") => (string?)(job.TryGetValue(name, out var value) ? value : null) ?? otherwise;
        var status = Notation.Read<PlacementStatus>(Given("status", "told"));
        host.Apply(new Effect.Place(new Placement("1", Given("employer"), DateOnly.Parse(Given("start"), CultureInfo.InvariantCulture), status)
        {
            ToldBy = Given("told-by", "promoter"),
            EmployerPhone = Given("phone") is { Length: > 0 } phone ? phone : null,
        }));
        if (status is PlacementStatus.Told) host.Apply(new Effect.Schedule("placement.confirm@1", host.Now.AddDays(1)));
    }

    // For the first vacancy there is; the company has answered already where it says so.
    private void Applied(IDictionary<object, object> application)
    {
        string? Given(string name) => (string?)(application.TryGetValue(name, out var value) ? value : null);
        var (vacancy, made) = (Offered.Board.All[0], DateOnly.FromDateTime(host.Now.DateTime));
        host.Apply(new Effect.Apply(new Application("1", vacancy.Id, vacancy.Title, vacancy.Company, Notation.Read<ApplicationStatus>(Given("status") ?? "sent"), made)
        {
            InterviewAt = Given("interview") is { } at ? DateTimeOffset.Parse(at, CultureInfo.InvariantCulture) : null,
            InterviewPlace = Given("place"),
            Reason = Given("reason"),
            SentOn = Given("sent") is { } sent ? DateOnly.Parse(sent, CultureInfo.InvariantCulture) : null,
        }));
        host.Apply(new Effect.Schedule($"application.{Given("rings") ?? "news"}@1", host.Now.AddHours(1)));
    }

    // In a course that there is; with a certificate, where it says what was decided on it.
    private void Enrolled(IDictionary<object, object> enrolment)
    {
        string? Given(string name) => (string?)(enrolment.TryGetValue(name, out var value) ? value : null);
        var (course, made) = (Offered.Courses.First(one => one.Id == long.Parse(Given("course") ?? "1", CultureInfo.InvariantCulture)), DateOnly.FromDateTime(host.Now.DateTime));
        host.Apply(new Effect.Enrol(new Enrolment("1", course.Id, course.Title["es"], course.Provider, Notation.Read<EnrolmentStatus>(Given("status") ?? "enrolled"), made) { StartsOn = course.StartsOn }));
        if (Given("certificate") is { } decided)
            host.Apply(new Effect.Certify(new Certificate("1", "ME1", Notation.Read<CertificateStatus>(decided), made) { Enrolment = "1", Kind = Given("kind"), Reason = Given("reason") }));
        if (Given("rings") is { } timer) host.Apply(new Effect.Schedule(timer, host.Now.AddHours(1)));
    }

    private void Applies(string called)
    {
        host.Knows(CaseFile.Empty with { Applicants = [new Applicant(17, called, Offered.Board.All[0].Title, IsOpen: true, new Attachment.Cv(1, 2))] });
        host.Apply(new Effect.Schedule("applicant.1@17", host.Now));
    }

    private void Employs(string called)
    {
        host.Knows(CaseFile.Empty with { Employees = [new Employee(17, called)] });
        host.Apply(new Effect.Schedule("employer-check-in.7@17", host.Now.AddDays(1)));
    }

    /// <summary>The same chat with what really followed each step.</summary>
    public static Transcript Play(Transcript transcript, Stage? stage = null)
    {
        var rehearsal = new Rehearsal(stage ?? World.Stage, transcript.Person);
        return transcript with { Chat = [.. transcript.Chat.Select(rehearsal.Take)] };
    }

    private static Chat Of(IReadOnlyDictionary<string, object> person)
    {
        string? Given(string name) => (string?)person.GetValueOrDefault(name);
        return new Chat(
            new Person(Given("called"), Given("municipality"), Given("language") ?? "es", Given("phone") ?? Person.UnsaidPhone, Notation.Read<Consent>(Given("consent") ?? "not-asked"))
            {
                Status = Given("status"),
                Source = Given("source") is { } by ? new Source(by, new DateOnly(2026, 10, 3)) : null,
                IsEmployer = (Given("employee") ?? Given("applicant")) is not null,
            },
            Notation.Read<Owner>(Given("owner") ?? "bot"),
            Given("opted-out") == "true",
            SurfaceOf(Given("channel")),
            Session.New)
        {
            CanAnswer = Given("channel") != OneWay,
            Phone = Given("number"),
            AwaitsCall = Given("awaits-call") == "true",
        };
    }

    private static Surface SurfaceOf(string? channel) => channel switch
    {
        "sms" or OneWay => Surface.Sms,
        "whatsapp" => Surface.WhatsAppText,
        "whatsapp-taps" => Surface.WhatsAppTaps,
        _ => throw new ArgumentOutOfRangeException(nameof(channel), channel, "sms, sms-one-way, whatsapp or whatsapp-taps"),
    };

    private ChatStep Take(ChatStep step)
    {
        if (step.Waits is { } time) host.Wait(TimeSpan.Parse(time, CultureInfo.InvariantCulture));
        if (step.Withdraws is { } vacancy) host.Withdraws(long.Parse(vacancy, CultureInfo.InvariantCulture));
        if (step.Channel is { } channel) host.Writes(SurfaceOf(channel), channel != OneWay);
        if (step.Begins is { } form) return Followed(step, host.Begin(form));
        if (Happens(step) is not { } input) return step;
        return input is Input.Timer(var slot) && !host.Rings(slot) ? Silent(step) : Followed(step, host.Take(input));
    }

    private ChatStep Followed(ChatStep step, Outcome outcome)
    {
        if (step.Parks is not null && outcome.Messages.Count > 0) host.Park();
        foreach (var tap in outcome.Messages.SelectMany(message => message.Options)) shown[tap.Id] = tap.Label;
        return step with
        {
            Hears = new Lines([.. outcome.Keys()]),
            Does = outcome.Effects.Count == 0 ? null : new Lines([.. outcome.Effects.Select(Notation.Of)]),
            Rule = step.Rule is null ? null : outcome.Rule,
            Owner = step.Owner is null ? null : Notation.Word(host.Chat.Owner),
            Text = step.Text is null ? null : new Lines([.. outcome.Messages.Select(Notation.Of)]),
        };
    }

    // The timer had been taken back: nothing comes.
    private static ChatStep Silent(ChatStep step) => step with { Hears = new Lines([]), Does = null, Text = step.Text is null ? null : new Lines([]) };

    private Input? Happens(ChatStep step) => step switch
    {
        { Says: { } text, Sends: { } kind } => new Input.Message(text) { Attachments = [new SentFile("1", ContentType(kind))] },
        { Says: { } text } => new Input.Message(text),
        { Taps: { } id } => new Input.Message(shown.GetValueOrDefault(id, ""), id),
        { Sends: "place" } => new Input.Message("") { Location = new Location(14.6, -90.5) },
        { Sends: { } kind } => new Input.Message("") { Attachments = [new SentFile("1", ContentType(kind))] },
        { Provider: { } word } => new Input.Message(word, Provider: Notation.Read<ProviderOptOut>(word)),
        { Timer: { } slot } => new Input.Timer(slot),
        { Promoter: { } action } => Acts(action),
        _ => null,
    };

    private static string ContentType(string kind) => kind switch
    {
        "picture" => "image/jpeg",
        "paper" => "application/pdf",
        "letter" => "application/msword",
        _ => "audio/ogg",
    };

    private Input.PromoterAction Acts(string action)
    {
        if (action is "took-over" or "released") host.Owned(action == "released" ? Owner.Bot : Owner.Held);
        return new Input.PromoterAction(action);
    }
}
