using System.Net;
using ChatAssist.Data;
using ChatAssist.Data.Staff;
using Microsoft.Extensions.DependencyInjection;

namespace ChatAssist.Bot.Tests.Staff;

/// <summary>Who was refused, who came and who went is written down, with ids and without words.</summary>
public sealed class DenialTests(ConsoleHost host) : IClassFixture<ConsoleHost>
{
    private static int phones;

    [Fact]
    public async Task What_is_not_in_sight_is_written_down_once_however_often_it_is_asked_for()
    {
        var (stranger, chat) = (await host.Enter(new Grant(Roles.Promoter, "13")), await NewChatter().Waits());

        for (var i = 0; i < 3; i++) Assert.Equal(HttpStatusCode.NotFound, (await stranger.Visitor.Get($"/chats/{chat}")).Status);
        await stranger.Visitor.PostFrom("/account", $"/chats/{chat}?handler=Take");

        Assert.Equal([$"{chat} chats/{{id:long}} {chat}"], await Denied(stranger));
    }

    [Fact]
    public async Task Of_an_id_that_nobody_has_nothing_is_written_down()
    {
        var stranger = await host.Enter(new Grant(Roles.Promoter, "13"));
        foreach (var path in new[] { "/chats/999999", "/media/999999", "/people/999999", "/chats/999999/live" }) await stranger.Visitor.Get(path);
        Assert.Empty(await Denied(stranger));
    }

    [Fact]
    public async Task A_page_for_others_is_written_down_with_the_chat_if_there_is_one()
    {
        var (administrator, chat) = (await host.Enter(new Grant(Roles.Administrator, "*")), await NewChatter().Waits());

        foreach (var path in new[] { $"/chats/{chat}", "/chats/999998", "/chats/999999" }) Assert.Equal(HttpStatusCode.Forbidden, (await administrator.Visitor.Get(path)).Status);

        Assert.Equal(["0 chats/{id:long}", $"{chat} chats/{{id:long}} {chat}"], (await Denied(administrator)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Coming_and_going_are_written_down_and_the_chain_is_whole()
    {
        var promoter = await host.Enter(new Grant(Roles.Promoter, "14"));
        await promoter.Visitor.PostFrom("/account", "/sign-out");

        Assert.Equal(["SignedIn", "SignedOut"], await Db.Query<string>($"SELECT act {Of} AND act <> 'SawChat' ORDER BY a.id", new { name = promoter.Name }, TestContext.Current.CancellationToken));
        Assert.Null(await host.App.Services.GetRequiredService<AuditTrail>().FirstBroken(TestContext.Current.CancellationToken));
    }

    private const string Of = "FROM audit a JOIN accounts n ON n.id = a.account_id WHERE n.name = @name";

    private Database Db => host.App.Services.GetRequiredService<Database>();

    private Chatter NewChatter() => new(host, $"+5025188{Interlocked.Increment(ref phones):0000}");

    private Task<IReadOnlyList<string>> Denied(Person person) =>
        Db.Query<string>($"SELECT COALESCE(conversation_id, 0) || ' ' || about {Of} AND act = 'Denied' ORDER BY a.id", new { name = person.Name }, TestContext.Current.CancellationToken);
}
