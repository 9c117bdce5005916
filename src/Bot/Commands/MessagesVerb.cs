using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ChatAssist.Bot.Content;
using ChatAssist.Bot.Turns;
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
        var settings = Verb.Settings([]);
        var words = DeliveryWords.Load(ContentFiles.Folder);
        foreach (var line in await IServiceDatabase.Read(settings.Database, tx => Transcripts.Of(tx, address), ct))
            await Console.Out.WriteLineAsync(JsonSerializer.Serialize(Line(line, words, settings.Programme.DefaultLanguage), MessagesJson.Relaxed.MessageLine));
        return Verb.Done;
    }

    private static MessageLine Line(TranscriptLine line, DeliveryWords words, string language) => new(
        line.Direction, line.Sid, line.Status, line.Body, DateTimeOffset.FromUnixTimeMilliseconds(line.At),
        line.Status is "failed" or "undelivered" ? words.Of(line.Error, language) : null, line.Media, PlaceOf(line));

    private static string? PlaceOf(TranscriptLine line) => line.Details is { } json && MessageDetails.FromJson(json) is { Latitude: { } latitude, Longitude: { } longitude }
        ? FormattableString.Invariant($"{latitude} {longitude}")
        : null;
}

/// <param name="Reason">Why it did not arrive, in plain words of the programme's language.</param>
internal sealed record MessageLine(
    string Direction, string? Sid, string Status, string Body, DateTimeOffset At, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Reason,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Media, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Place);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(MessageLine))]
internal sealed partial class MessagesJson : JsonSerializerContext
{
    /// <summary>For eyes and scripts, not for a web page: accents stay readable.</summary>
    public static MessagesJson Relaxed { get; } = new(new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
