using System.Net;
using System.Text.RegularExpressions;
using ChatAssist.Data;
using ChatAssist.Data.Staff;
using Microsoft.Extensions.DependencyInjection;

namespace ChatAssist.Bot.Tests.Staff;

/// <summary>Work in the field over HTTP, without script: somebody new, a form filled together, a visit.</summary>
public sealed partial class FieldPageTests(ConsoleHost host) : IClassFixture<ConsoleHost>
{
    private static int phones;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private Database Db => host.App.Services.GetRequiredService<Database>();

    [Fact]
    public async Task The_notice_is_shown_to_be_read_and_whoever_agrees_has_a_file_with_the_witness()
    {
        var promoter = await host.Enter(new Grant(Roles.Promoter, "14"));
        var page = await promoter.Visitor.Get("/people/new");
        Assert.Matches("(?s)Aviso 1, del .*hasta [0-9]+ días", page.Text);

        var made = await Meet(promoter.Visitor, page, ("Phone", Phone()));
        Assert.Matches("^/people/[0-9]+#answers$", made.Location);
        var file = (await promoter.Visitor.Get(made.Location!)).Text;
        Assert.Contains($"de palabra, ante {promoter.Name} · Mercado · aviso 1", file, StringComparison.Ordinal);
        Assert.Contains("Nebaj, Quiché", file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_double_tap_makes_one_person()
    {
        var promoter = await Promoter();
        var page = await promoter.Get("/people/new");
        Assert.Equal((await Meet(promoter, page)).Location, (await Meet(promoter, page)).Location);
    }

    [Fact]
    public async Task A_number_that_is_known_makes_nothing_and_is_shown_to_nobody_else()
    {
        var (promoter, phone) = (await Promoter(), Phone());
        await Meet(promoter, await promoter.Get("/people/new"), ("Phone", phone));
        var (seen, stranger) = (await Meet(promoter, await promoter.Get("/people/new"), ("Phone", phone)), await Promoter("19"));
        var hidden = await Meet(stranger, await stranger.Get("/people/new"), ("Phone", phone));

        Assert.Contains("Alguien ya tiene ese número", seen.Text, StringComparison.Ordinal);
        Assert.Matches("href=\"/people/[0-9]+\"", seen.Body);
        Assert.DoesNotMatch("href=\"/people/[0-9]+\"", hidden.Body);
    }

    [Theory]
    [InlineData("Called", "", "cómo quiere que le digan")]
    [InlineData("Phone", "12", "Ese teléfono no se entiende")]
    [InlineData("Answer", "maybe", "Diga qué contestó")]
    [InlineData("Municipality", "la luna", "No se sabe cuál municipio")]
    [InlineData("Place", " ", "Diga dónde hablaron")]
    [InlineData("On", "2999-01-01", "Ponga el día")]
    public async Task What_is_missing_is_told_and_nothing_is_kept(string field, string value, string told)
    {
        var promoter = await Promoter();
        Assert.Contains(told, (await Meet(promoter, await promoter.Get("/people/new"), (field, value))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_of_somebody_elses_session_is_refused()
    {
        var (one, other) = (await Promoter(), await Promoter());
        var key = (await one.Get("/people/new")).Field("Key");
        Assert.Equal(HttpStatusCode.BadRequest, (await other.Post("/people/new", ("Key", key), ("Called", "Ana"))).Status);
    }

    [Fact]
    public async Task A_visit_is_planned_comes_up_today_and_is_closed_with_its_result()
    {
        var promoter = await Promoter();
        var person = await Person(promoter);
        var when = TimeZoneInfo.ConvertTime(DateTimeOffset.UtcNow.AddMinutes(2), TimeZoneInfo.FindSystemTimeZoneById("America/Guatemala"));
        var file = await promoter.Get($"/people/{person}");
        (string, string)[] fields = [("key", file.Field("key")), ("kind", "visit"), ("when", $"{when:yyyy-MM-ddTHH:mm}"), ("place", "Su casa"), ("with", "")];
        foreach (var _ in Enumerable.Range(0, 2)) Assert.Equal($"/people/{person}#visits", (await promoter.PostFrom($"/people/{person}", $"/people/{person}?handler=Plan", fields)).Location);

        Assert.Contains($"/people/{person}#visits", (await promoter.Get("/")).Body, StringComparison.Ordinal);
        var id = await One<long>("SELECT id FROM visits WHERE person_id = @person", person);
        await promoter.PostFrom($"/people/{person}", $"/people/{person}?handler=Visited", ("key", file.Field("key")), ("visit", $"{id}"), ("result", "not-met"), ("note", "No estaba"));
        Assert.Matches("No se encontró\\s*· No estaba", (await promoter.Get($"/people/{person}")).Text);
        Assert.DoesNotContain($"/people/{person}#visits", (await promoter.Get("/")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_visit_that_nobody_planned_is_written_down_once()
    {
        var promoter = await Promoter();
        var person = await Person(promoter);
        var key = (await promoter.Get($"/people/{person}")).Field("key");
        (string, string)[] fields = [("key", key), ("kind", "visit"), ("went", $"{DateTime.UtcNow.AddDays(-1):yyyy-MM-dd}T10:00"), ("place", "Su casa"), ("result", "done"), ("note", "Ya tiene DPI")];
        foreach (var _ in Enumerable.Range(0, 2)) Assert.Equal($"/people/{person}#visits", (await promoter.PostFrom($"/people/{person}", $"/people/{person}?handler=Went", fields)).Location);

        Assert.Equal(1, await One<long>("SELECT COUNT(*) FROM visits WHERE person_id = @person AND status = 'done'", person));
        Assert.Matches("Se hizo\\s*· Ya tiene DPI", (await promoter.Get($"/people/{person}")).Text);
        var tomorrow = await promoter.PostFrom($"/people/{person}", $"/people/{person}?handler=Went", ("key", key), ("kind", "visit"), ("went", $"{DateTime.UtcNow.AddDays(2):yyyy-MM-dd}T10:00"), ("result", "done"));
        Assert.Contains("Ponga qué fue, cuándo fue y qué pasó", tomorrow.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_written_comes_back_with_the_page_that_asks_to_mend_it()
    {
        var promoter = await Promoter();
        var person = await Person(promoter);
        var key = (await promoter.Get($"/people/{person}")).Field("key");

        var page = (await promoter.PostFrom($"/people/{person}", $"/people/{person}?handler=Went", ("key", key), ("kind", "call"), ("went", "ayer"), ("place", "La casa \"azul\""), ("result", "done"), ("note", "Ya tiene <DPI>"))).Body;

        Assert.Matches("<details open=\"open\">\\s*<summary>Anotar una que ya fue", page);
        Assert.Matches("id=\"went-place\"[^>]*value=\"La casa &quot;azul&quot;\"", page);
        Assert.Contains(">Ya tiene &lt;DPI&gt;</textarea>", page, StringComparison.Ordinal);
        Assert.Matches("value=\"call\" selected=\"selected\"", page);
        Assert.DoesNotContain("<details open=\"open\">\n            <summary>Planear", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not-met", "{later}", 2)]
    [InlineData("moved", "{later}", 2)]
    [InlineData("done", "{later}", 1)]
    [InlineData("moved", "", 1)]
    [InlineData("not-met", "mañana", 1)]
    public async Task Whoever_was_not_met_or_has_no_time_gets_another_day(string result, string again, int visits)
    {
        var promoter = await Promoter();
        var person = await Person(promoter);
        var file = await promoter.Get($"/people/{person}");
        await promoter.PostFrom($"/people/{person}", $"/people/{person}?handler=Plan", ("key", file.Field("key")), ("kind", "visit"), ("when", $"{DateTime.UtcNow.AddDays(1):yyyy-MM-dd}T10:00"));
        var id = await One<long>("SELECT id FROM visits WHERE person_id = @person", person);

        await promoter.PostFrom($"/people/{person}", $"/people/{person}?handler=Visited", ("key", (await promoter.Get($"/people/{person}")).Field("key")), ("visit", $"{id}"), ("result", result),
            ("again", again.Replace("{later}", $"{DateTime.UtcNow.AddDays(3):yyyy-MM-dd}T10:00", StringComparison.Ordinal)));

        Assert.Equal(visits, await One<long>("SELECT COUNT(*) FROM visits WHERE person_id = @person", person));
        Assert.Equal(1, await One<long>("SELECT COUNT(*) FROM visits WHERE person_id = @person AND status = 'planned'", person));
    }

    private static string Phone() => $"5026{Interlocked.Increment(ref phones):0000}";

    private static long Id(Answer made) => long.Parse(made.Location!.Split('/', '#')[2], System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<long> Person(Visitor promoter) => Id(await Meet(promoter, await promoter.Get("/people/new")));

    private static Task<Answer> Meet(Visitor visitor, Answer page, params (string Name, string Value)[] other)
    {
        (string Name, string Value)[] usual =
            [("Called", "Zoila"), ("Language", "es"), ("Phone", ""), ("PhoneUse", "private"), ("Answer", "yes"), ("Municipality", "Nebaj, Quiché"), ("Place", "Mercado"), ("On", page.Field("On"))];
        var today = Regex.Match(page.Body, "name=\"On\" type=\"date\" value=\"(?<day>[^\"]+)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["day"].Value;
        return visitor.Post("/people/new", [("Key", page.Field("Key")), .. usual.Where(one => one.Name != "On").Append(("On", today)).Where(one => other.All(its => its.Name != one.Item1)), .. other]);
    }

    private static Task<Answer> Say(Visitor visitor, long person, Answer page, params (string Name, string Value)[] fields) =>
        visitor.PostFrom($"/people/{person}/form/profile", page.Body.Contains("satisfac", StringComparison.OrdinalIgnoreCase) ? $"/people/{person}/form/satisfaction" : $"/people/{person}/form/profile", [("place", page.Field("place")), .. fields]);

    private Task<IReadOnlyList<(string, string)>> Answers(long person) =>
        Db.Query<(string, string)>("SELECT a.question, a.value FROM submission_answers a JOIN submissions s ON s.id = a.submission_id WHERE s.person_id = @person AND a.question IN ('age', 'called') ORDER BY a.question", new { person }, Ct);

    private async Task<(string Reason, string Priority, string Role)> Case(long person) => Assert.Single(await Db.Query<(string, string, string)>(
        "SELECT e.reason, e.priority, e.role FROM escalations e JOIN people p ON p.conversation_id = e.conversation_id WHERE p.id = @person", new { person }, Ct));

    private Task<T> One<T>(string sql, long person) => Db.Read(tx => tx.Value<T>(sql, new { person }), Ct);

    private async Task<Visitor> Promoter(string department = "14") => (await host.Enter(new Grant(Roles.Promoter, department))).Visitor;
}
