namespace ChatAssist.Bot.Tests.Import;

/// <summary>Jobs of companies, row by row.</summary>
public sealed class VacanciesFileTests
{
    private const string Columns = "key,company,title,occupation,municipality,pay,closes_on,hours,shift,languages,offers,pay_most,status\n";
    private const string Good = "pan,espiga,Panadero,7512,Huehuetenango,4000 month,2026-12-31,,,,,,";

    [Fact]
    public async Task A_good_row_is_stored_as_the_flows_know_it()
    {
        await using var imported = await Imported.WithCompanies();

        Assert.Equal(["vacancies: 1 added, 0 changed, 0 refused"], await imported.Take(
            "vacancies", Columns + "pan,espiga,Panadero,cocinero,huehuetenango,\"Q4,100 al mes\",31/12/2026,44,diurna,\"inglés bien, mam\",comida;transporte,4500,"));

        Assert.Equal(
            "Panadero|5120|1301|4100 month|4500|44|day|none|0|english_good mam|meals transport|1|2026-12-31|open",
            await imported.One<string>("SELECT title || '|' || occupation || '|' || municipality || '|' || pay || '|' || pay_most || '|' || hours || '|' || shift || '|' || schooling || '|' || years || '|' || languages || '|' || offers || '|' || places || '|' || closes_on || '|' || status FROM vacancies"));
    }

    [Theory]
    [InlineData("pan,espiga,Panadero,7512,Huehuetenango,3816.89 month,2026-12-31,,,,,,", "pay: is below the legal minimum for its hours, place and sector: Q3816.90 by month, without the bonus")]
    [InlineData("pan,espiga,Panadero,7512,Mixco,4000 month,2026-12-31,,,,,,", "pay: is below the legal minimum for its hours, place and sector: Q4002.28 by month, without the bonus")]
    [InlineData("pan,espiga,Panadero,7512,Huehuetenango,1900 month,2026-12-31,24,,,,,", "pay: is below the legal minimum for its hours, place and sector: Q1908.45 by month, without the bonus")]
    [InlineData("pan,espiga,Panadero,7512,Huehuetenango,125 day,2026-12-31,,,,,,", "pay: is below the legal minimum for its hours, place and sector: Q125.49 by day, without the bonus")]
    [InlineData("pan,espiga,Panadero,7512,Huehuetenango,15.6 hour,2026-12-31,20,,,,,", "pay: is below the legal minimum for its hours, place and sector: Q15.69 by hour, without the bonus")]
    [InlineData("pan,espiga,Panadero,7512,Huehuetenango,3900 month,2026-12-31,60,,,,,", "pay: is below the legal minimum for its hours, place and sector: Q5248.24 by month, without the bonus")]
    [InlineData("pan,finca,Cortador,9211,Nebaj,119 day,2026-12-31,,,,,,", "pay: is below the legal minimum for its hours, place and sector: Q119.21 by day, without the bonus")]
    [InlineData("pan,nueva,Operaria,8153,Mixco,4000 month,2026-12-31,,,,,,", "company: is not a company that works with us and was checked")]
    [InlineData("pan,nadie,Operaria,8153,Mixco,4000 month,2026-12-31,,,,,,", "company: is not the key of a company that we know")]
    [InlineData("pan,espiga,Panadero,7512,Huehuetenango,4000 month,2026-11-22,,,,,,", "closes_on: should be a day from 2026-11-23 to 2028-11-23")]
    [InlineData("pan,espiga,Panadero,7512,Atlantis,4000 month,2026-12-31,,,,,,", "municipality: should be a municipality or its code; a name that two departments have goes with its department")]
    [InlineData("pan,espiga,Chofer,chofer,Huehuetenango,4000 month,2026-12-31,,,,,,", "occupation: should be an occupation: a code of ISCO-08 with four digits, or a word that means one only")]
    [InlineData("pan,espiga,Panadero,7599,Huehuetenango,4000 month,2026-12-31,,,,,,", "occupation: should be an occupation: a code of ISCO-08 with four digits, or a word that means one only")]
    [InlineData("pan,espiga,Panadero,7512,Huehuetenango,4000,2026-12-31,,,,,,", "pay: should be an amount with its period such as 3500 month")]
    [InlineData("pan,espiga,Panadero,7512,Huehuetenango,4000 month,2026-12-31,,,,,3900,", "pay_most: should not be less than the pay")]
    [InlineData("pan,espiga,Panadero,7512,Huehuetenango,4000 month,2026-12-31,,,klingon,,,", "languages: should be words of spanish, ")]
    [InlineData("pan,espiga,Panadero,7512,Huehuetenango,#REF!,2026-12-31,,,,,,", "pay: is a formula that failed")]
    public async Task What_may_not_be_shown_is_refused_with_its_reason(string row, string why)
    {
        await using var imported = await Imported.WithCompanies();

        var report = await imported.Take("vacancies", Columns + row);

        Assert.StartsWith($"row 2, column {why}", report[0], StringComparison.Ordinal);
        Assert.Equal("vacancies: 0 added, 0 changed, 1 refused", report[^1]);
    }

