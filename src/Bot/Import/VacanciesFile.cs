using System.Globalization;
using ChatAssist.Conversations.Matching;
using ChatAssist.Conversations.Understanding.Numbers;
using ChatAssist.Data;
using ChatAssist.Data.Importing;

namespace ChatAssist.Bot.Import;

/// <summary>Jobs of companies that were checked. An open one must be fit to be shown: lawful pay, a last day to come, and no other open one like it.</summary>
internal sealed class VacanciesFile(Conversations.Knowledge.Content content, IReadOnlyList<KnownCompany> companies, IReadOnlyList<KnownVacancy> open) : ImportKind
{
    private readonly Dictionary<string, KnownCompany> companies = companies.ToDictionary(company => company.Key, StringComparer.Ordinal);
    private readonly OpenOffers offers = new(open);
    private readonly IReadOnlyList<string> schooling = ProfileChoices.Of(content, "schooling"), languages = ProfileChoices.Of(content, "languages");

    public override string Name => "vacancies";

    public override bool IsStaged => true;

    public override IReadOnlyList<string> Required => ["key", "company", "title", "occupation", "municipality", "pay", "closes_on"];

    public override IReadOnlyList<string> Optional => ["period", "pay_most", "hours", "shift", "schooling", "years", "languages", "offers", "contract", "places", "status"];

    public override ImportRow Read(Line line)
    {
        var (status, pay) = (line.OneOf("status", "open", "filled", "withdrawn", "expired"), line.Wage("pay", "period"));
        var vacancy = Vacancy(line, pay, status, IsOver(status));
        if (line.Amount("pay_most") is { } most) vacancy = vacancy with { PayMost = Most(line, most, pay) };
        CheckCompany(line, vacancy, pay, IsOver(status));
        if (line.Refusals.Count == 0 && offers.Other(vacancy, IsOver(status)) is { } other) line.Refuse("key", $"the same job is open already under the key {other}");
        return vacancy;
    }

    private ImportRow.Vacancy Vacancy(Line line, Money? pay, string? status, bool isOver) => new()
    {
        Line = line.Number,
        Key = line.Key("key"),
        CompanyKey = line.Key("company"),
        Title = line.Text("title", longest: 60) ?? "",
        Occupation = line.Occupation("occupation") ?? "",
        Municipality = line.Municipality("municipality") ?? "",
        Pay = $"{pay}",
        Hours = line.Whole("hours", 1, 112) ?? 48,
        Shift = line.OneOf("shift", "day", "night", "rotating") ?? "day",
        Schooling = line.OneOf("schooling", schooling) ?? "none",
        Years = line.Whole("years", 0, 40) ?? 0,
        Languages = line.Words("languages", languages),
        Offers = line.Words("offers", "transport", "childcare", "meals", "lodging"),
        Contract = line.OneOf("contract", "written", "spoken"),
        Places = line.Whole("places", 1, 10_000) ?? 1,
        // What is over may be brought in as it was.
        ClosesOn = line.Day("closes_on", isOver ? line.Today.AddYears(-20) : line.Today, line.Today.AddYears(2)) ?? "",
        Status = status is "expired" ? "open" : status,
    };

    private static bool IsOver(string? status) => status is "filled" or "withdrawn" or "expired";

    private static string? Most(Line line, decimal most, Money? pay) => pay is null || most >= pay.Amount
        ? most.ToString("0.##", CultureInfo.InvariantCulture)
        : line.Refuse("pay_most", "should not be less than the pay");

    private void CheckCompany(Line line, ImportRow.Vacancy vacancy, Money? pay, bool isOver)
    {
        if (vacancy.CompanyKey.Length == 0) return;
        if (!companies.TryGetValue(vacancy.CompanyKey, out var company)) line.Refuse("company", "is not the key of a company that we know");
        else if (isOver) return;
        else if (company.IsChecked == 0) line.Refuse("company", "is not a company that works with us and was checked");
        else if (pay?.Period is { } period && vacancy.Municipality.Length > 0 && Least(company, vacancy, period, line.Today) is { } least && pay.Amount < least) RefusePay(line, least, period);
    }

    private decimal? Least(KnownCompany company, ImportRow.Vacancy vacancy, PayPeriod period, DateOnly today) => content.Wages.Least(
        company.Sector, content.Places.DepartmentOf(vacancy.Municipality), today, period, (int)vacancy.Hours, Enum.Parse<Shift>(vacancy.Shift, ignoreCase: true));

    private static void RefusePay(Line line, decimal least, PayPeriod period)
    {
        var (rounded, by) = (Math.Ceiling(least * 100) / 100, period.ToString().ToLowerInvariant());
        line.Refuse("pay", FormattableString.Invariant($"is below the legal minimum for its hours, place and sector: Q{rounded:0.00} by {by}, without the bonus"));
    }
}
