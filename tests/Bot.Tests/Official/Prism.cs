using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using ChatAssist.Testing;

namespace ChatAssist.Bot.Tests.Official;

/// <summary>
/// Stands between the service and the fake provider and holds every request, and every answer, against the API's own description.
/// What does not fit it refuses and tells.
/// </summary>
internal sealed class Prism : IAsyncDisposable
{
    private readonly Process process;
    private readonly string amended;
    private readonly ConcurrentQueue<string> written = new();

    private Prism(Process process, string amended, Uri url) => (this.process, this.amended, Url) = (process, amended, url);

    public Uri Url { get; }

    public IReadOnlyList<string> Requests => [.. written.Where(line => line.Contains("Request received", StringComparison.Ordinal))];

    public IReadOnlyList<string> Violations => [.. written.Where(line => line.Contains("terminated", StringComparison.Ordinal) || line.Contains("iolation", StringComparison.Ordinal))];

    public static async Task<Prism> Before(Uri provider)
    {
        var description = await Amended(SharedData.Find("twilio/messages-and-content.openapi.json"));
        var port = FreePort();
        var node = Process.Start(NodePackages.Node(
            "node_modules/@stoplight/prism-cli/dist/index.js", "proxy", "--errors", "--port", $"{port}", description, provider.ToString().TrimEnd('/')))!;
        var prism = new Prism(node, description, new Uri($"http://127.0.0.1:{port}"));
        var listening = new TaskCompletionSource();
        node.OutputDataReceived += (_, line) =>
        {
            prism.written.Enqueue(line.Data ?? "");
            if (line.Data is null || line.Data.Contains("is listening", StringComparison.Ordinal)) listening.TrySetResult();
        };
        node.ErrorDataReceived += (_, line) => prism.written.Enqueue(line.Data ?? "");
        node.BeginOutputReadLine();
        node.BeginErrorReadLine();
        await listening.Task.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        return node.HasExited ? throw new InvalidOperationException(string.Join('\n', prism.written)) : prism;
    }

    /// <summary>The description where it says too little of answers; what it says of requests stays.</summary>
    private static async Task<string> Amended(string description)
    {
        var api = JsonNode.Parse(await File.ReadAllTextAsync(description, TestContext.Current.CancellationToken))!;
        var paths = api["paths"]!.AsObject();
        foreach (var properties in paths.Select(path => path.Value!["get"]?["responses"]?["200"]?["content"]?["application/json"]?["schema"]?["properties"]?.AsObject()).OfType<JsonObject>())
            foreach (var property in properties.Where(property => property.Value!["format"]?.ToString() == "uri"))
                // Its own examples are relative.
                property.Value!["format"] = "uri-reference";
        AddFiles(paths);
        var copy = Path.GetTempFileName();
        await File.WriteAllTextAsync(copy, api.ToJsonString(), TestContext.Current.CancellationToken);
        return copy;
    }

    // A file itself lies at the address of its record without .json, of which the description has the record only.
    private static void AddFiles(JsonObject paths)
    {
        const string Record = "/2010-04-01/Accounts/{AccountSid}/Messages/{MessageSid}/Media/{Sid}.json";
        var file = paths[Record]!["get"]!.DeepClone();
        file["operationId"] = "FetchFile";
        file["responses"] = JsonNode.Parse("""{"200": {"description": "the file"}, "404": {"description": "no such file"}}""");
        paths[Record.Replace(".json", "", StringComparison.Ordinal)] = new JsonObject { ["get"] = file };
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        File.Delete(amended);
    }

    private static int FreePort()
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }
}