    [Theory]
    [InlineData("pan,espiga,Panadero,7512,Huehuetenango,3816.90 month,2026-12-31,44,,,,,")]
    [InlineData("pan,espiga,Panadero,7512,Huehuetenango,1908.45 month,2026-12-31,24,,,,,")]
    [InlineData("pan,espiga,Guardia,5414,Huehuetenango,3816.90 month,2026-12-31,36,noche,,,,")]
    [InlineData("pan,finca,Cortador,9211,Nebaj,119.21 day,2026-12-31,,,,,,")]
    [InlineData("pan,nueva,Operaria,8153,Mixco,1 month,2026-01-31,,,,,,filled")]
    public async Task The_minimum_itself_is_enough_and_of_what_is_over_nothing_is_asked(string row)
    {
        await using var imported = await Imported.WithCompanies();

        Assert.Equal("vacancies: 1 added, 0 changed, 0 refused", (await imported.Take("vacancies", Columns + row.Replace("1 month", "1500 month", StringComparison.Ordinal)))[^1]);
    }

    [Fact]
    public async Task A_key_that_is_known_is_changed_and_one_that_stands_there_twice_is_refused()
    {
        await using var imported = await Imported.WithCompanies();
        await imported.Take("vacancies", Columns + Good);

        Assert.Equal(
            ["row 3, column key: stands in row 2 already", "vacancies: 0 added, 1 changed, 1 refused"],
            await imported.Take("vacancies", $"{Columns}{Good.Replace("4000", "4200", StringComparison.Ordinal)}\n{Good.Replace("Panadero", "Pastelero", StringComparison.Ordinal)}"));

        Assert.Equal("4200 month", await imported.One<string>("SELECT pay FROM vacancies"));
    }

    [Theory]
    [InlineData("pan,espiga", "row 2, column key: the same job is open already under the key viejo")]
    [InlineData("viejo,espiga", "vacancies: 0 added, 1 changed, 0 refused")]
    [InlineData("pan,finca", "vacancies: 1 added, 0 changed, 0 refused")]
    public async Task The_same_company_title_place_and_pay_is_the_same_job(string begin, string report)
    {
        await using var imported = await Imported.WithCompanies();
        await imported.Take("vacancies", Columns + Good.Replace("pan,", "viejo,", StringComparison.Ordinal));

        Assert.Equal(report, (await imported.Take("vacancies", Columns + Good.Replace("pan,espiga", begin, StringComparison.Ordinal).Replace("Panadero", "PANADERO", StringComparison.Ordinal)))[0]);
    }

    [Fact]
    public async Task One_that_the_same_file_closes_makes_room()
    {
        await using var imported = await Imported.WithCompanies();
        await imported.Take("vacancies", Columns + Good);

        Assert.Equal(["vacancies: 1 added, 1 changed, 0 refused"], await imported.Take("vacancies", $"{Columns}{Good}filled\n{Good.Replace("pan,", "nuevo,", StringComparison.Ordinal)}"));
    }

    [Fact]
    public async Task A_thousand_bad_rows_are_all_told_and_strictly_nothing_is_changed()
    {
        await using var imported = await Imported.WithCompanies();
        await imported.Take("vacancies", Columns + Good);
        var version = await imported.One<long>("SELECT version FROM board_version");
        var bad = Enumerable.Range(1, 1_000).Select(i => $"v{i},espiga,Panadero {i},7512,Huehuetenango,100 month,2026-12-31,,,,,,");

        var report = await imported.Take("vacancies", $"{Columns}{Good.Replace("4000", "9000", StringComparison.Ordinal)}\n{string.Join('\n', bad)}", strict: true);

        Assert.Equal(1_000, report.Count(line => line.Contains("column pay: is below", StringComparison.Ordinal)));
        Assert.Equal(["nothing was stored", "vacancies: 0 added, 0 changed, 1000 refused"], report.TakeLast(2));
        Assert.Equal("4000 month", await imported.One<string>("SELECT pay FROM vacancies"));
        Assert.Equal(version, await imported.One<long>("SELECT version FROM board_version"));
        Assert.Equal(0, await imported.One<long>("SELECT (SELECT COUNT(*) FROM imports) + (SELECT COUNT(*) FROM staged_vacancies)"));
    }

    [Fact]
    public async Task Without_strict_the_good_rows_among_them_are_stored()
    {
        await using var imported = await Imported.WithCompanies();
        var rows = Enumerable.Range(1, 600).Select(i => $"v{i},espiga,Panadero {i},7512,Huehuetenango,{(i % 3 == 0 ? 100 : 4000)} month,2026-12-31,,,,,,");

        Assert.Equal("vacancies: 400 added, 0 changed, 200 refused", (await imported.Take("vacancies", Columns + string.Join('\n', rows)))[^1]);
        Assert.Equal(400, await imported.One<long>("SELECT COUNT(*) FROM vacancies"));
    }

    [Fact]
    public async Task A_file_that_is_too_long_for_one_write_is_refused_as_a_whole()
    {
        await using var imported = await Imported.WithCompanies();
        var rows = Enumerable.Range(1, 2_001).Select(i => $"c{i},Empresa {i},maquila");

        Assert.Equal("the file has more than 2000 rows: bring it in in parts", (await Assert.ThrowsAsync<InvalidDataException>(
            () => imported.Take("companies", $"key,name,sector\n{string.Join('\n', rows)}"))).Message);
    }
}
