using System.Net.Sockets;
using System.Text;
using ChatAssist.Bot.Tests.EndToEnd;

namespace ChatAssist.Bot.Tests.Faults;

/// <summary>Whatever is posted to the webhooks: no failure that nobody foresaw, no memory eaten, and people are answered.</summary>
public sealed class WebhookFuzzTests
{
    private const int MostMegabytesMore = 200;

    [Theory]
    [InlineData(On.Sqlite)]
    [InlineData(On.Postgres)]
    public async Task Whatever_is_posted_is_refused_or_taken_and_people_are_answered(On on)
    {
        var line = new FaultLine("webhook fuzz", on);
        await using var site = await Site.Start(on);
        await Chats.Undisturbed(site, Chats.Profile);
        var before = site.Service.Megabytes;
        var fuzz = new Fuzz(line.Random);

        var slow = Enumerable.Range(0, FaultScale.Of(1_000, atLeast: 50)).Select(_ => SlowBody(site.Service)).ToList();
        var statuses = await Flood.Post(site, Enumerable.Range(0, FaultScale.Of(50_000, atLeast: 1_000)).Select(_ => fuzz.Next()));
        var answer = await site.WhatsApp().Says("hola");
        await site.Service.Idle(FaultScale.Patience(1_000));

        var (after, dead) = (site.Service.Megabytes, await site.Service.Metric("chatassist_inbox_dead_letters"));
        line.Write($"{string.Join(", ", statuses.Select(status => $"{status.Value} x {status.Key}"))}, {slow.Count} slow bodies, {dead} dead letters, memory {before} -> {after} MB");
        slow.ForEach(connection => connection.Dispose());
        Assert.DoesNotContain(statuses.Keys, status => status >= 500);
        Assert.Contains("asistente", answer, StringComparison.Ordinal);
        Assert.Equal(0, dead);
        Assert.InRange(after - before, long.MinValue, MostMegabytesMore);
    }

    /// <summary>Promises a body and sends the first bytes of it.</summary>
    private static TcpClient SlowBody(ServiceProcess service)
    {
        var client = new TcpClient(service.Http.BaseAddress!.Host, service.Http.BaseAddress.Port);
        client.GetStream().Write(Encoding.ASCII.GetBytes($"POST {Fuzz.Messages} HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 200000\r\n\r\nBody=h"));
        return client;
    }
}
