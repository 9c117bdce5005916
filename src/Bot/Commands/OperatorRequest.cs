namespace ChatAssist.Bot.Commands;

/// <summary>Asks the service for something and prints its answer.</summary>
internal static class OperatorRequest
{
    public static Task<int> Post(string path, CancellationToken ct) => Post(path, null, ct);

    public static async Task<int> Post(string path, HttpContent? content, CancellationToken ct)
    {
        await using var service = await RunningInstance.Join(Verb.Settings([]), ct);
        using var response = await service.Client.PostAsync(path, content, ct);
        var answer = await response.Content.ReadAsStringAsync(ct);
        await (response.IsSuccessStatusCode ? Console.Out : Console.Error).WriteLineAsync(answer.Trim('"'));
        return response.IsSuccessStatusCode ? Verb.Done : Verb.Refused;
    }
}
