using System.Net;
using System.Text.RegularExpressions;
using ChatAssist.Data;
using ChatAssist.Data.Staff;
using Microsoft.Extensions.DependencyInjection;

namespace ChatAssist.Bot.Tests.Staff;

/// <summary>Accounts as an administrator opens, finds, changes and closes them in the console.</summary>
public sealed class UsersPageTests(ConsoleHost host) : IClassFixture<ConsoleHost>
{
    private static readonly Grant Administers = new(Roles.Administrator, "*"), Quiche = new(Roles.Promoter, "14");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_account_is_opened_and_its_one_time_password_is_shown_in_that_answer_alone()
    {
        var administrator = await host.Enter(Administers);

        var opened = await administrator.Visitor.Post("/users/new", ("Name", " Lucía <b>Pop</b> "), ("Roles", "promoter"), ("Departments", "15"), ("Departments", "16"), ("Who", "promotora-quiche"));

        Assert.Equal((HttpStatusCode.OK, true), (opened.Status, opened.Headers["Cache-Control"].Contains("no-store", StringComparison.Ordinal)));
        Assert.DoesNotContain("<b>Pop", opened.Body, StringComparison.Ordinal);
        Assert.Equal("/", (await host.Visitor().SignIn("lucia <b>pop</b>", PasswordIn(opened))).Location);
        Assert.Equal("", PasswordIn(await administrator.Visitor.Get("/users/new")));
        Assert.Equal("", PasswordIn(await administrator.Visitor.Get($"/users/{await IdOf("Lucía <b>Pop</b>")}")));
        Assert.Equal("opened: promoter@15 promoter@16", await LastAct(await IdOf("Lucía <b>Pop</b>"), administrator));
    }

    [Theory]
    [InlineData("...", "promoter", "14", "", "Escriba un nombre")]
    [InlineData("Nueva", "king", "14", "", "Escoja al menos un papel")]
    [InlineData("Nueva", "promoter", "99", "", "Escoja al menos un papel")]
    [InlineData("Nueva", "promoter", "14", "nadie", "Ese nombre no está")]
    public async Task What_is_wrong_opens_nothing(string name, string role, string department, string who, string told)
    {
        var administrator = await host.Enter(Administers);

        var answer = await administrator.Visitor.Post("/users/new", ("Name", name), ("Roles", role), ("Departments", department), ("Who", who));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(told, answer.Text, StringComparison.Ordinal);
        Assert.Equal(0, await Count("SELECT COUNT(*) FROM accounts WHERE name = @name", name));
    }

    [Fact]
    public async Task A_name_is_taken_once_and_a_phone_that_nothing_reaches_is_told_beside_the_password()
    {
        var (administrator, promoter) = (await host.Enter(Administers), await host.Enter(Quiche));

        var taken = await administrator.Visitor.Post("/users/new", ("Name", promoter.Name), ("Roles", "promoter"), ("Departments", "14"));
        var opened = await administrator.Visitor.Post("/users/new", ("Name", $"{promoter.Name} b"), ("Roles", "promoter"), ("Departments", "14"), ("Phone", "12"));

        Assert.Contains("Ya hay una cuenta", taken.Text, StringComparison.Ordinal);
        Assert.Contains("No es un número de teléfono", opened.Text, StringComparison.Ordinal);
        Assert.NotEmpty(PasswordIn(opened));
    }

