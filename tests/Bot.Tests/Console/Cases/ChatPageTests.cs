using System.Net;
using System.Text.RegularExpressions;
using ChatAssist.Data.Staff;

namespace ChatAssist.Bot.Tests.Staff;

/// <summary>The chat of a case over HTTP, without script: found, taken over, written in, given back; and what must not happen.</summary>
public sealed class ChatPageTests(ConsoleHost host) : IClassFixture<ConsoleHost>
{
    private static int phones;

    [Fact]
    public async Task A_promoter_finds_who_waits_takes_over_writes_and_gives_back()
    {
        var (promoter, chatter) = (await Promoter("14"), NewChatter());
        var chat = await chatter.Waits();
        Assert.Matches($"/chats/{chat}\".*Beto.*Pidió hablar con una persona", OneLine(await promoter.Get("/")));

        Assert.Equal($"/chats/{chat}#last", (await promoter.PostFrom($"/chats/{chat}", $"/chats/{chat}?handler=Take")).Location);
        await chatter.Says("ayuda");
        var silent = (await chatter.Hears()).Count;
        await Write(promoter, chat, "Buenas, soy Marta. ¿Cómo está?");
        Assert.Equal("Buenas, soy Marta. ¿Como esta?", (await chatter.Hears())[^1]);
        Assert.Equal(silent + 1, (await chatter.Hears()).Count);
        Assert.Contains("Buenas, soy Marta", (await promoter.Get($"/chats/{chat}")).Text, StringComparison.Ordinal);

        await promoter.PostFrom($"/chats/{chat}", $"/chats/{chat}?handler=GiveBack", ("next", "menu"));
        await Eventually.Is(chatter.Hears, heard => heard.Count == silent + 2);
        Assert.DoesNotContain($"/chats/{chat}\"", (await promoter.Get("/")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_message()
    {
        var (promoter, chatter) = (await Promoter("14"), NewChatter());
        var chat = await chatter.Waits();
        await Take(promoter, chat);
        var page = await promoter.Get($"/chats/{chat}");
        (string, string)[] fields = [("Key", page.Field("Key")), ("Text", "una sola vez"), ("__RequestVerificationToken", page.Field("__RequestVerificationToken"))];

        var sent = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => promoter.Send(HttpMethod.Post, $"/chats/{chat}?handler=Write", fields)));

        Assert.All(sent, answer => Assert.Equal(HttpStatusCode.Redirect, answer.Status));
        Assert.Single(await chatter.Hears(), heard => heard == "una sola vez");
    }

    [Theory]
    [InlineData("")]
    [InlineData("?handler=Lines")]
    [InlineData("/live")]
    public async Task Of_another_department_nothing_is_read(string page)
    {
        var chat = await NewChatter().Waits();
        var stranger = await Promoter("13");

        var answer = await stranger.Get($"/chats/{chat}{page}", ("Accept", "text/event-stream"));

        Assert.DoesNotContain("Beto", answer.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
    }

    [Theory]
    [InlineData("Take")]
    [InlineData("Note", "Text", "hola")]
    [InlineData("GiveBack", "next", "menu")]
    [InlineData("HandOn", "to", "1")]
    [InlineData("Snooze", "hours", "1")]
    public async Task Of_another_department_nothing_is_done(string act, string name = "x", string value = "y")
    {
        var chatter = NewChatter();
        var chat = await chatter.Waits();
        var stranger = await Promoter("13");

        var answer = await stranger.PostFrom("/account", $"/chats/{chat}?handler={act}", (name, value));

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal(1, await chatter.Count("SELECT COUNT(*) FROM conversations c JOIN addresses a ON a.conversation_id = c.id WHERE a.address = @phone AND c.owner = 'waiting'"));
    }

    [Fact]
    public async Task A_reply_whose_session_is_over_comes_back_to_its_writer_and_to_nobody_else()
    {
        var (promoter, chatter) = (await host.Enter(new Grant(Roles.Promoter, "14")), NewChatter());
        var (visitor, chat) = (promoter.Visitor, await chatter.Waits());
        await Take(visitor, chat);
        var page = await visitor.Get($"/chats/{chat}");
        await visitor.PostFrom("/account", "/sign-out");

        var answer = await visitor.Send(HttpMethod.Post, $"/chats/{chat}?handler=Write",
            [("Key", page.Field("Key")), ("Text", "lo que escribía"), ("__RequestVerificationToken", page.Field("__RequestVerificationToken"))]);
        Assert.Equal($"/sign-in?returnUrl=%2Fchats%2F{chat}", answer.Location);

        var other = await host.Enter(new Grant(Roles.Promoter, "14"));
        await visitor.SignIn(other.Name, other.Password);
        Assert.DoesNotContain("lo que escribía", (await visitor.Get($"/chats/{chat}")).Text, StringComparison.Ordinal);
        await visitor.PostFrom("/account", "/sign-out");
        await visitor.SignIn(promoter.Name, promoter.Password);
        Assert.Contains("lo que escribía", (await visitor.Get($"/chats/{chat}")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("lo que escribía", await chatter.Hears());
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("\u202Eodnum aloh")]
    [InlineData("</ol></main><form action=//evil>")]
    public async Task What_people_write_is_text_and_nothing_else(string text)
    {
        var (promoter, chatter) = (await Promoter("14"), NewChatter());
        var chat = await chatter.Waits();
        await Take(promoter, chat);
        await chatter.Says(text);

        var page = await promoter.Get($"/chats/{chat}");

        Assert.Contains(text.Replace("\u202E", "", StringComparison.Ordinal), page.Text.Replace("\u202E", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotMatch("<script>|<img|<form action=//evil", page.Body);
    }

    [Fact]
    public async Task Ten_thousand_lines_of_text_are_one_message_on_a_page_that_is_served()
    {
        var (promoter, chatter) = (await Promoter("14"), NewChatter());
        var chat = await chatter.Waits();
        await Take(promoter, chat);
        await chatter.Says(string.Concat(Enumerable.Repeat("a\n", 10_000)));
        Assert.Equal(HttpStatusCode.OK, (await promoter.Get($"/chats/{chat}")).Status);
    }

    [Theory]
    [InlineData("", "Escriba algo primero")]
    [InlineData("   ", "Escriba algo primero")]
    [InlineData("a{1601}", "Es muy largo. Caben 1,600 letras.")]
    public async Task An_empty_reply_or_one_that_is_too_long_is_asked_for_again(string text, string told)
    {
        var (promoter, chatter) = (await Promoter("14"), NewChatter());
        var chat = await chatter.Waits();
        await Take(promoter, chat);
        Assert.Contains(told, (await Write(promoter, chat, text.Replace("a{1601}", new string('a', 1_601), StringComparison.Ordinal))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_open_page_hears_of_a_message_and_that_the_account_was_closed()
    {
        var (person, chatter) = (await host.Enter(new Grant(Roles.Promoter, "14")), NewChatter());
        var chat = await chatter.Waits();
        using var stream = await person.Visitor.Listen($"/chats/{chat}/live?seen={VersionOf(await person.Visitor.Get($"/chats/{chat}"))}");

        Assert.Equal("beat", await stream.Next());
        await chatter.Says("sigo aquí");
        Assert.Equal("changed", await stream.Next());
        await host.Close(person.Name);
        for (var next = await stream.Next(); next != "over"; next = await stream.Next()) Assert.Equal("changed", next);
    }

    [Fact]
    public async Task A_complaint_is_given_back_after_it_is_said_whom_it_is_about_and_they_see_nothing()
    {
        var (contact, accused) = (await host.Enter(new Grant(Roles.Complaints, "*")), await host.Enter(new Grant(Roles.Complaints, "*")));
        var chat = await NewChatter().Waits(role: Roles.Complaints, priority: "urgent");
        Assert.Contains("diga de quién del equipo trata", (await Act(contact.Visitor, chat, "GiveBack", ("next", "quiet"))).Text, StringComparison.Ordinal);
        var account = Regex.Match((await contact.Visitor.Get($"/chats/{chat}")).Body, $"<option value=\"(?<id>\\d+)\">{accused.Name}</option>", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["id"].Value;

        await Act(contact.Visitor, chat, "Concerns", ("account", account));

        Assert.Equal(HttpStatusCode.NotFound, (await accused.Visitor.Get($"/chats/{chat}")).Status);
        Assert.Contains($"Ya no trata de {accused.Name}", (await contact.Visitor.Get($"/chats/{chat}")).Text, StringComparison.Ordinal);
        Assert.Contains("Tome la conversación y escríbale", (await Act(contact.Visitor, chat, "GiveBack", ("next", "quiet"))).Text, StringComparison.Ordinal);
        await Act(contact.Visitor, chat, "Take");
        Assert.Equal(HttpStatusCode.Redirect, (await Act(contact.Visitor, chat, "GiveBack", ("next", "quiet"))).Status);
    }

    private static Task<Answer> Act(Visitor visitor, long chat, string act, params (string, string)[] fields) => visitor.PostFrom($"/chats/{chat}", $"/chats/{chat}?handler={act}", fields);

    private static Chatter NewChatterOf(ConsoleHost host) => new(host, $"+5025177{Interlocked.Increment(ref phones):0000}");

    private Chatter NewChatter() => NewChatterOf(host);

    private async Task<Visitor> Promoter(string department) => (await host.Enter(new Grant(Roles.Promoter, department))).Visitor;

    private static Task<Answer> Take(Visitor visitor, long chat) => visitor.PostFrom($"/chats/{chat}", $"/chats/{chat}?handler=Take");

    private static async Task<Answer> Write(Visitor visitor, long chat, string text)
    {
        var page = await visitor.Get($"/chats/{chat}");
        return await visitor.PostFrom($"/chats/{chat}", $"/chats/{chat}?handler=Write", ("Key", page.Field("Key")), ("Text", text));
    }

    private static string OneLine(Answer page) => WebUtility.HtmlDecode(page.Body.ReplaceLineEndings(" "));

    private static string VersionOf(Answer page) => Regex.Match(page.Body, "live\\?seen=(?<version>[^\"]+)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["version"].Value;
}
