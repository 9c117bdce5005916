using System.Globalization;
using ChatAssist.Conversations.Flows;
using ChatAssist.Conversations.Forms;
using ChatAssist.Conversations.Forms.Answering;
using ChatAssist.Conversations.Forms.Filling;
using ChatAssist.Conversations.Matching;
using ChatAssist.Conversations.Understanding;
using ChatAssist.Conversations.Understanding.Jobs;

namespace ChatAssist.Conversations.Cvs;

/// <summary>
/// Makes a CV of the profile. What is read is a closed list: name, place, work, years, schooling, skills, languages, the work wanted and its
/// hours; and certificates that were verified. Age, sex, the return, limits, needs and pay are never looked at.
/// </summary>
internal sealed class CvDraft
{
    private const string Called = "called", Home = "municipality", Work = "work", Codes = "work_isco", Years = "years", Schooling = "schooling",
        Skills = "skills", Languages = "languages", Wishes = "wanted/wishes", Near = "wanted/near", Shift = "wanted/shift";

    // Nothing to be proud of, or too little to tell.
    private static readonly string[] Unsaid = ["none", "other"];

    private readonly Round profile;
    private readonly bool isOwnLanguage;

    /// <param name="isOwnLanguage">It is the language in which the person writes.</param>
    private CvDraft(Round profile, bool isOwnLanguage) => (this.profile, this.isOwnLanguage) = (profile, isOwnLanguage);

    /// <summary>What the CV lacks to be one, as the profile calls it: a name, and some work or skill. Empty: nothing.</summary>
    public static IReadOnlyList<string> Missing(Round? profile, Facts facts) => profile is null
        ? [facts.Texts["cv.all"].Body]
        : [.. new[] { IsSaid(Called, profile) ? null : Called, IsSaid(Work, profile) || IsSaid(Skills, profile) ? null : Work }.OfType<string>().Select(path => Small(Title(path, profile)))];

    /// <summary>What the person has decided is in <paramref name="choices"/>; what they have not is left out, or as the profile has it.</summary>
    public static Cv Of(CvChoices choices, Facts facts)
    {
        var inLanguage = facts with { Chat = facts.Chat with { Person = facts.Person with { Language = choices.Language } } };
        return new CvDraft(Round.Of(ProfileFlow.Form, ProfileFlow.Form, inLanguage)!, isOwnLanguage: choices.Language == facts.Person.Language).Of(choices);
    }

    private Facts Facts => profile.Facts;

    private Cv Of(CvChoices choices) => new(
        choices.Language,
        choices.Name ?? profile.Filled.Value(Called),
        Value(Home) is { Length: > 0 } place ? place : null,
        choices.WithPhone is true ? Facts.Chat.Number : null,
        [.. Sections().Where(section => section.Lines.Count > 0)]);

    private CvSection[] Sections() =>
    [
        new(Heading("work"), [.. Works()]),
        new(Heading("skills"), Told(isLicence: false)),
        new(Heading("licences"), [.. Verified(), .. Told(isLicence: true)]),
        new(Heading("schooling"), [.. Chosen(Schooling)]),
        new(Heading("languages"), [.. Chosen(Languages)]),
        new(Heading("wanted"), [.. Wanted()]),
    ];

    // Certificates that somebody of the programme has looked at.
    private IEnumerable<CvLine> Verified() => Facts.File.Certificates.Where(certificate => certificate.Status is CertificateStatus.Verified)
        .Select(certificate => (Title: string.Join(", ", new[] { Course(certificate), certificate.Issuer }.OfType<string>()), certificate.IssuedOn))
        .Where(certificate => certificate.Title.Length > 0 && Clauses.IsPrintable(certificate.Title, Facts.Content))
        .Select(certificate => new CvLine(certificate.Title, certificate.IssuedOn?.Year.ToString(CultureInfo.InvariantCulture)));

    private string? Course(Certificate certificate) => Facts.File.Enrolments.FirstOrDefault(course => course.Key == certificate.Enrolment)?.Title;

