using System.Net;
using System.Text.RegularExpressions;
using ChatAssist.Data;
using ChatAssist.Data.Staff;
using Microsoft.Extensions.DependencyInjection;

namespace ChatAssist.Bot.Tests.Staff;

/// <summary>Work in the field over HTTP, without script: somebody new, a form filled together, a visit.</summary>
public sealed class FieldPageTests(ConsoleHost host) : IClassFixture<ConsoleHost>
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
    public async Task A_form_is_asked_understood_and_kept_as_in_the_chat_and_says_who_filled_it()
    {
        var promoter = await host.Enter(new Grant(Roles.Promoter, "14"));
        var person = await Person(promoter.Visitor);
        var page = await promoter.Visitor.Get($"/people/{person}/form/profile");
        Assert.Contains("¿Cómo quiere que le llame?", page.Text, StringComparison.Ordinal);

        page = await Say(promoter.Visitor, person, page, ("text", "Zoila"));
        Assert.Contains("¿Cuántos años tiene?", page.Text, StringComparison.Ordinal);
        page = await Say(promoter.Visitor, person, page, ("text", "muchos"));
        Assert.Contains("edad", page.Text, StringComparison.Ordinal);
        page = await Say(promoter.Visitor, person, page, ("text", "tengo 34"));
        Assert.Contains("municipio", page.Text, StringComparison.Ordinal);
        page = await Say(promoter.Visitor, person, page, ("go", "back"));
        Assert.Contains("Ahora dice: 34", page.Text, StringComparison.Ordinal);

        Assert.Equal([("age", "34"), ("called", "Zoila")], await Answers(person));
        Assert.Contains($"Lo llenó {promoter.Name}, junto con la persona", (await promoter.Visitor.Get($"/people/{person}")).Text, StringComparison.Ordinal);
        Assert.Contains("Ahora dice: Zoila", (await Say(promoter.Visitor, person, page, ("go", "back"))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_page_sent_twice_keeps_one_answer_and_shows_the_next_question()
    {
        var promoter = await Promoter();
        var person = await Person(promoter);
        var page = await promoter.Get($"/people/{person}/form/profile");
        await Say(promoter, person, page, ("text", "Zoila"));
        var again = await Say(promoter, person, page, ("text", "Petrona"));

        Assert.Contains("Algo cambió mientras tanto", again.Text, StringComparison.Ordinal);
        Assert.Contains("¿Cuántos años tiene?", again.Text, StringComparison.Ordinal);
        Assert.Equal([("called", "Zoila")], await Answers(person));
    }

    [Fact]
    public async Task To_look_at_a_form_keeps_nothing()
    {
        var promoter = await Promoter();
        var person = await Person(promoter);
        await promoter.Get($"/people/{person}/form/profile");
        Assert.Equal(0, await One<long>("SELECT COUNT(*) FROM submissions WHERE person_id = @person", person));
    }

    [Fact]
    public async Task An_age_under_eighteen_opens_the_case_and_asks_nothing_more()
    {
        var promoter = await Promoter();
        var person = await Person(promoter);
        var page = await Say(promoter, person, await promoter.Get($"/people/{person}/form/profile"), ("text", "Zoila"));
        await Say(promoter, person, page, ("text", "15"));

        Assert.Equal(("minor", "urgent", "protection"), await Case(person));
        Assert.Equal("handed-over", await One<string>("SELECT status FROM submissions WHERE person_id = @person", person));
        // From now on it is the focal point's.
        Assert.Equal(HttpStatusCode.NotFound, (await promoter.Get($"/people/{person}")).Status);
    }

    [Fact]
    public async Task Danger_that_is_written_there_opens_a_case_as_in_the_chat()
    {
        var promoter = await Promoter();
        var person = await Person(promoter);
        await Say(promoter, person, await promoter.Get($"/people/{person}/form/satisfaction"), ("text", "mi esposo me pega"));
        Assert.Equal(("urgent", "protection"), await Case(person) is var opened ? (opened.Priority, opened.Role) : default);
    }

    [Fact]
    public async Task Without_their_consent_nothing_is_asked()
    {
        var promoter = await Promoter();
        var person = Id(await Meet(promoter, await promoter.Get("/people/new"), ("Answer", "later")));
        Assert.Contains("Primero lea el aviso", (await promoter.Get($"/people/{person}/form/profile")).Text, StringComparison.Ordinal);

        var asked = await promoter.Get($"/people/{person}");
        await promoter.PostFrom($"/people/{person}", $"/people/{person}?handler=Ask", ("key", asked.Field("key")), ("answer", "yes"), ("place", "Su casa"));
        Assert.Contains("¿Cómo quiere que le llame?", (await promoter.Get($"/people/{person}/form/profile")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_about_a_check_in_without_an_answer_leads_to_its_questions_and_on_to_the_new_job()
    {
        var promoter = await Promoter();
        var person = await Person(promoter);
        await Working(person);
        await Db.Write(tx => tx.Execute("INSERT INTO submissions (person_id, key, form, version, begun_at, status) VALUES (@person, @asked, 'check-in', '2', 1, 'no-answer')", new { person, asked = "check-in@1.7" }), Ct);
        await Db.Write(tx => tx.Execute("INSERT INTO call_tasks (person_id, reason, about, at) VALUES (@person, 'no answer', @asked, 1)", new { person, asked = "check-in@1.7" }), Ct);
        Assert.Contains($"href=\"/people/{person}/form/check-in?about=1.7\"", (await promoter.Get($"/people/{person}")).Body, StringComparison.Ordinal);

        var form = $"/people/{person}/form/check-in?about=1.7";
        var page = await promoter.Get(form);
        Assert.Contains("¿Sigue en el trabajo", page.Text, StringComparison.Ordinal);
        foreach (var answer in new[] { "otro", "sí", "bien", "no", "bien" }) page = await promoter.PostFrom(form, form, ("place", page.Field("place")), ("text", answer));

        Assert.Contains("¿En dónde trabaja", page.Text, StringComparison.Ordinal);
        Assert.Contains("Empleo nuevo: con Zoila", page.Text, StringComparison.Ordinal);
        // Sent again, after the chat went on.
        await Db.Write(tx => tx.Execute("UPDATE sessions SET version = version + 1", null), Ct);
        page = await promoter.PostFrom($"/people/{person}", form, ("place", page.Field("place")), ("text", "con doña Ana"));
        Assert.Contains("Algo cambió mientras tanto", page.Text, StringComparison.Ordinal);
        Assert.Contains("¿En dónde trabaja", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await promoter.Get(form)).Status);
        Assert.Equal(("complete", "other"), Assert.Single(await Db.Query<(string, string)>(
            "SELECT s.status, a.value FROM submissions s JOIN submission_answers a ON a.submission_id = s.id AND a.question = 'working' WHERE s.person_id = @person", new { person }, Ct)));
        Assert.Equal("ended", await One<string>("SELECT status FROM placements WHERE person_id = @person", person));
        Assert.Equal(1, await One<long>("SELECT COUNT(*) FROM programme_events WHERE person_id = @person AND kind = 'check-in'", person));
        Assert.Equal(0, await One<long>("SELECT COUNT(*) FROM timers t JOIN conversations c ON c.id = t.conversation_id JOIN people p ON p.conversation_id = c.id WHERE p.id = @person AND t.slot LIKE 'check-in.%'", person));
    }

    [Fact]
    public async Task The_chat_that_has_the_same_form_waiting_goes_on_where_it_is_now_and_another_asking_stays_open()
    {
        var promoter = await Promoter();
        var person = await Person(promoter);
        await Working(person);
        await Stands(person, "check-in", """{"$type":"asking","submission":"check-in@1.14","at":"working","misses":0}""", "profile", """{"$type":"asking","submission":"profile","at":"called","misses":0}""");
        await Db.Write(tx => tx.Execute("INSERT INTO submissions (person_id, key, form, version, begun_at, status) VALUES (@person, @asked, 'check-in', '2', 1, 'no-answer')", new { person, asked = "check-in@1.7" }), Ct);

        var form = $"/people/{person}/form/check-in?about=1.7";
        await promoter.PostFrom(form, form, ("place", (await promoter.Get(form)).Field("place")), ("text", "sí"));
        Assert.Contains("1.14", await Session(person, "active_state"), StringComparison.Ordinal);

        await Say(promoter, person, await promoter.Get($"/people/{person}/form/profile"), ("text", "Zoila"));
        Assert.Contains("\"at\":\"age\"", await Session(person, "paused_state"), StringComparison.Ordinal);
        Assert.Contains("1.14", await Session(person, "active_state"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, 0, 1)]
    [InlineData(false, 1, 0)]
    public async Task An_employer_who_may_be_asked_is_asked_or_somebody_is_to_call(bool hasWritten, int calls, int timers)
    {
        var promoter = await Promoter();
        var person = await Person(promoter);
        if (hasWritten) await Writes(person);
        var form = $"/people/{person}/form/placement";
        var page = await promoter.Get(form);
        foreach (var answer in new[] { "con doña Ana", "ayer", "Q3,500 al mes", "saltar", "saltar", "saltar", "sí", $"5026{Interlocked.Increment(ref phones):0000}", "sí" })
            if (page.Body.Contains("name=\"place\"", StringComparison.Ordinal)) page = await promoter.PostFrom(form, form, ("place", page.Field("place")), ("text", answer));

        Assert.Equal("yes", await One<string>("SELECT a.value FROM submission_answers a JOIN submissions s ON s.id = a.submission_id WHERE s.person_id = @person AND a.question = 'ask_employer'", person));
        Assert.Equal(calls, await One<long>("SELECT COUNT(*) FROM call_tasks WHERE person_id = @person AND reason = 'ask the employer'", person));
        Assert.Equal(timers, await One<long>("SELECT COUNT(DISTINCT conversation_id) FROM timers WHERE slot LIKE 'employer-check-in.%' AND anchor_id IN (SELECT employer_id FROM placements WHERE person_id = @person)", person));
    }

    [Fact]
    public async Task Who_is_not_back_yet_tells_when_and_where_to()
    {
        var promoter = await Promoter();
        var person = await Person(promoter);
        Assert.Contains($"/people/{person}/form/before-return", (await promoter.Get($"/people/{person}")).Body, StringComparison.Ordinal);
        var form = $"/people/{person}/form/before-return";
        var page = await promoter.Get(form);
        page = await promoter.PostFrom(form, form, ("place", page.Field("place")), ("text", ""));
        Assert.Contains("Escoja o escriba la respuesta", page.Text, StringComparison.Ordinal);
        foreach (var answer in new[] { "en marzo", "Nebaj" }) page = await promoter.PostFrom(form, form, ("place", page.Field("place")), ("text", answer));

        Assert.Contains("Listo. Las respuestas están en el expediente", page.Text, StringComparison.Ordinal);
        Assert.Equal("before-return", await One<string>("SELECT status FROM people WHERE id = @person", person));
        Assert.Equal("complete", await One<string>("SELECT status FROM submissions WHERE person_id = @person", person));
    }

    [Theory]
    [InlineData("check-in")]
    [InlineData("check-in?about=1.7")]
    [InlineData("profile?about=1.7")]
    [InlineData("employer-check-in?about=1.7")]
    public async Task What_cannot_be_asked_of_a_person_is_not_there(string form)
    {
        var promoter = await Promoter();
        Assert.Equal(HttpStatusCode.NotFound, (await promoter.Get($"/people/{await Person(promoter)}/form/{form}")).Status);
    }

    [Theory]
    [InlineData("profile")]
    [InlineData("applicant")]
    public async Task Of_another_department_or_no_form_of_theirs_nothing_is_shown(string form)
    {
        var person = await Person(await Promoter());
        Assert.Equal(HttpStatusCode.NotFound, (await (await Promoter("19")).Get($"/people/{person}/form/{form}")).Status);
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

    private Task<string> Session(long person, string column) => One<string>($"SELECT s.{column} FROM sessions s JOIN people p ON p.conversation_id = s.conversation_id WHERE p.id = @person", person);

    private Task<int> Stands(long person, string flow, string state, string paused, string pausedState) => Db.Write(tx => tx.Execute("""
        UPDATE sessions SET active_flow = @flow, active_version = 1, active_state = @state, paused_flow = @paused, paused_version = 2, paused_state = @pausedState
        WHERE conversation_id IN (SELECT p.conversation_id FROM people p WHERE p.id = @person)
        """, new { person, flow, state, paused, pausedState }), Ct);

    private Task<int> Writes(long person) => Db.Write(tx => tx.Execute("""
        INSERT INTO addresses (via, channel, address, sender, phone, conversation_id) SELECT 'twilio', 'whatsapp', @phone, 'ours', @phone, conversation_id FROM people WHERE id = @person
        """, new { person, phone = $"+{Phone()}" }), Ct);

    private Task<int> Working(long person) => Db.Write(tx => tx.Execute("""
        INSERT INTO placements (person_id, key, employer, start_on, status, told_by) VALUES (@person, '1', 'Panadería', '2026-11-16', 'confirmed', 'person')
        """, new { person }), Ct);

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
