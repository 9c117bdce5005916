using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ChatAssist.Data;

namespace ChatAssist.Bot.Commands;

/// <summary><c>messages --of ADDRESS</c>: a transcript as JSON lines, also while the service runs.</summary>
internal static class MessagesVerb
{
    public static Command Command()
    {
        var of = new Option<string>("--of") { Description = "The address as the provider writes it, or the phone number.", Required = true };
        var command = new Command("messages", "The transcript of an address, one JSON object a line.") { of };
        command.SetAction((parsed, ct) => Verb.Try(() => Run(parsed.GetRequiredValue(of), ct)));
        return command;
    }

    private static async Task<int> Run(string address, CancellationToken ct)
    {
        foreach (var line in await IServiceDatabase.Read(Verb.Settings([]).Database, tx => Transcripts.Of(tx, address), ct))
            await Console.Out.WriteLineAsync(JsonSerializer.Serialize(Line(line), MessagesJson.Relaxed.MessageLine));
        return Verb.Done;
    }

    private static MessageLine Line(TranscriptLine line) => new(line.Direction, line.Sid, line.Status, line.Body, DateTimeOffset.FromUnixTimeMilliseconds(line.At));
}

internal sealed record MessageLine(string Direction, string? Sid, string Status, string Body, DateTimeOffset At);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(MessageLine))]
internal sealed partial class MessagesJson : JsonSerializerContext
{
    /// <summary>For eyes and scripts, not for a web page: accents stay readable.</summary>
    public static MessagesJson Relaxed { get; } = new(new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
