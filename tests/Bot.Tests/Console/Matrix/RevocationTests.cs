using System.Net;
using ChatAssist.Data.Staff;

namespace ChatAssist.Bot.Tests.Staff;

/// <summary>What somebody loses is lost with their next request and the next beat of an open stream, not after an interval.</summary>
public sealed class RevocationTests(ConsoleHost host) : IClassFixture<ConsoleHost>
{
    private const string Closed = "the account is closed", Taken = "the role is taken away", Moved = "the role is in another department now", Accused = "it is said that the case is about them",
        Complaint = "somebody complains about staff in the chat", SignedOutEverywhere = "they sign out everywhere on another device", Away = "the person moves to another department";

    public static TheoryData<string> Losses => [Closed, Taken, Moved, Accused, Complaint, SignedOutEverywhere, Away];

    [Theory]
    [MemberData(nameof(Losses))]
    public async Task The_next_request_reads_nothing_and_changes_nothing(string loss)
    {
        var (seat, one) = await Sit();
        Assert.True(one.IsIn(await seat.Get($"/chats/{one.Ids["chat"]}")));
        await Lose(seat, one, loss);
        var rows = await Rows.All(seat.Db);

        foreach (var door in Door.All.Where(door => door.About.Length > 0))
        {
            var answer = await seat.Try(door, one);
            Assert.Equal((door.Way, Refusal(loss, door), false), (door.Way, answer.Status, one.IsIn(answer)));
        }

        foreach (var list in new[] { "/", "/people" }) Assert.False(one.IsIn(await seat.Get(list)), list);
        Assert.Equal(rows, await Rows.All(seat.Db));
    }

    [Theory]
    [MemberData(nameof(Losses))]
    public async Task An_open_stream_is_over_with_its_next_beat(string loss)
    {
        var (seat, one) = await Sit();
        using var stream = await seat.Listen(one);
        Assert.Equal(("beat", "changed"), (await stream.Next(), await stream.Next()));

        await Lose(seat, one, loss);

        Assert.Equal("over", await stream.Next());
    }

    private async Task<(Seat Seat, SeededCase Case)> Sit()
    {
        var seat = await Seat.Take(host, Roles.Promoter, "14");
        return (seat, seat.Cases.Single(one => one.Kind.Name == "waits"));
    }

    private async Task Lose(Seat seat, SeededCase one, string loss)
    {
        var ct = TestContext.Current.CancellationToken;
        await (loss switch
        {
            Closed => host.Close(seat.Name),
            Taken => host.Change(seat.Name),
            Moved => host.Change(seat.Name, new Grant(Roles.Promoter, "13")),
            SignedOutEverywhere => host.Accounts.EndSessions(seat.Account, "another", ct),
            Accused => seat.Db.Execute("INSERT INTO conflicts (conversation_id, account_id) VALUES (@chat, @Account)", new { chat = one.Ids["chat"], seat.Account }, ct),
            Complaint => seat.Db.Execute("UPDATE escalations SET role = 'complaints' WHERE conversation_id = @chat", new { chat = one.Ids["chat"] }, ct),
            _ => seat.Db.Execute("UPDATE people SET municipality = '1301' WHERE conversation_id = @chat", new { chat = one.Ids["chat"] }, ct),
        });
    }

    private static HttpStatusCode Refusal(string loss, Door door) => loss switch
    {
        Closed or SignedOutEverywhere => door.IsStream ? HttpStatusCode.Unauthorized : HttpStatusCode.SeeOther,
        Taken => HttpStatusCode.Forbidden,
        _ => HttpStatusCode.NotFound,
    };
}
