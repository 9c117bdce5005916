using System.Net;
using System.Text.RegularExpressions;
using ChatAssist.Data;
using ChatAssist.Data.Staff;
using Microsoft.Extensions.DependencyInjection;

namespace ChatAssist.Bot.Tests.Staff;

/// <summary>Finding people and working in their files over HTTP, without script; and what must not happen.</summary>
public sealed class FilePageTests(ConsoleHost host) : IClassFixture<ConsoleHost>
{
    private static int phones;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private Database Db => host.App.Services.GetRequiredService<Database>();

    [Theory]
    [InlineData("{name}")]
    [InlineData("{phone}")]
    [InlineData("+502 {last}")]
    public async Task Somebody_is_found_by_name_or_number_and_the_address_holds_neither(string query)
    {
        var (id, name, phone) = await Person();
        var promoter = await Promoter("14");
        var found = await promoter.Post("/people", ("Query", query.Replace("{name}", name.ToUpperInvariant()).Replace("{phone}", phone).Replace("{last}", $"{phone[4..8]} {phone[8..]}")));

        Assert.Equal((HttpStatusCode.OK, null), (found.Status, found.Location));
        Assert.Contains($"/people/{id}\"", found.Body, StringComparison.Ordinal);
        Assert.DoesNotMatch("(href|action)=\"[^\"]*(Zoila|5026)", found.Body.Replace("tel:", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("1234", "Escriba los ocho números")]
    [InlineData("nadie se llama así", "No hay nadie")]
    [InlineData("'; DROP TABLE people --", "No hay nadie")]
    [InlineData("%", "Las más nuevas|Se encontró")]
    public async Task What_finds_nobody_is_told(string query, string told) =>
        Assert.Matches(told, (await (await Promoter("14")).Post("/people", ("Query", query))).Text);

    [Fact]
    public async Task A_search_without_the_form_of_the_page_is_refused() =>
        Assert.Equal(HttpStatusCode.BadRequest, (await (await Promoter("14")).Send(HttpMethod.Post, "/people", [("Query", "Ana")])).Status);

    [Theory]
    [InlineData("")]
    [InlineData("/cv")]
    public async Task Of_another_department_nothing_is_found_or_read(string page)
    {
        var (id, name, _) = await Person();
        var stranger = await Promoter("13");

        Assert.DoesNotContain($"/people/{id}\"", (await stranger.Post("/people", ("Query", name))).Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get($"/people/{id}{page}")).Status);
    }

    [Theory]
    [InlineData("Correct", "submission", "question", "value")]
    [InlineData("Decide", "certificate", "reason", "verdict")]
    [InlineData("Called", "call", "result", "note")]
    public async Task Of_another_department_nothing_is_done(string act, string id, string first, string second)
    {
        var (person, _, _) = await Person();
        var stranger = await Promoter("13");
        (string, string)[] fields = [(id, $"{await Of(id, person)}"), (first, first switch { "question" => "age", "reason" => "unreadable", _ => "reached" }), (second, second switch { "verdict" => "refused", _ => "40" })];

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.PostFrom("/account", $"/people/{person}?handler={act}", fields)).Status);
        Assert.Equal((0, "received", "open"), (await One<long>("SELECT COUNT(*) FROM corrections WHERE person_id = @person", person),
            await One<string>("SELECT status FROM certificates WHERE person_id = @person", person), await One<string>("SELECT status FROM call_tasks WHERE person_id = @person AND reason = 'no answer'", person)));
    }

    [Fact]
    public async Task A_correction_is_kept_with_who_and_what_was_before_and_the_chat_knows_it()
    {
        var (person, _, _) = await Person();
        var promoter = await host.Enter(new Grant(Roles.Promoter, "14"));

        Assert.Equal($"/people/{person}#answers", (await Correct(promoter.Visitor, person, "age", "tengo 34")).Location);
        await Correct(promoter.Visitor, person, "municipality", "Chichicastenango, Quiché");

        var page = (await promoter.Visitor.Get($"/people/{person}")).Text;
        Assert.Contains($"Antes: 20 · {promoter.Name}", page, StringComparison.Ordinal);
        Assert.Contains("Chichicastenango, Quiché", page, StringComparison.Ordinal);
        Assert.Equal(("34", "1406"), (await One<string>("SELECT a.value FROM submission_answers a JOIN submissions s ON s.id = a.submission_id WHERE s.person_id = @person AND a.question = 'age'", person),
            await One<string>("SELECT municipality FROM people WHERE id = @person", person)));
    }

    [Fact]
    public async Task An_age_that_is_corrected_to_under_eighteen_opens_the_case_of_a_minor()
    {
        var (person, _, _) = await Person();
        var promoter = await Promoter("14");
        await Correct(promoter, person, "age", "16");

        Assert.Equal("minor protection urgent", await One<string>("""
            SELECT e.reason || ' ' || e.role || ' ' || e.priority FROM escalations e JOIN people p ON p.conversation_id = e.conversation_id WHERE p.id = @person AND e.role = 'protection'
            """, person));
        Assert.Equal(HttpStatusCode.NotFound, (await promoter.Get($"/people/{person}")).Status);
    }

    [Theory]
    [InlineData("age", "muchos", "edad")]
    [InlineData("age", "340", "edad en números")]
    [InlineData("age", "", "La edad hace falta")]
    [InlineData("schooling", "university-of-nowhere", "")]
    public async Task What_the_form_refuses_is_told_and_not_kept(string question, string value, string told)
    {
        var (person, _, _) = await Person();
        var answer = await Correct(await Promoter("14"), person, question, value);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Matches($"id=\"problem\" role=\"alert\">[^<]*{told}", WebUtility.HtmlDecode(answer.Body));
        Assert.Equal(0, await One<long>("SELECT COUNT(*) FROM corrections WHERE person_id = @person", person));
    }

    [Fact]
    public async Task The_file_shows_where_the_person_is_and_what_comes()
    {
        var (person, _, _) = await Person();
        await Db.Execute("""
            UPDATE sessions SET active_flow = 'profile', active_version = 2, last_turn = 5000, active_state = '{"$type":"asking","submission":"profile","at":"schooling"}'
            WHERE conversation_id = (SELECT conversation_id FROM people WHERE id = @person)
            """, new { person }, Ct);
        await Db.Execute("INSERT INTO timers (conversation_id, anchor_kind, anchor_id, slot, due_at) SELECT conversation_id, 'person', id, 'profile.nudge', 4102444800000 FROM people WHERE id = @person", new { person }, Ct);

        var page = await (await Promoter("14")).Get($"/people/{person}");
        Assert.Contains("<li aria-current=\"step\">Contesta una pregunta (aquí va)</li>", page.Body, StringComparison.Ordinal);
        Assert.Matches("Edad\\s+· contestada.*Estudios\\s+· aquí va.*Sexo\\s+· por contestar", page.Text);
        Assert.Matches("Lo que el asistente hará solo\\s+Perfil", page.Text);
    }

    [Fact]
    public async Task A_place_that_was_sent_opens_a_map_only_on_a_click_and_tells_it_nothing_else()
    {
        var (person, _, _) = await Person();
        await Db.Execute("""
            UPDATE inbox SET details = '{"latitude":15.03,"longitude":-91.15}' WHERE kind = 'message' AND conversation_id = (SELECT conversation_id FROM people WHERE id = @person)
            """, new { person }, Ct);
        var promoter = await Promoter("14");
        foreach (var page in new[] { $"/people/{person}", $"/chats/{await One<long>("SELECT conversation_id FROM people WHERE id = @person", person)}" })
            Assert.Contains("<a href=\"https://www.openstreetmap.org/?mlat=15.03&amp;mlon=-91.15#map=16/15.03/-91.15\" rel=\"noreferrer noopener\" target=\"_blank\">", (await promoter.Get(page)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_files_of_one_person_are_offered_compared_made_one_and_parted_again()
    {
        var ((one, name, _), (other, _, _)) = (await Person(), await Person());
        await Db.Execute("UPDATE people SET called = @name WHERE id = @other", new { name, other }, Ct);
        await Db.Execute("UPDATE outbox SET status = 'cancelled' WHERE conversation_id IN (SELECT conversation_id FROM people WHERE id = @one OR id = @other)", new { one, other }, Ct);
        var promoter = await Promoter("14");
        Assert.Contains($"href=\"/people/{one}/merge/{other}\"", (await promoter.Get($"/people/{one}")).Body, StringComparison.Ordinal);

        Assert.Equal($"/people/{one}", (await promoter.Post($"/people/{one}/merge/{other}", ("stays", $"{one}"), ("called", $"{one}"), ("lives", $"{other}"))).Location);
        Assert.DoesNotContain($"/people/{other}\"", (await promoter.Post("/people", ("Query", name))).Body, StringComparison.Ordinal);
        Assert.Contains("Este expediente incluye otro", (await promoter.Get($"/people/{one}")).Text, StringComparison.Ordinal);
        var part = (await promoter.Get($"/people/{other}")).Body;
        Assert.Contains($"href=\"/people/{one}\"", part, StringComparison.Ordinal);
        Assert.DoesNotContain($"action=\"/people/{other}", part, StringComparison.Ordinal);

        await promoter.PostFrom($"/people/{one}/merge/{other}", $"/people/{one}/merge/{other}?handler=Undo");
        Assert.Contains($"/people/{other}\"", (await promoter.Post("/people", ("Query", name))).Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await (await Promoter("13")).Get($"/people/{one}/merge/{other}")).Status);
    }

    [Fact]
    public async Task A_certificate_is_verified_once()
    {
        var (person, _, _) = await Person();
        var (promoter, certificate) = (await Promoter("14"), await Of("certificate", person));
        (string, string)[] fields = [("certificate", $"{certificate}"), ("verdict", "recognised"), ("issuer", "INTECAP"), ("issuedOn", "2026-11-02")];
        Assert.Contains("Ponga quién lo dio", (await promoter.PostFrom($"/people/{person}", $"/people/{person}?handler=Decide", [.. fields[..3]])).Text, StringComparison.Ordinal);

        Assert.Equal($"/people/{person}#certificates", (await promoter.PostFrom($"/people/{person}", $"/people/{person}?handler=Decide", fields)).Location);
        Assert.Contains("Algo cambió", (await promoter.PostFrom($"/people/{person}", $"/people/{person}?handler=Decide", fields)).Text, StringComparison.Ordinal);

        Assert.Contains("INTECAP · 02/11/2026 · Diploma reconocido", (await promoter.Get($"/people/{person}")).Text, StringComparison.Ordinal);
        Assert.Equal(1, await One<long>("SELECT COUNT(*) FROM audit a JOIN people p ON p.conversation_id = a.conversation_id WHERE p.id = @person AND a.act = 'Verified'", person));
    }

    [Fact]
    public async Task A_call_that_was_made_leaves_the_list_with_its_result()
    {
        var (person, _, _) = await Person();
        var (promoter, call) = (await Promoter("14"), await Of("call", person));
        await promoter.PostFrom($"/people/{person}", $"/people/{person}?handler=Called", ("call", $"{call}"), ("result", "wrong-number"), ("note", "Contestó otra persona"));

        Assert.Matches("No contestó\\s+· Número equivocado", (await promoter.Get($"/people/{person}")).Text);
        Assert.Contains("Contestó otra persona", (await promoter.Get($"/chats/{await One<long>("SELECT conversation_id FROM people WHERE id = @person", person)}")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    public async Task A_hostile_name_is_text_and_nothing_else(string name)
    {
        var (person, _, _) = await Person();
        await Db.Execute("UPDATE people SET called = @name WHERE id = @person", new { name, person }, Ct);
        var promoter = await Promoter("14");
        foreach (var page in new[] { await promoter.Get($"/people/{person}"), await promoter.Post("/people", ("Query", name)) })
        {
            Assert.Contains(name.Trim('"', '>')[..8], page.Text + WebUtility.HtmlDecode(page.Body), StringComparison.Ordinal);
            Assert.DoesNotMatch("<script>|<img", page.Body);
        }
    }

    [Fact]
    public async Task Every_open_call_and_every_chat_leads_to_the_file()
    {
        var (person, _, _) = await Person();
        var promoter = await Promoter("14");
        Assert.Contains("href=\"/people\"", (await promoter.Get("/")).Body, StringComparison.Ordinal);
        Assert.Contains($"href=\"/people/{person}\"", (await promoter.Get($"/chats/{await One<long>("SELECT conversation_id FROM people WHERE id = @person", person)}")).Body, StringComparison.Ordinal);
    }

    // Lives in Quiché, has answered some, has shown a certificate and is to be called.
    private async Task<(long Id, string Name, string Phone)> Person()
    {
        var number = Interlocked.Increment(ref phones);
        var (phone, name) = ($"+5026177{number:0000}", $"Zoila Ixcoy{(char)('a' + number % 26)}{(char)('a' + number / 26)}");
        var conversation = await new Chatter(host, phone).Waits();
        var id = await Db.Read(tx => tx.Value<long>("SELECT MIN(id) FROM people WHERE conversation_id = @conversation", new { conversation }), Ct);
        await Db.Write(async tx =>
        {
            var values = new { id, conversation, name };
            await tx.Execute("UPDATE people SET called = @name, consent = 'given' WHERE id = @id", values);
            await tx.Execute("INSERT INTO submissions (person_id, key, form, version, status, begun_at) SELECT @id, 'profile', 'profile', '2', 'complete', 5000", values);
            await tx.Execute("""
                INSERT INTO submission_answers (submission_id, question, value, inbox_id, at)
                SELECT s.id, q.question, q.value, (SELECT MIN(i.id) FROM inbox i WHERE i.conversation_id = @conversation), 5000
                FROM submissions s JOIN (SELECT 'age' AS question, '20' AS value UNION SELECT 'municipality', '1401' UNION SELECT 'called', @name UNION SELECT 'schooling', '') q ON 1 = 1 WHERE s.person_id = @id
                """, values);
            await tx.Execute("INSERT INTO certificates (person_id, key, media, status, received_on) VALUES (@id, '1', 'ME1', 'received', '2026-11-20')", values);
            return await tx.Execute("INSERT INTO call_tasks (person_id, reason, at) VALUES (@id, 'no answer', 5000)", values);
        }, Ct);
        return (id, name, phone);
    }

    private async Task<Answer> Correct(Visitor visitor, long person, string question, string value) =>
        await visitor.PostFrom($"/people/{person}", $"/people/{person}?handler=Correct", ("submission", $"{await Of("submission", person)}"), ("question", question), ("value", value));

    private Task<long> Of(string what, long person) => One<long>(what switch
    {
        "submission" => "SELECT id FROM submissions WHERE person_id = @person",
        "certificate" => "SELECT id FROM certificates WHERE person_id = @person",
        _ => "SELECT id FROM call_tasks WHERE person_id = @person AND reason = 'no answer'",
    }, person);

    private Task<T> One<T>(string sql, long person) => Db.Read(tx => tx.Value<T>(sql, new { person }), Ct);

    private async Task<Visitor> Promoter(string department) => (await host.Enter(new Grant(Roles.Promoter, department))).Visitor;
}
