using System.Globalization;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ChatAssist.Conversations.Matching;
using ChatAssist.Conversations.Placing;

namespace ChatAssist.Conversations.Flows;

/// <summary>The picture of a certificate: asked for or sent of one's own accord, looked at by a person, and what they say of it.</summary>
public sealed class CertificateFlow : Flow<CertificateFlow.State>
{
    public const string Name = "certificate";

    private const string AskTimer = "ask";

    [JsonDerivedType(typeof(Beginning), "beginning")]
    [JsonDerivedType(typeof(Asked), "asked")]
    [JsonDerivedType(typeof(Rung), "rung")]
    public abstract record State
    {
        private State() { }

        public sealed record Beginning : State;

        /// <summary>A picture is waited for. <paramref name="Begun"/>: the text with which we asked of our own accord.</summary>
        public sealed record Asked(string? Begun = null, int Misses = 0) : State;

        /// <summary>A timer has rung: a course was confirmed, or somebody looked at that certificate.</summary>
        public sealed record Rung(string Timer, string About) : State;
    }

    /// <summary>Why a picture is no certificate: a closed list, each with its own kind words.</summary>
    public static readonly IReadOnlyList<string> Reasons = ["unreadable", "other-name", "no-certificate", "file"];

    public override string Key => Name;
    public override State Start => new State.Beginning();
    public override bool IsResumable => true;

    public override IReadOnlyList<string> Says =>
    [
        "ask later none", "ask-again", "no-picture", "received", "later", "none", "by-whatsapp", "by-hand", "started", "verified", "attendance",
        .. Reasons.Select(reason => $"refused-{reason}"), "one-way", "one-way-call",
    ];

    public override IReadOnlyList<string> Starts => ["started", "verified", "attendance", .. Reasons.Select(reason => $"refused-{reason}"), "one-way", "one-way-call"];

    protected override JsonTypeInfo<State> Json => CertificateStates.Default.State;

    public override IReadOnlyList<Need> Needs(State state, Input input) => [Need.Submissions, Need.CaseFile];

    public override Frame? Rung(Slot slot) => slot.About is { } about ? Store(new State.Rung(slot.Name, about)) : null;

    public override bool Accepts(State state, Input.Message message, Facts facts) => Paper(message) is not null || Chosen("certificate.ask", message, facts) is not null;

    public override Turn<State> Step(State state, Input input, Facts facts) => (state, input, Chosen("certificate.ask", input, facts)) switch
    {
        (State.Rung rung, _, _) => Rings(rung, facts),
        _ when facts.Person.Consent is not Consent.Given => Goto(state).Do(new Effect.Continue("consent")),
        (_, Input.Message message, _) when Paper(message) is { } paper => Received(paper, facts),
        (_, Input.Message { Attachments: [_, ..] }, _) => AskAgain(Misses(state), misses => new State.Asked(Misses: misses), new Reply("certificate.no-picture", []), null, facts),
        (_, _, "later") => End().Say("certificate.later"),
        (_, _, "none") => End().Say("certificate.none", ("when", facts.Texts.When(facts.OnDuty(DutyRole.Promoter), facts.Now))).Do(Call("was given no certificate", null, facts)),
        (State.Asked, Input.Message, null) => AskAgain(Misses(state), misses => new State.Asked(Misses: misses), "certificate.ask-again", input, facts),
        _ => Ask(state, facts),
    };

    // What is no picture by its own word is none; whether it is one by its bytes is seen when it is fetched.
    private static SentFile? Paper(Input.Message message) =>
        message.Attachments.FirstOrDefault(file => file.ContentType.StartsWith("image/", StringComparison.OrdinalIgnoreCase) || file.ContentType.StartsWith("application/pdf", StringComparison.OrdinalIgnoreCase));

    private static int Misses(State state) => state is State.Asked asked ? asked.Misses : 0;

    // Over SMS no picture can come.
    private static Turn<State> Ask(State state, Facts facts) => (facts.Chat.Surface, facts.Programme.WhatsAppNumber, state) switch
    {
        (Rendering.Surface.Sms, { } number, _) => End().Say("certificate.by-whatsapp", ("number", number)),
        (Rendering.Surface.Sms, null, _) => End().Say("certificate.by-hand", ("when", facts.Texts.When(facts.OnDuty(DutyRole.Promoter), facts.Now))).Do(Call("has a certificate to show", null, facts)),
        (_, _, State.Asked { Begun: { } text }) => Goto(state).Say($"certificate.{text}", Greeted(facts)),
        _ => Goto(new State.Asked()).Say("certificate.ask"),
    };

    private static Turn<State> Received(SentFile paper, Facts facts)
    {
        var certificate = new Certificate(NextKey(facts), paper.Id, CertificateStatus.Received, facts.Today) { Enrolment = Without(facts) };
        return End().Say("certificate.received")
            .Do(new Effect.Certify(certificate))
            .Do(new Effect.Happened(ProgrammeEvent.CertificateReceived, facts.Today, facts.Person.Municipality, certificate.Key))
            .Do(Call("verify the certificate", certificate.Key, facts));
    }

    // Of the newest course of which none is there yet; what is over comes before what goes on.
    private static string? Without(Facts facts) => facts.File.Enrolments
        .Where(one => one.Status is not EnrolmentStatus.Left && !facts.File.Certificates.Any(paper => paper.Enrolment == one.Key && paper.Status is not CertificateStatus.Refused))
        .OrderBy(one => one.Status is EnrolmentStatus.Completed).LastOrDefault()?.Key;

    private static string NextKey(Facts facts) =>
        (facts.File.Certificates.Select(one => int.Parse(one.Key, CultureInfo.InvariantCulture)).DefaultIfEmpty().Max() + 1).ToString(CultureInfo.InvariantCulture);

    private static Turn<State> Rings(State.Rung rung, Facts facts)
    {
        var calendar = CheckInCalendar.Of(facts);
        if (!calendar.Allows(facts.Now)) return End().Do(new Effect.Postpone(new Slot(Name, rung.Timer, rung.About).ToString(), calendar.Next(facts.Now)));
        if (rung.Timer == AskTimer) return Without(facts) == rung.About ? Begun("started", rung.About, facts) : End();
        return facts.File.Certificates.FirstOrDefault(one => one.Key == rung.About) switch
        {
            { Status: CertificateStatus.Verified, Kind: "recognised" } => End().Say("certificate.verified", Greeted(facts)),
            { Status: CertificateStatus.Verified } => End().Say("certificate.attendance", Greeted(facts)),
            { Status: CertificateStatus.Refused, Reason: { } reason } when Reasons.Contains(reason, StringComparer.Ordinal) => Begun($"refused-{reason}", rung.About, facts),
            _ => End(),
        };
    }

    private static Turn<State> Begun(string text, string about, Facts facts) => facts.Chat is { CanAnswer: true, Surface: not Rendering.Surface.Sms }
        ? Goto(new State.Asked(text)).Say($"certificate.{text}", Greeted(facts))
        : End().Say(OneWay.Of(Name, facts)).Do(Call("is to show a picture of the certificate", about, facts));

    private static (string, string) Greeted(Facts facts) => ("name", OneWay.Greeting(facts));

    private static Effect.CallTask Call(string why, string? about, Facts facts) => new(why, about, facts.OnDuty(DutyRole.Promoter)?.Who);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CertificateFlow.State))]
internal sealed partial class CertificateStates : JsonSerializerContext;