    [Fact]
    public async Task Accounts_are_found_by_name_role_and_department_and_no_address_holds_what_was_looked_for()
    {
        var (administrator, promoter, coordinator) = (await host.Enter(Administers), await host.Enter(new Grant(Roles.Promoter, "17")), await host.Enter(new Grant(Roles.Coordinator, "*")));

        var found = await administrator.Visitor.Post("/users", ("Query", promoter.Name.ToUpperInvariant()), ("Role", "promoter"), ("Department", "17"));
        var others = await administrator.Visitor.Post("/users", ("Role", "coordinator"), ("Department", "17"));

        Assert.Contains($">{promoter.Name}</strong>", WebUtility.HtmlDecode(found.Body), StringComparison.Ordinal);
        Assert.Contains("Cuentas: 1", found.Text, StringComparison.Ordinal);
        Assert.Contains("Promotor o promotora: Petén", found.Text, StringComparison.Ordinal);
        Assert.Contains(coordinator.Name, others.Text, StringComparison.Ordinal);
        Assert.DoesNotContain($">{promoter.Name}</strong>", WebUtility.HtmlDecode(others.Body), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_given_holds_at_once_and_what_is_taken_puts_back_the_chat_that_was_seen_by_it()
    {
        var (administrator, promoter) = (await host.Enter(Administers), await host.Enter(Quiche));
        var (page, chat) = ($"/users/{await IdOf(promoter.Name)}", await new Chatter(host, "+50251890001").Waits("1501"));
        Assert.Equal(HttpStatusCode.NotFound, (await promoter.Visitor.Get($"/chats/{chat}")).Status);

        Assert.Equal(page, (await administrator.Visitor.PostFrom(page, $"{page}?handler=Give", ("roles", "promoter"), ("departments", "15"))).Location);
        await promoter.Visitor.PostFrom($"/chats/{chat}", $"/chats/{chat}?handler=Take");
        Assert.Equal(1, await Count("SELECT COUNT(*) FROM conversations c JOIN accounts a ON a.id = c.held_by WHERE a.name = @name", promoter.Name));

        Assert.Equal(page, (await administrator.Visitor.PostFrom(page, $"{page}?handler=Take", ("grant", "promoter@15"))).Location);
        Assert.Equal(HttpStatusCode.NotFound, (await promoter.Visitor.Get($"/chats/{chat}")).Status);
        Assert.Equal("waiting", await Db.Read(tx => tx.Value<string>("SELECT owner FROM conversations WHERE id = @chat", new { chat }), Ct));
        Assert.Equal("may: promoter@14; duty: -", await LastAct(await IdOf(promoter.Name), administrator));
    }

    [Fact]
    public async Task Nobody_changes_their_own_account_without_their_password_and_the_last_administrator_stays()
    {
        var administrator = await host.Enter(Administers, Quiche);
        var page = $"/users/{await IdOf(administrator.Name)}";
        foreach (var (handler, field, value) in new[] { ("Take", "grant", "promoter@14"), ("Give", "roles", "promoter"), ("Duty", "who", ""), ("Phone", "phone", ""), ("Reset", "", ""), ("Close", "", "") })
        {
            var answer = await administrator.Visitor.PostFrom(page, $"{page}?handler={handler}", (field, value), ("Password", "wrong"));
            Assert.Equal((handler, HttpStatusCode.UnprocessableEntity), (handler, answer.Status));
            Assert.Contains("La contraseña actual no es correcta", answer.Text, StringComparison.Ordinal);
        }

        Assert.Equal(page, (await administrator.Visitor.PostFrom(page, $"{page}?handler=Take", ("grant", "promoter@14"), ("Password", administrator.Password))).Location);
        await Db.Execute("UPDATE accounts SET status = 'closed' WHERE name <> @name AND id IN (SELECT account_id FROM account_grants WHERE role = 'administrator')", new { name = administrator.Name }, Ct);
        foreach (var (handler, field, value) in new[] { ("Take", "grant", "administrator@*"), ("Close", "", "") })
            Assert.Contains("la última cuenta que administra", (await administrator.Visitor.PostFrom(page, $"{page}?handler={handler}", (field, value), ("Password", administrator.Password))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reset_the_old_password_and_sessions_are_over_and_closed_it_can_be_opened_again()
    {
        var (administrator, promoter) = (await host.Enter(Administers), await host.Enter(Quiche));
        var page = $"/users/{await IdOf(promoter.Name)}";

        await administrator.Visitor.PostFrom(page, $"{page}?handler=Close");
        Assert.Contains("Cerrada", (await administrator.Visitor.Get(page)).Text, StringComparison.Ordinal);
        Assert.Contains("Alguien cerró esta cuenta", (await administrator.Visitor.PostFrom("/users/new", $"{page}?handler=Close")).Text, StringComparison.Ordinal);
        var reset = await administrator.Visitor.PostFrom(page, $"{page}?handler=Reset");

        Assert.Equal("/sign-in", (await promoter.Visitor.Get("/")).Location);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await host.Visitor().SignIn(promoter.Name, promoter.Password)).Status);
        Assert.Equal("/", (await host.Visitor().SignIn(promoter.Name, PasswordIn(reset))).Location);
        Assert.Equal("", PasswordIn(await administrator.Visitor.Get(page)));
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.Visitor.Get("/users/999999")).Status);
    }

    private Database Db => host.App.Services.GetRequiredService<Database>();

    private static string PasswordIn(Answer answer) => Regex.Match(answer.Body, "<code class=\"key\">(?<it>[a-z2-9-]{19})</code>", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["it"].Value;

    private Task<long> IdOf(string name) => Count("SELECT id FROM accounts WHERE name = @name", name);

    private Task<long> Count(string sql, string name) => Db.Read(tx => tx.Value<long>(sql, new { name }), Ct);

    // What the administrator did last with that account.
    private async Task<string> LastAct(long account, Person by) => (await Db.Read(tx => tx.First<string>("""
        SELECT a.about FROM audit a JOIN accounts n ON n.id = a.account_id WHERE n.name = @name AND a.act = 'ChangedAccount' ORDER BY a.id DESC LIMIT 1
        """, new { name = by.Name }), Ct))!.Replace($"account {account} ", "", StringComparison.Ordinal);
}
