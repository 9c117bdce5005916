using System.Net;
using ChatAssist.Data;
using ChatAssist.Data.Staff;

namespace ChatAssist.Bot.Tests.Staff;

// A form filled beside the person.
public sealed partial class FieldPageTests
{
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
}
