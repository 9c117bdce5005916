using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ChatAssist.Conversations.Cvs;
using ChatAssist.Conversations.Forms.Filling;
using ChatAssist.Conversations.Rendering;
using ChatAssist.Conversations.Understanding;

namespace ChatAssist.Conversations.Flows;

/// <summary>"Mi CV": made from the profile, shown, corrected, kept as a version, and sent.</summary>
public sealed partial class CvFlow : Flow<CvFlow.State>
{
    public const string Name = "cv";

    /// <summary>What employers read here.</summary>
    private const string Usual = "es";

    [JsonDerivedType(typeof(Opened), "opened")]
    [JsonDerivedType(typeof(Thin), "thin")]
    [JsonDerivedType(typeof(Naming), "naming")]
    [JsonDerivedType(typeof(Phoning), "phoning")]
    [JsonDerivedType(typeof(Shown), "shown")]
    [JsonDerivedType(typeof(Correcting), "correcting")]
    [JsonDerivedType(typeof(Elsewhere), "elsewhere")]
    public abstract record State
    {
        private State() { }

        public sealed record Opened(string Language = Usual) : State;

        /// <summary>What the person decided so far, and that something is open about it.</summary>
        public abstract record Making(CvChoices Choices, int Misses) : State;

        /// <summary>The profile tells too little: does it go on?</summary>
        public sealed record Thin(CvChoices Choices, int Misses = 0) : Making(Choices, Misses);

        /// <summary>Which name is printed?</summary>
        public sealed record Naming(CvChoices Choices, int Misses = 0) : Making(Choices, Misses);

        /// <summary>Is the telephone number printed?</summary>
        public sealed record Phoning(CvChoices Choices, int Misses = 0) : Making(Choices, Misses);

        /// <summary>All that is printed was shown: is it right?</summary>
        public sealed record Shown(CvChoices Choices, int Misses = 0) : Making(Choices, Misses);

        /// <summary>What is to be corrected?</summary>
        public sealed record Correcting(CvChoices Choices, int Misses = 0) : Making(Choices, Misses);

        /// <summary>One answer of the profile is corrected there; then it goes on here.</summary>
        public sealed record Elsewhere(CvChoices Choices, int Misses = 0) : Making(Choices, Misses);
    }

    public override string Key => Name;
    public override State Start => new State.Opened();
    public override bool IsResumable => true;

    public override IReadOnlyList<string> Says =>
    [
        "thin yes no", "thin-again", "name", "name-again", "phone yes no", "phone-again", "show yes correct later", "show-again",
        "correct name phone municipality work years schooling skills languages wishes", "correct-again", "sent", "kept", "kept-whatsapp", "later", "by-a-person",
        "sent-again", "all", "head-work", "head-skills", "head-licences", "head-schooling", "head-languages", "head-wanted", "total", "years", "one-year", "under-a-year",
    ];

    protected override JsonTypeInfo<State> Json => CvStates.Default.State;

    public override IReadOnlyList<Need> Needs(State state, Input input) => [Need.Submissions, Need.CaseFile];

    /// <summary>One answer of the profile is corrected for the CV: it comes back at once.</summary>
    internal static bool Corrects(Facts facts) => facts.Chat.Session.Paused is { Flow: Name } frame && new CvFlow().Read(frame) is State.Elsewhere;

    /// <summary>Where it stands when that language was asked for.</summary>
    internal Frame In(string language) => Store(new State.Opened(language));

    public override bool Accepts(State state, Input.Message message, Facts facts) => state switch
    {
        State.Thin => Chosen("cv.thin", message, facts) is not null,
        State.Phoning => Chosen("cv.phone", message, facts) is not null,
        State.Shown => Chosen("cv.show", message, facts) is not null,
        State.Correcting => Choice.Of(ToCorrect("cv.correct", facts), message) is not null,
        _ => false,
    };

    public override Turn<State> Step(State state, Input input, Facts facts) => (state, input) switch
    {
        _ when facts.Person.IsEmployer => End().Do(new Effect.Continue("employer")),
        _ when facts.Person.Consent is not Consent.Given => Goto(state).Do(new Effect.Continue("consent")),
        (State.Opened opened, _) => Next(Before(opened.Language, facts), facts),
        (State.Thin thin, Input.Message) => GoOn(thin, input, facts),
        (State.Naming naming, Input.Message message) => Named(naming, message, facts),
        (State.Phoning phoning, Input.Message) => Phoned(phoning, input, facts),
        // What it was made of is gone meanwhile.
        (State.Shown shown, Input.Message) when CvDraft.Missing(Profile(facts), facts).Count > 0 => Next(shown.Choices, facts),
        (State.Shown shown, Input.Message) => Agreed(shown, input, facts),
        (State.Correcting correcting, Input.Message message) => Correct(correcting, message, facts),
        (State.Making making, _) => Next(making.Choices, facts),
        _ => Goto(state),
    };

