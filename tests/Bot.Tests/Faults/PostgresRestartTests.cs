using ChatAssist.Bot.Tests.EndToEnd;
using ChatAssist.Testing;

namespace ChatAssist.Bot.Tests.Faults;

/// <summary>PostgreSQL falls and comes back, again and again, while people write.</summary>
public sealed class PostgresRestartTests
{
    [Fact]
    public async Task Restarted_under_load_nothing_acknowledged_is_lost_and_nothing_is_answered_twice()
    {
        var line = new FaultLine("PostgreSQL restarted", On.Postgres);
        using var server = PostgresServer.StartOwn();
        Assert.SkipWhen(server is null, "no PostgreSQL to start and stop: /usr/lib/postgresql holds none");
        await using var site = await Site.Start(new PostgresStore(server.CreateDatabase()), replicas: 2);
        var undisturbed = await Chats.Undisturbed(site, Chats.Profile);
        using var crowd = new Crowd(site, FaultScale.Of(2_000, atLeast: 40), Chats.Profile);
        var restarts = FaultScale.Of(50, atLeast: 3);

        await Task.WhenAll(crowd.Write(), crowd.Strike(restarts, crowd.Messages, line.Random, () => Task.Run(() => Restart(server))));
        await site.Service.Idle(FaultScale.Patience(crowd.Messages));

        var heard = await crowd.Heard(undisturbed);
        line.Write($"{site.Replicas.Count} processes, {restarts} restarts, {crowd.Messages} messages acknowledged, {heard}");
        Assert.Equal(new Heard(crowd.Messages, Lost: 0, Twice: 0, Unordered: 0), heard);
        Assert.Empty(await site.Store.Damage());
    }

    private static void Restart(PostgresServer server)
    {
        server.StopAtOnce();
        server.Start();
    }
}
