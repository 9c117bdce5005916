using System.Collections.Concurrent;
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

        var slow = Enumerable.Range(0, FaultScale.Of(1_000, atLeast: 50)).Select(_ => SlowBody(site.Service)).ToList();
        var statuses = await Post(site, new Fuzz(line.Random), FaultScale.Of(50_000, atLeast: 1_000));
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

    /// <summary>Posts that many, 16 at once; how often each status was answered. 0: the connection was cut, as it is while a body that is too large still comes.</summary>
    private static async Task<SortedDictionary<int, int>> Post(Site site, Fuzz fuzz, int requests)
    {
        var statuses = new ConcurrentBag<int>();
        var all = Enumerable.Range(0, requests).Select(_ => fuzz.Next());
        await Parallel.ForEachAsync(all, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (request, ct) => statuses.Add(await Status(site, request, ct)));
        return new SortedDictionary<int, int>(statuses.CountBy(status => status).ToDictionary(count => count.Key, count => count.Value));
    }

    private static async Task<int> Status(Site site, HttpRequestMessage request, CancellationToken ct)
    {
        try
        {
            using var response = await site.Service.Http.SendAsync(request, ct);
            return (int)response.StatusCode;
        }
        catch (HttpRequestException)
        {
            return 0;
        }
        finally
        {
            request.Dispose();
        }
    }

    /// <summary>Promises a body and sends the first bytes of it.</summary>
    private static TcpClient SlowBody(ServiceProcess service)
    {
        var client = new TcpClient(service.Http.BaseAddress!.Host, service.Http.BaseAddress.Port);
        client.GetStream().Write(Encoding.ASCII.GetBytes($"POST {Fuzz.Messages} HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 200000\r\n\r\nBody=h"));
        return client;
    }
}