    // What was decided for the last version holds until it is corrected.
    private static CvChoices Before(string language, Facts facts) => facts.File.Cv is { Cv: var cv } ? new(language, cv.Name, cv.Phone is not null) : new(language);

    /// <summary>Asks what is still open, or shows all of it.</summary>
    private static Turn<State> Next(CvChoices choices, Facts facts)
    {
        var profile = Profile(facts);
        if (profile?.Filled.Escalation is not null) return ByAPerson(facts);
        if (CvDraft.Missing(profile, facts) is { Count: > 0 } missing) return Goto(new State.Thin(choices)).Say("cv.thin", ("missing", string.Join(", ", missing)));
        return choices switch
        {
            { Name: null } => Goto(new State.Naming(choices)).Say("cv.name", ("name", Called(facts))),
            { WithPhone: null } when facts.Chat.Number is { } phone => Goto(new State.Phoning(choices)).Say("cv.phone", ("number", Telephone.Written(phone))),
            _ => Goto(new State.Shown(choices)).Say("cv.show", ("printed", Lines(CvDraft.Of(choices, facts)))),
        };
    }

    private static Round? Profile(Facts facts) => Round.Of(ProfileFlow.Form, ProfileFlow.Form, facts);

    // A minor, or somebody whose answers called a person: nothing more is made by a machine.
    private static Turn<State> ByAPerson(Facts facts)
    {
        var duty = facts.OnDuty(DutyRole.Promoter);
        return End().Say("cv.by-a-person", ("when", facts.Texts.When(duty, facts.Now))).Do(new Effect.HandOver(Priority.Normal, "asks for a CV", To: duty?.Who));
    }

    private static string Lines(Cv cv) => string.Join('\n', new[] { cv.Name, string.Join(" · ", cv.Contact) }.Where(line => line.Length > 0)
        .Concat(cv.Sections.Select(section => $"{section.Title}: {string.Join(", ", section.Lines.Select(Line))}")));

    private static string Line(CvLine line) => line.Aside is { } aside ? $"{line.Text} ({aside})" : line.Text;

    private static Turn<State> GoOn(State.Thin thin, Input input, Facts facts) => Chosen("cv.thin", input, facts) switch
    {
        "yes" => Goto(thin).Do(new Effect.Continue(ProfileFlow.Form)),
        "no" => End().Say("cv.later"),
        _ => AskAgain(thin.Misses, misses => (State)(thin with { Misses = misses }), "cv.thin-again", input, facts),
    };

    private static Turn<State> Phoned(State.Phoning phoning, Input input, Facts facts) => Chosen("cv.phone", input, facts) switch
    {
        { } answer => Next(phoning.Choices with { WithPhone = answer == "yes" }, facts),
        null => AskAgain(phoning.Misses, misses => (State)(phoning with { Misses = misses }), "cv.phone-again", input, facts),
    };

    private static Turn<State> Agreed(State.Shown shown, Input input, Facts facts) => Chosen("cv.show", input, facts) switch
    {
        "yes" => Keep(shown.Choices, facts),
        "correct" => Goto(new State.Correcting(shown.Choices)).Say(new Reply("cv.correct", []) { Text = ToCorrect("cv.correct", facts) }),
        "later" => End().Say("cv.later"),
        _ => AskAgain(shown.Misses, misses => (State)(shown with { Misses = misses }), "cv.show-again", input, facts),
    };

    // The same paper twice is one version.
    private static Turn<State> Keep(CvChoices choices, Facts facts)
    {
        var cv = CvDraft.Of(choices, facts);
        var kept = facts.File.Cv is { } before && cv.IsSame(before.Cv) ? before : new KeptCv((facts.File.Cv?.Version ?? 0) + 1, cv);
        var turn = kept == facts.File.Cv ? End() : End().Do(new Effect.KeepCv(kept));
        return IsForACompany(facts) ? turn.Do(new Effect.Continue(VacanciesFlow.Name)) : Hand(turn, kept, facts);
    }

    // Somebody wants a job, and the company is to read it: that goes on. Who has a CV already and asks for it gets it.
    private static bool IsForACompany(Facts facts) => facts.File.Cv is null && facts.File.Applications.Any(one => one.Status is Matching.ApplicationStatus.Interested);

    private static Turn<State> Hand(Turn<State> turn, KeptCv kept, Facts facts) => (facts.Chat.Surface, facts.Programme.WhatsAppNumber) switch
    {
        (not Surface.Sms, _) => turn.Say(new Reply(kept.Cv.Language == Usual ? "cv.sent" : "cv.sent-again", []) { Attachment = new Attachment.Cv(facts.Chat.PersonId, kept.Version) }),
        (_, { } number) => turn.Say("cv.kept-whatsapp", ("number", number)),
        _ => turn.Say("cv.kept"),
    };
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CvFlow.State))]
internal sealed partial class CvStates : JsonSerializerContext;
