using ChatAssist.Data.Importing;

namespace ChatAssist.Data.Tests.Suite;

/// <summary>A company that was checked with two jobs, and a provider with a course.</summary>
internal static class Offered
{
    public const string Today = "2026-11-23";

    /// <summary>When files come in; programme time.</summary>
    public const long At = 50_000;

    public static readonly ImportRow.Company Company = new() { Line = 2, Key = "espiga", Name = "La Espiga", Sector = "non-agricultural", VerifiedBy = "promotora", VerifiedOn = "2026-11-01" };

    public static readonly ImportRow.Vacancy Vacancy = new()
    {
        Line = 2,
        Key = "panadero",
        CompanyKey = "espiga",
        Title = "Panadero",
        Occupation = "7512",
        Municipality = "1301",
        Pay = "4000 month",
        Hours = 48,
        Shift = "day",
        Schooling = "none",
        Years = 0,
        Languages = "",
        Offers = "",
        Places = 1,
        ClosesOn = "2026-12-31",
    };

    public static readonly ImportRow.Vacancy Other = Vacancy with { Line = 3, Key = "repartidor", Title = "Repartidor", Occupation = "8321" };

    public static readonly ImportRow.Provider Provider = new() { Line = 2, Key = "taller", Name = "El Yunque", Recognised = 1, VerifiedBy = "promotora", VerifiedOn = "2026-11-01" };

    public static readonly ImportRow.Course Course = new()
    {
        Line = 2,
        Key = "soldadura",
        ProviderKey = "taller",
        TitleEs = "Soldadura",
        TitleEn = "Welding",
        Kind = "training",
        Diploma = "recognised",
        Schooling = "none",
        Cost = 0,
        ClosesOn = "2026-12-31",
        Source = "call",
    };

    public static async Task All(Database db)
    {
        await Put(db, "companies", Company);
        await Put(db, "vacancies", Vacancy, Other);
        await Put(db, "providers", Provider);
        await Put(db, "courses", Course);
    }

    /// <summary>Brings these in, as an import does.</summary>
    public static async Task<Swapped> Put(Database db, string kind, params ImportRow.Offer[] rows)
    {
        var (staged, ct) = (new StagedImports(db), TestContext.Current.CancellationToken);
        var import = await staged.Begin(kind, 0, ct);
        await staged.Stage(kind, import, rows, ct);
        var swapped = await staged.Swap(kind, import, 0, 10_000, Today, At, strict: false, ct);
        await staged.End(import, ct);
        return swapped;
    }
}
