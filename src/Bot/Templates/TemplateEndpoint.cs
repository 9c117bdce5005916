using System.Text.Json;
using ChatAssist.Data;

namespace ChatAssist.Bot.Templates;

/// <summary><c>templates sync</c>: asks the provider now, and says of each template of ours whether it can be sent.</summary>
internal static class TemplateEndpoint
{
    public static void MapTemplates(this RouteGroupBuilder operators) => operators.MapPost("/templates/sync", Sync);

    private static async Task<IResult> Sync(TemplateSync sync, CancellationToken ct)
    {
        if (!sync.HasProvider) return TypedResults.BadRequest("no provider is configured; in the simulator every template counts as approved");
        try
        {
            return TypedResults.Text(string.Join('\n', (await sync.Run(ct)).Select(pair => Line(pair.Ours, pair.There))));
        }
        catch (Exception error) when (error is HttpRequestException or JsonException or TaskCanceledException && !ct.IsCancellationRequested)
        {
            return TypedResults.BadRequest($"the provider could not be asked: {error.GetType().Name}");
        }
    }

    private static string Line(MessageTemplate ours, StoredTemplate there) =>
        string.Join("  ", $"{ours.Name,-28}", ours.Language, $"{there.Approval,-12}", $"{there.ContentSid ?? "-",-34}", What(ours, there)).TrimEnd();

    private static string What(MessageTemplate ours, StoredTemplate there) =>
        there.ContentSid is null ? "make it at the provider, with the words of content/templates.yaml"
        : there.Wording != ours.Wording ? "its body or buttons are not those of content/templates.yaml: it is not sent"
        : there.Category is { } category && category != ours.Category ? $"its category there is {category}"
        : there.Reason ?? "";
}
