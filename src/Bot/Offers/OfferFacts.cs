using System.Globalization;
using ChatAssist.Bot.Turns;
using ChatAssist.Conversations;
using ChatAssist.Conversations.Knowledge;
using ChatAssist.Conversations.Matching;
using ChatAssist.Conversations.Understanding.Numbers;
using ChatAssist.Data;
using ChatAssist.Data.Importing;

namespace ChatAssist.Bot.Offers;

/// <summary>Vacancies, courses and what becomes of them, as rows and as the core knows them.</summary>
internal static class OfferFacts
{
    public static Vacancy Read(StoredVacancy row) =>
        new(row.Id, row.Title, row.Company, row.Occupation, row.Municipality, Money.Parse(row.Pay), Date(row.ClosesOn))
        {
            PayMost = row.PayMost is { } most ? decimal.Parse(most, CultureInfo.InvariantCulture) : null,
            Hours = (int)row.Hours,
            Shift = Enum.Parse<Shift>(row.Shift, ignoreCase: true),
            Schooling = row.Schooling,
            Years = (int)row.Years,
            Languages = Words(row.Languages),
            Offers = Words(row.Offers),
            Places = (int)row.Places,
        };

    public static Course Read(StoredCourse row) => new(
        row.Id, Both(row.TitleEs, row.TitleEn), row.Provider, row.Kind, row.Diploma, Date(row.ClosesOn))
    {
        Occupation = row.Occupation,
        Municipality = row.Municipality,
        Schooling = row.Schooling,
        Hours = (int?)row.Hours,
        Cost = (int)row.Cost,
        StartsOn = Day(row.StartsOn),
    };

    public static Service Read(ImportRow.Service row) => new(
        row.Key, row.Need, row.Department, Both(row.NameEs, row.NameEn), Both(row.OffersEs, row.OffersEn), Both(row.WhereEs, row.WhereEn), row.Phone, Date(row.VerifiedOn), row.Source);

    public static Application Read(StoredApplication row, Func<long, DateTimeOffset> local) =>
        new(row.Key, row.VacancyId, row.Title, row.Company, Enum.Parse<ApplicationStatus>(row.Status, ignoreCase: true), Date(row.ChangedOn))
        {
            SentOn = Day(row.SentOn),
            CvVersion = row.CvVersion,
            InterviewAt = row.InterviewAt is { } at ? local(at) : null,
            InterviewPlace = row.InterviewPlace,
            Reason = row.Reason,
        };

    public static Enrolment Read(StoredEnrolment row) =>
        new(row.Key, row.CourseId, row.Title, row.Provider, Enum.Parse<EnrolmentStatus>(row.Status, ignoreCase: true), Date(row.EnrolledOn))
        {
            StartsOn = Day(row.StartsOn),
            CompletedOn = Day(row.CompletedOn),
            ConfirmedBy = row.ConfirmedBy,
            LeftBecause = row.LeftBecause,
        };

    public static Certificate Read(StoredCertificate row) =>
        new(row.Key, row.Media, Enum.Parse<CertificateStatus>(row.Status, ignoreCase: true), Date(row.ReceivedOn))
        {
            Enrolment = row.Enrolment,
            Issuer = row.Issuer,
            IssuedOn = Day(row.IssuedOn),
            Kind = row.Kind,
            Reason = row.Reason,
        };

    public static StoredApplication Row(Application application) => new()
    {
        Key = application.Key,
        VacancyId = application.Vacancy,
        Status = CaseFileFacts.Word(application.Status),
        ChangedOn = CaseFileFacts.Text(application.ChangedOn),
        SentOn = Text(application.SentOn),
        CvVersion = application.CvVersion,
        InterviewAt = application.InterviewAt?.ToUnixTimeMilliseconds(),
        InterviewPlace = application.InterviewPlace,
        Reason = application.Reason,
    };

    public static Applicant Read(StoredApplicant row) => new(row.Application, row.Called ?? "", row.Title, row.Status is "agreed" or "sent", row.CvVersion is { } version ? new Attachment.Cv(row.Person, (int)version) : null);

    public static Change.Answered Row(Effect.Answered answer) => new(
        answer.Application, CaseFileFacts.Word(answer.Status), CaseFileFacts.Text(answer.On), answer.InterviewAt?.ToUnixTimeMilliseconds(), answer.InterviewPlace, answer.Reason);

    public static StoredEnrolment Row(Enrolment enrolment) => new()
    {
        Key = enrolment.Key,
        CourseId = enrolment.Course,
        Status = CaseFileFacts.Word(enrolment.Status),
        EnrolledOn = CaseFileFacts.Text(enrolment.On),
        CompletedOn = Text(enrolment.CompletedOn),
        ConfirmedBy = enrolment.ConfirmedBy,
        LeftBecause = enrolment.LeftBecause,
    };

    /// <param name="details">Of the message with which it came: where the provider has the picture.</param>
    public static StoredCertificate Row(Certificate certificate) => new()
    {
        Key = certificate.Key,
        Enrolment = certificate.Enrolment,
        Media = certificate.Media,
        Status = CaseFileFacts.Word(certificate.Status),
        ReceivedOn = CaseFileFacts.Text(certificate.ReceivedOn),
    };

    private static Dictionary<string, string> Both(string es, string en) => new(StringComparer.Ordinal) { ["es"] = es, ["en"] = en };

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly? Day(string? text) => text is null ? null : Date(text);

    private static string? Text(DateOnly? day) => day is { } known ? CaseFileFacts.Text(known) : null;
}