    private List<CvLine> Told(bool isLicence) => [.. Clauses.Of(profile.Filled.Value(Skills), Facts.Content)
        .Where(clause => Clauses.IsLicence(clause, Facts.Content) == isLicence).Select(clause => new CvLine(clause))];

    // In another language than the person's own words, the names of the classification.
    private IEnumerable<CvLine> Works()
    {
        var text = profile.Filled.Value(Work);
        var codes = profile.Filled.Value(Codes).Split(',', StringSplitOptions.RemoveEmptyEntries).Select(code => code.Split(':')).ToList();
        var lines = codes.Count > 0
            ? codes.Select(code => new CvLine(Named(code[0], text), code is [_, var years] ? HowLong(years) : null)).ToList()
            : Clauses.Of(text, Facts.Content).Select(clause => new CvLine(clause)).ToList();
        // One answer about how long stands for all of them.
        return HowLong(profile.Filled.Value(Years)) is not { } all || lines.Any(line => line.Aside is not null) ? lines
            : lines is [var only] ? [only with { Aside = all }]
            : lines.Count > 0 ? lines.Append(new CvLine(Word("total"), all)) : lines;
    }

    private IEnumerable<CvLine> Wanted()
    {
        var text = profile.Filled.Value(Wishes);
        var jobs = JobReading.Named(text, Facts.Content.Occupations).Where(job => !IsOtherWish(job.Said))
            .Select(job => isOwnLanguage || job.Codes.Count > 1 ? OwnWords.For(job, text, Facts.Content) : Named(job.Codes[0], text))
            .OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Select(job => new CvLine(job)).ToList();
        return jobs.Count == 0 ? jobs : Value(Shift) is { Length: > 0 } shift ? jobs.Append(new CvLine($"{Title(Shift, profile)}: {Small(shift)}")) : jobs;
    }

    // "Cerca de mi casa" wants no fences.
    private bool IsOtherWish(string said) => new[] { Near, Shift }.Select(path => profile.Form.At(path)).OfType<Item.Question>()
        .Any(question => Facts.Content.Languages.Keys.Any(language => Words(question, language).Contains(said, StringComparer.Ordinal)));

    private IEnumerable<string> Words(Item.Question question, string language) =>
        QuestionOptions.All(profile.Asking(question.Path, question) with { Language = language }).SelectMany(option => option.Words).Select(Plain.Of);

    private string Named(string code, string text) =>
        (isOwnLanguage ? OwnWords.For(code, text, Facts.Content) : null) ?? Facts.Content.Occupations.Title(code, Facts.Person.Language) ?? code;

    // "Inglés: bien" is a language and how well.
    private IEnumerable<CvLine> Chosen(string path) => profile.Form.At(path) is Item.Question question
        ? profile.Filled.Value(path).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(name => !Unsaid.Contains(name, StringComparer.Ordinal))
            .Select(name => InWords.Of(profile.Asking(path, question), name).Split(": ", 2)).Select(label => new CvLine(label[0], label.ElementAtOrDefault(1)))
        : [];

    private string Value(string path) => profile.Form.At(path) is Item.Question question ? InWords.Of(profile.Asking(path, question), profile.Filled.Value(path)) : "";

    private string? HowLong(string years) => !decimal.TryParse(years, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count) ? null : count switch
    {
        < 1 => Word("under-a-year"),
        1 => Word("one-year"),
        _ => Word("years").Replace("{years}", count.ToString("0.#", CultureInfo.InvariantCulture), StringComparison.Ordinal),
    };

    private string Heading(string name) => Word($"head-{name}");

    private string Word(string name) => Facts.Texts[$"cv.{name}"].Body;

    private static string Title(string path, Round profile) => profile.Form.At(path) is Item.Question question ? profile.Title(path, question) : path;

    // Within a sentence.
    private static string Small(string words) => char.ToLowerInvariant(words[0]) + words[1..];

    private static bool IsSaid(string path, Round profile) => profile.Filled.Value(path).Length > 0;
}
