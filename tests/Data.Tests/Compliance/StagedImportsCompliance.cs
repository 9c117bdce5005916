using System.Data.Common;
using ChatAssist.Data.Importing;
using ChatAssist.Data.Tests.Suite;

namespace ChatAssist.Data.Tests.Compliance;

/// <summary>Rows of files wait beside the tables and go in at once.</summary>
public abstract class StagedImportsCompliance<TDatabase> : ComplianceSuite<TDatabase>
    where TDatabase : IDatabaseUnderTest, new()
{
    private StagedImports Staged => new(Db);

    private Vacancies Vacancies => new(Db);

    [Fact]
    public async Task What_waits_is_shown_to_nobody_and_then_all_of_it_is()
    {
        await Offered.Put(Db, "companies", Offered.Company);
        var before = await Vacancies.Version(Ct);
        var import = await Staged.Begin("vacancies", Scene.Now, Ct);
        await Staged.Stage("vacancies", import, [Offered.Vacancy, Offered.Other], Ct);

        Assert.Empty(await Vacancies.Shown(Offered.Today, Ct));
        Assert.Equal(before, await Vacancies.Version(Ct));
        var swapped = await Staged.Swap("vacancies", import, 0, 3, Offered.Today, 0, strict: true, Ct);

        Assert.Equal((2, 0, 0), (swapped.Added, swapped.Changed, swapped.Unfit.Count));
        Assert.Equal(["Panadero", "Repartidor"], (await Vacancies.Shown(Offered.Today, Ct)).Select(vacancy => vacancy.Title));
        Assert.Equal(before + 1, await Vacancies.Version(Ct));
    }

    [Fact]
    public async Task A_key_that_is_known_is_changed_where_it_stands()
    {
        await Offered.All(Db);
        var id = (await Vacancies.Shown(Offered.Today, Ct))[0].Id;

        var swapped = await Offered.Put(Db, "vacancies", Offered.Vacancy with { Pay = "4500 month" }, Offered.Other with { Key = "nuevo" });

        Assert.Equal((1, 1), (swapped.Added, swapped.Changed));
        Assert.Equal((id, "4500 month"), await Scene.Row<(long, string)>("SELECT id, pay FROM vacancies WHERE key = 'panadero'"));
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 1)]
    public async Task A_company_that_was_withdrawn_meanwhile_keeps_its_row_out_or_all_of_a_strict_file(bool strict, int stored)
    {
        await Offered.Put(Db, "companies", Offered.Company, Offered.Company with { Line = 3, Key = "otra" });
        var import = await Staged.Begin("vacancies", Scene.Now, Ct);
        await Staged.Stage("vacancies", import, [Offered.Vacancy, Offered.Other with { CompanyKey = "otra" }], Ct);
        await Offered.Put(Db, "companies", Offered.Company with { Key = "otra", Status = "withdrawn" });

        var swapped = await Staged.Swap("vacancies", import, 0, 3, Offered.Today, 0, strict, Ct);

        Assert.Equal((3, "company"), (Assert.Single(swapped.Unfit).Line, swapped.Unfit[0].Field));
        Assert.Equal(stored, await Scene.One<long>("SELECT COUNT(*) FROM vacancies"));
    }

    [Fact]
    public async Task A_course_goes_in_only_with_its_provider()
    {
        Assert.Equal("provider", Assert.Single((await Offered.Put(Db, "courses", Offered.Course)).Unfit).Field);
        await Offered.Put(Db, "providers", Offered.Provider);
        Assert.Equal(1, (await Offered.Put(Db, "courses", Offered.Course)).Added);
    }

    [Fact]
    public async Task Nothing_waits_after_the_end_and_what_a_dead_process_left_is_dropped()
    {
        var left = await Staged.Begin("companies", 0, Ct);
        await Staged.Stage("companies", left, [.. Enumerable.Range(1, 600).Select(line => Offered.Company with { Line = line })], Ct);

        var import = await Staged.Begin("companies", 3_600_001, Ct);
        await Staged.End(import, Ct);

        Assert.Equal((0, 0), await Scene.Row<(long, long)>("SELECT (SELECT COUNT(*) FROM imports), (SELECT COUNT(*) FROM staged_companies)"));
    }

    [Fact]
    public async Task A_swap_shares_its_commit_with_nobody()
    {
        var import = await Staged.Begin("services", Scene.Now, Ct);
        await Db.Execute("DROP TABLE services", null, Ct);
        var (runs, ahead) = (0, await HeldWrite.Begin(Db));
        Task<int> Another() => Db.Write(_ => Task.FromResult(Interlocked.Increment(ref runs)), Ct);

        var before = Another();
        var swap = Staged.Swap("services", import, 0, 3, Offered.Today, 0, strict: true, Ct);
        var after = Another();
        await ahead.End();

        await Assert.ThrowsAnyAsync<DbException>(() => swap);
        await Task.WhenAll(before, after);
        // Whoever had shared the commit that failed would have been run again.
        Assert.Equal(2, runs);
    }

    [Fact]
    public async Task What_a_row_does_not_say_of_its_state_stays()
    {
        await Offered.All(Db);
        await Offered.Put(Db, "vacancies", Offered.Vacancy with { Status = "filled" });

        await Offered.Put(Db, "companies", Offered.Company with { VerifiedBy = null, VerifiedOn = null, Name = "La Espiga de Xela" });
        await Offered.Put(Db, "vacancies", Offered.Vacancy, Offered.Other);

        Assert.Equal(("promotora", "La Espiga de Xela"), await Scene.Row<(string, string)>("SELECT verified_by, name FROM companies"));
        Assert.Equal(["filled", "open"], await Scene.All<string>("SELECT status FROM vacancies ORDER BY id"));
    }

    [Fact]
    public async Task All_is_read_back_as_it_was_brought_in()
    {
        var service = new ImportRow.Service
        {
            Line = 2,
            Key = "casa",
            Need = "housing",
            Department = "*",
            NameEs = "Casa",
            NameEn = "House",
            OffersEs = "cuarto",
            OffersEn = "room",
            WhereEs = "Aquí.",
            WhereEn = "Here.",
            VerifiedOn = "2026-11-01",
            Source = "call",
        };
        await Offered.All(Db);
        await Offered.Put(Db, "services", service);

        Assert.Equal([Offered.Company with { Line = 0, Status = "active" }], await Db.Read(Companies.All, Ct));
        Assert.Equal([Offered.Vacancy with { Line = 0, Status = "open" }, Offered.Other with { Line = 0, Status = "open" }], await Db.Read(tx => Data.Vacancies.All(tx, Offered.Today), Ct));
        Assert.Equal([Offered.Provider with { Line = 0 }], await Db.Read(Courses.Providers, Ct));
        Assert.Equal([Offered.Course with { Line = 0, Status = "open" }], await Db.Read(tx => Courses.All(tx, Offered.Today), Ct));
        Assert.Equal([service with { Line = 0, Status = "open" }], await Db.Read(ServicesOfOthers.All, Ct));
        Assert.Equal("expired", (await Db.Read(tx => Data.Vacancies.All(tx, "2027-01-01"), Ct))[0].Status);
    }
}
