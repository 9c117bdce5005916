using System.Net;
using ChatAssist.Bot.Tests.EndToEnd;
using ChatAssist.Testing;

namespace ChatAssist.Bot.Tests.Faults;

/// <summary>The disk is full: nothing is acknowledged that is not stored, and with room again it goes on by itself.</summary>
public sealed class DiskFullTests
{
    [Fact]
    public async Task On_Sqlite_it_answers_503_and_recovers_by_itself()
    {
        var line = new FaultLine("disk full", On.Sqlite);
        using var disk = SmallDisk.Mount(megabytes: 8);
        await using var site = await Site.Start(new SqliteStore(Directory.CreateDirectory(Path.Combine(disk.Folder, "data")).FullName));

        await FillAndMakeRoom(line, site, disk, mend: () => Task.FromResult(""));
    }

    [Fact]
    public async Task On_Postgres_it_answers_503_and_recovers_by_itself()
    {
        var line = new FaultLine("disk full", On.Postgres);
        using var disk = SmallDisk.Mount(megabytes: 160);
        using var server = PostgresServer.StartOwn(Directory.CreateDirectory(Path.Combine(disk.Folder, "pg")).FullName);
        Assert.SkipWhen(server is null, "no PostgreSQL to put on a small disk: /usr/lib/postgresql holds none");
        await using var site = await Site.Start(new PostgresStore(server.CreateDatabase()), replicas: 2);

        await FillAndMakeRoom(line, site, disk, () => Mend(server, site.Store));
    }

    // A server that could not write its log has ended: it is started again, as whatever watches over it would.
    private static async Task<string> Mend(PostgresServer server, Store store)
    {
        var said = "";
        await Eventually.Is(async () =>
        {
            if (!server.IsRunning)
            {
                server.Start();
                said = ", PostgreSQL had ended and was started again";
            }
            return await store.Answers();
        }, answers => answers);
        return said;
    }

    private static async Task FillAndMakeRoom(FaultLine line, Site site, SmallDisk disk, Func<Task<string>> mend)
    {
        var undisturbed = await Chats.Undisturbed(site, Chats.Profile);
        using var crowd = new Crowd(site, FaultScale.Of(500, atLeast: 20), Chats.Profile);
        var probes = new Probes(site);

        var writing = crowd.Strike(1, crowd.Messages, line.Random, () => Task.Run(disk.Fill));
        var all = crowd.Write();
        await writing;
        await Eventually.Is(async () => (Refused: await probes.Refused(), Ready: await Ready(site)), now => now is { Refused: >= 20, Ready: HttpStatusCode.ServiceUnavailable }, FaultScale.Patience(0));
        var takenBefore = crowd.Taken;
        disk.MakeRoom();
        var mended = await mend();
        await all;
        await Eventually.Is(() => Ready(site), status => status == HttpStatusCode.OK);
        await site.Service.Idle(FaultScale.Patience(crowd.Messages));

        var heard = await crowd.Heard(undisturbed);
        var unanswered = await probes.Unanswered();
        line.Write($"{crowd.Messages} messages, {takenBefore} taken before there was room, {probes}, {heard}, {unanswered} acknowledged without one answer{mended}");
        Assert.Equal((new Heard(crowd.Messages, Lost: 0, Twice: 0, Unordered: 0), 0), (heard, unanswered));
        Assert.Empty(await site.Store.Damage());
    }

    private static async Task<HttpStatusCode> Ready(Site site)
    {
        using var ready = await site.Service.Http.GetAsync("/health/ready", TestContext.Current.CancellationToken);
        return ready.StatusCode;
    }
}
