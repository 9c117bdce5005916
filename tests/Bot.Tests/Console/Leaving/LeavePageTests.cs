using System.Net;
using ChatAssist.Bot.Cases;
using ChatAssist.Data;
using ChatAssist.Data.Staff;
using Microsoft.Extensions.DependencyInjection;

namespace ChatAssist.Bot.Tests.Staff;

/// <summary>Who is away, as coordinators plan it for everybody and each for themselves; and one's own phone.</summary>
public sealed class LeavePageTests(ConsoleHost host) : IClassFixture<ConsoleHost>
{
    private static readonly Grant Quiche = new(Roles.Promoter, "14");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private Database Db => host.App.Services.GetRequiredService<Database>();

    [Fact]
    public async Task A_coordinator_plans_a_leave_that_begins_at_once_and_takes_it_back()
    {
        var (coordinator, promoter) = (await host.Enter(new Grant(Roles.Coordinator, "*")), await OnDuty("promotora-peten"));
        var chat = await new Chatter(host, "+50251891001").Waits();
        await promoter.Visitor.PostFrom($"/chats/{chat}", $"/chats/{chat}?handler=Take");

        Assert.Equal("/leaves", (await Plan(coordinator, "/leaves", "promotora-peten", "2020-01-01", "2100-12-31")).Location);

        var page = await coordinator.Visitor.Get("/leaves");
        Assert.Contains($"{promoter.Name}: 01/01/2020 – 31/12/2100", page.Text, StringComparison.Ordinal);
        Assert.True(host.App.Services.GetRequiredService<Rosters>().Now.IsAway("promotora-peten", new DateOnly(2050, 1, 1)));
        await Eventually.Is(() => Db.Read(tx => tx.Value<string>("SELECT owner FROM conversations WHERE id = @chat", new { chat }), Ct), owner => owner == "waiting");
        Assert.Equal("/leaves", (await coordinator.Visitor.PostFrom("/leaves", "/leaves?handler=CancelLeave", ("leave", await LeaveOf("promotora-peten")))).Location);
        Assert.False(host.App.Services.GetRequiredService<Rosters>().Now.IsAway("promotora-peten", new DateOnly(2050, 1, 1)));
    }

    [Fact]
    public async Task Each_plans_their_own_sees_no_others_and_cancels_no_others()
    {
        var (promoter, other, without) = (await OnDuty("promotora-quiche"), await OnDuty("promotora-zacapa"), await host.Enter(Quiche));
        await Plan(other, "/account", "promotora-quiche", "2100-01-01", "2100-01-02");

        Assert.Equal("/account", (await Plan(promoter, "/account", null, "2100-02-01", "2100-02-02")).Location);

        var page = (await promoter.Visitor.Get("/account")).Text;
        Assert.Contains($"{promoter.Name}: 01/02/2100", page, StringComparison.Ordinal);
        Assert.DoesNotContain(other.Name, page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await promoter.Visitor.PostFrom("/account", "/account?handler=CancelLeave", ("leave", await LeaveOf("promotora-zacapa")))).Status);
        Assert.Equal("/account", (await promoter.Visitor.PostFrom("/account", "/account?handler=CancelLeave", ("leave", await LeaveOf("promotora-quiche")))).Location);
        Assert.DoesNotContain("Mis ausencias", (await without.Visitor.Get("/account")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Plan(without, "/account", null, "2100-02-01", "2100-02-02")).Status);
    }

    [Theory]
    [InlineData("nadie", "2100-01-01", "2100-01-02", "Escoja a alguien")]
    [InlineData("promotora-quiche", "2100-01-02", "2100-01-01", "El último no va antes")]
    [InlineData("promotora-quiche", "", "2100-01-01", "El último no va antes")]
    [InlineData("promotora-quiche", "mañana", "2100-01-01", "El último no va antes")]
    [InlineData("promotora-quiche", "2020-01-01", "2020-01-02", "ya pasaron")]
    public async Task What_is_wrong_is_told_and_nothing_is_planned(string who, string from, string to, string told)
    {
        var coordinator = await host.Enter(new Grant(Roles.Coordinator, "*"));

        var answer = await Plan(coordinator, "/leaves", who, from, to);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(told, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ones_phone_is_changed_with_the_password_only_and_why_not_is_told()
    {
        var promoter = await host.Enter(Quiche);
        await Db.Execute("UPDATE accounts SET phone = '+50251891002' WHERE name = @Name", new { promoter.Name }, Ct);

        Assert.Contains("La contraseña actual no es correcta", (await Keep("wrong", "")).Text, StringComparison.Ordinal);
        Assert.Contains("No es un número de teléfono", (await Keep(promoter.Password, "12")).Text, StringComparison.Ordinal);
        Assert.Contains("Se le avisa al +50251891002", (await Keep(promoter.Password, "+50251891003")).Text, StringComparison.Ordinal);
        Assert.Equal("/account", (await Keep(promoter.Password, "")).Location);
        Assert.Contains("Sin teléfono para avisos", (await promoter.Visitor.Get("/account")).Text, StringComparison.Ordinal);

        Task<Answer> Keep(string password, string phone) => promoter.Visitor.PostFrom("/account", "/account?handler=Phone", ("phone", phone), ("Password", password));
    }

    private async Task<Person> OnDuty(string who)
    {
        var person = await host.Enter(Quiche);
        await Db.Execute("UPDATE accounts SET who = @who WHERE name = @Name", new { who, person.Name }, Ct);
        return person;
    }

    private static Task<Answer> Plan(Person person, string page, string? who, string from, string to) =>
        person.Visitor.PostFrom(page, $"{page}?handler=Leave", [.. who is null ? [] : new[] { ("who", who) }, ("from", from), ("to", to)]);

    private async Task<string> LeaveOf(string who) => $"{await Db.Read(tx => tx.Value<long>("SELECT MAX(id) FROM leaves WHERE who = @who", new { who }), Ct)}";
}
