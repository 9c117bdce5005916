using System.Globalization;
using ChatAssist.Data;
using ChatAssist.Data.Importing;

namespace ChatAssist.Bot.Export;

/// <summary>Companies, who spoke with them, vacancies, providers, courses and services as tables that can be brought in again, column by column.</summary>
internal sealed class OffersExport(Tx tx, DateOnly today)
{
    public static readonly IReadOnlyList<string> Kinds = ["companies", "contacts", "vacancies", "providers", "courses", "services"];

    private string Today => today.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>The number of rows.</summary>
    public async Task<long> Write(string kind, string file, CancellationToken ct)
    {
        await using ITables files = Path.GetExtension(file) == ".xlsx" ? new XlsxTables(file) : new CsvTables(_ => file);
        var rows = await (kind switch
        {
            "companies" => Write(files, kind, Companies, await Data.Companies.All(tx), ct),
            "contacts" => Write(files, kind, Contacts, await Data.Companies.Contacts(tx), ct),
            "vacancies" => Write(files, kind, Vacancies, await Data.Vacancies.All(tx, Today), ct),
            "providers" => Write(files, kind, Providers, await Data.Courses.Providers(tx), ct),
            "courses" => Write(files, kind, Courses, await Data.Courses.All(tx, Today), ct),
            _ => Write(files, kind, Services, await ServicesOfOthers.All(tx), ct),
        });
        await files.Finish(ct);
        return rows;
    }

    private sealed record Column<T>(string Header, Func<T, object?> Value);

    private static Task<long> Write<T>(ITables files, string kind, IReadOnlyList<Column<T>> columns, IReadOnlyList<T> rows, CancellationToken ct) =>
        files.Write(kind, [.. columns.Select(column => column.Header)], rows.Select(row => columns.Select(column => CellOf(column.Value(row)))).ToAsyncEnumerable(), ct);

    private static Cell CellOf(object? value) => value is long number ? Cell.Of(number) : Cell.Of((string?)value ?? "");

    private static readonly Column<ImportRow.Company>[] Companies =
    [
        new("key", row => row.Key), new("name", row => row.Name), new("sector", row => row.Sector), new("municipality", row => row.Municipality),
        new("contact", row => row.Contact), new("phone", row => row.Phone), new("email", row => row.Email), new("agreement_on", row => row.AgreementOn),
        new("verified_by", row => row.VerifiedBy), new("verified_on", row => row.VerifiedOn), new("status", row => row.Status),
    ];

    private static readonly Column<ImportRow.CompanyContact>[] Contacts =
    [
        new("company", row => row.CompanyKey), new("date", row => row.On), new("by", row => row.By), new("how", row => row.How), new("note", row => row.Note),
    ];

    private static readonly Column<ImportRow.Vacancy>[] Vacancies =
    [
        new("key", row => row.Key), new("company", row => row.CompanyKey), new("title", row => row.Title), new("occupation", row => row.Occupation),
        new("municipality", row => row.Municipality), new("pay", row => row.Pay), new("pay_most", row => row.PayMost), new("hours", row => row.Hours),
        new("shift", row => row.Shift), new("schooling", row => row.Schooling), new("years", row => row.Years), new("languages", row => row.Languages),
        new("offers", row => row.Offers), new("contract", row => row.Contract), new("places", row => row.Places), new("closes_on", row => row.ClosesOn),
        new("status", row => row.Status),
    ];

    private static readonly Column<ImportRow.Provider>[] Providers =
    [
        new("key", row => row.Key), new("name", row => row.Name), new("recognised", row => row.Recognised == 1 ? "yes" : "no"),
        new("verified_by", row => row.VerifiedBy), new("verified_on", row => row.VerifiedOn),
    ];

    private static readonly Column<ImportRow.Course>[] Courses =
    [
        new("key", row => row.Key), new("provider", row => row.ProviderKey), new("title_es", row => row.TitleEs), new("title_en", row => row.TitleEn),
        new("kind", row => row.Kind), new("diploma", row => row.Diploma), new("occupation", row => row.Occupation), new("municipality", row => row.Municipality),
        new("schooling", row => row.Schooling), new("hours", row => row.Hours), new("cost", row => row.Cost), new("starts_on", row => row.StartsOn),
        new("closes_on", row => row.ClosesOn), new("places", row => row.Places), new("status", row => row.Status), new("source", row => row.Source),
    ];

    private static readonly Column<ImportRow.Service>[] Services =
    [
        new("key", row => row.Key), new("need", row => row.Need), new("department", row => row.Department), new("name_es", row => row.NameEs),
        new("name_en", row => row.NameEn), new("offers_es", row => row.OffersEs), new("offers_en", row => row.OffersEn), new("where_es", row => row.WhereEs),
        new("where_en", row => row.WhereEn), new("phone", row => row.Phone), new("verified_on", row => row.VerifiedOn), new("source", row => row.Source),
        new("status", row => row.Status),
    ];
}
