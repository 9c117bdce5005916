using System.Net;
using System.Text.RegularExpressions;
using ChatAssist.Bot.Staff.Audit;
using ChatAssist.Data;
using ChatAssist.Data.Staff;
using Microsoft.Extensions.DependencyInjection;

namespace ChatAssist.Bot.Tests.Staff;

/// <summary>The trail as administrators and coordinators read it, turn it over and take it with them.</summary>
public sealed class AuditPageTests(ConsoleHost host) : IClassFixture<ConsoleHost>
{
    private static readonly Grant Administers = new(Roles.Administrator, "*"), Coordinates = new(Roles.Coordinator, "*");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private AuditTrail Trail => host.App.Services.GetRequiredService<AuditTrail>();

    [Fact]
    public async Task Fifty_are_on_a_page_and_older_and_newer_lead_through_all_of_them()
    {
        var reader = await host.Enter(Administers);
        for (var i = 1; i <= 120; i++) await Trail.Add(new AuditEntry(null, Act.Noted, 70, $"entry {i}", i), Ct);

        var first = await reader.Visitor.Get("/audit?chat=70");
        var second = await reader.Visitor.Get(LinkIn(first, "next"));
        var third = await reader.Visitor.Get(LinkIn(second, "next"));

        Assert.Equal(((120, 71), (70, 21), (20, 1)), (Ends(first), Ends(second), Ends(third)));
        Assert.Equal(("", ""), (LinkIn(first, "prev"), LinkIn(third, "next")));
        Assert.Equal((70, 21), Ends(await reader.Visitor.Get(LinkIn(third, "prev"))));
        Assert.Equal((120, 71), Ends(await reader.Visitor.Get(LinkIn(second, "prev"))));
    }

    [Fact]
    public async Task It_is_looked_through_in_words_and_whoever_looks_is_in_it()
    {
        var (reader, other) = (await host.Enter(Coordinates), await host.Enter(new Grant(Roles.Promoter, "14")));
        var account = await IdOf(other);

        var found = await reader.Visitor.Get($"/audit?account={account}&act=SignedIn&from=2020-01-01&until=2100-01-01&chat=");
        var none = await reader.Visitor.Get($"/audit?account={account}&until=2020-01-01");
        var nonsense = await reader.Visitor.Get("/audit?account=x&act=King&from=tomorrow&until=9999-12-31");

        Assert.Contains($"<strong>Entró</strong> · {other.Name}<", WebUtility.HtmlDecode(found.Body), StringComparison.Ordinal);
        Assert.Contains("No hay nada que usted pueda ver", none.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, nonsense.Status);
        Assert.Equal([$"account {account} act SignedIn from 2020-01-01 until 2100-01-01", $"account {account} until 2020-01-01", "until 9999-12-31"], await Acts(reader, Act.SawAudit));
    }

    [Fact]
    public async Task The_table_is_what_was_searched_for_without_a_live_formula_and_is_written_down()
    {
        var reader = await host.Enter(Administers);
        foreach (var about in new[] { "=1+1", "@x", "plain" }) await Trail.Add(new AuditEntry(await IdOf(reader), Act.Noted, 80, about, 1_700_000_000_000), Ct);

        var table = await reader.Visitor.Get(LinkIn(await reader.Visitor.Get("/audit?chat=80"), "", "/audit/export"));

        Assert.Equal(("text/csv; charset=utf-8", "attachment; filename=audit.csv"), (table.Headers["Content-Type"], table.Headers["Content-Disposition"]));
        var lines = table.Body.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("\"id\",\"at\",\"account\",\"name\",\"act\",\"chat\",\"about\"", lines[0]);
        Assert.Equal(["\"plain\"", "\"'@x\"", "\"'=1+1\""], lines[1..].Select(line => line.Split(',')[^1]));
        Assert.Contains(",\"2023-11-14T16:13:20.000-06:00\",", lines[1], StringComparison.Ordinal);
        Assert.Equal(["audit chat 80"], await Acts(reader, Act.Exported));
    }

    [Fact]
    public async Task More_than_one_read_holds_is_all_in_the_table()
    {
        var reader = await host.Enter(Administers);
        await Task.WhenAll(Enumerable.Range(0, 2_300).Select(_ => Trail.Add(new AuditEntry(null, Act.Noted, 90, "", 5), Ct)));

        Assert.Equal(2_301, (await reader.Visitor.Get("/audit/export?chat=90")).Body.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task The_page_and_the_metrics_say_whether_the_chain_holds()
    {
        var reader = await host.Enter(Administers);
        await host.App.Services.GetRequiredService<Chain>().Look(() => { }, Ct);
        Assert.Contains("La lista está completa y sin cambios", (await reader.Visitor.Get("/audit")).Text, StringComparison.Ordinal);

        await Trail.Add(new AuditEntry(null, Act.Noted, 60, "before", 5), Ct);
        await Db.Execute("UPDATE audit SET about = 'after' WHERE about = 'before'", null, Ct);
        var broken = await host.App.Services.GetRequiredService<Chain>().Look(() => { }, Ct);

        Assert.Contains($"la entrada {broken} no encaja", (await reader.Visitor.Get("/audit")).Text, StringComparison.Ordinal);
        using var http = new HttpClient { BaseAddress = host.Address };
        Assert.Contains("chatassist_audit_broken 1", await http.GetStringAsync("/metrics", Ct), StringComparison.Ordinal);
        await Db.Execute("UPDATE audit SET about = 'before' WHERE about = 'after'", null, Ct);
    }

    private Database Db => host.App.Services.GetRequiredService<Database>();

    private Task<long> IdOf(Person person) => Db.Read(tx => tx.Value<long>("SELECT id FROM accounts WHERE name = @Name", new { person.Name }), Ct);

    private async Task<IReadOnlyList<string>> Acts(Person person, Act act) =>
        await Db.Query<string>("SELECT about FROM audit WHERE account_id = @id AND act = @act ORDER BY id", new { id = await IdOf(person), act = $"{act}" }, Ct);

    // The first and the last entry of a page.
    private static (int First, int Last) Ends(Answer page)
    {
        var all = Regex.Matches(page.Body, "<code>entry (?<number>[0-9]+)</code>", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Select(match => int.Parse(match.Groups["number"].Value, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        return (all[0], all[^1]);
    }

    private static string LinkIn(Answer page, string side, string to = "/audit") => WebUtility.HtmlDecode(
        Regex.Match(page.Body, $"href=\"(?<to>{to}[?][^\"]*)\"{(side.Length > 0 ? $" rel=\"{side}\"" : "")}", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["to"].Value);
}
