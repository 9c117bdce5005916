using System.Collections.Concurrent;
using ChatAssist.Bot.Tests.EndToEnd;

namespace ChatAssist.Bot.Tests.Faults;

/// <summary>Many requests at the webhooks at once, spread over the replicas.</summary>
internal static class Flood
{
    /// <summary>Posts them, 16 at once; how often each status was answered. 0: the connection was cut, as it is while a body that is too large still comes.</summary>
    public static async Task<SortedDictionary<int, int>> Post(Site site, IEnumerable<HttpRequestMessage> requests)
    {
        var statuses = new ConcurrentBag<int>();
        await Parallel.ForEachAsync(requests.Index(), new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (request, ct) =>
            statuses.Add(await Status(site.Replicas[request.Index % site.Replicas.Count], request.Item, ct)));
        return new SortedDictionary<int, int>(statuses.CountBy(status => status).ToDictionary(count => count.Key, count => count.Value));
    }

    /// <summary>As the provider sends it.</summary>
    public static HttpRequestMessage Signed(string path, IReadOnlyCollection<KeyValuePair<string, string>> form) => With(TestPhone.Sign(path, form), path, form);

    /// <param name="signature">Null: none.</param>
    public static HttpRequestMessage With(string? signature, string path, IEnumerable<KeyValuePair<string, string>> form)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(form) };
        if (signature is not null) request.Headers.TryAddWithoutValidation("X-Twilio-Signature", signature);
        return request;
    }

    private static async Task<int> Status(ServiceProcess service, HttpRequestMessage request, CancellationToken ct)
    {
        try
        {
            using var response = await service.Http.SendAsync(request, ct);
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
}
