namespace ChatAssist.Bot.Commands;

/// <summary>Asks the service for something and prints its answer.</summary>
internal static class OperatorRequest
{
    public static Task<int> Post(string path, CancellationToken ct) => Post(path, null, ct);

    /// <param name="meanwhile">What is shown until the answer is there.</param>
    public static async Task<int> Post(string path, HttpContent? content, CancellationToken ct, Func<HttpClient, Task, Task>? meanwhile = null)
    {
        await using var service = await RunningInstance.Join(Verb.Settings([]), ct);
        var answered = service.Client.PostAsync(path, content, ct);
        if (meanwhile is not null) await meanwhile(service.Client, answered);
        using var response = await answered;
        return await Print(response, ct);
    }

    public static async Task<int> Print(HttpResponseMessage response, CancellationToken ct)
    {
        var answer = await response.Content.ReadAsStringAsync(ct);
        await (response.IsSuccessStatusCode ? Console.Out : Console.Error).WriteLineAsync(answer.Trim('"'));
        return response.IsSuccessStatusCode ? Verb.Done : Verb.Refused;
    }
}
