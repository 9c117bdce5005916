using System.Text.Json;
using System.Text.Json.Serialization;
using ChatAssist.Bot.Settings;
using ChatAssist.Bot.Templates;
using ChatAssist.Bot.Turns;

namespace ChatAssist.Bot.Channels.Twilio;

/// <summary>The provider's list of contents with their approvals. API: "ContentAndApprovals resource".</summary>
internal sealed class TwilioTemplates(HttpClient http, TwilioSettings twilio) : ITemplateSource
{
    public async Task<IReadOnlyList<ProviderTemplate>> All(CancellationToken ct)
    {
        var found = new List<ProviderTemplate>();
        Uri? page = new(twilio.ContentApiBaseUrl, "/v1/ContentAndApprovals?PageSize=1000");
        while (page is not null)
        {
            var list = await http.GetFromJsonAsync(page, ContentJson.Default.ContentList, ct) ?? new ContentList();
            found.AddRange(list.Contents.Select(Read).OfType<ProviderTemplate>());
            page = Next(list.Meta?.NextPageUrl);
        }
        return found;
    }

    // Our credentials go to the provider's own address only, whatever the page says.
    private Uri? Next(string? url) =>
        Uri.TryCreate(twilio.ContentApiBaseUrl, url, out var next) && url is { Length: > 0 } ? new Uri(twilio.ContentApiBaseUrl, next.PathAndQuery) : null;

    // Kinds that we have no template of are somebody else's.
    private static ProviderTemplate? Read(ListedContent content) =>
        (content.Types?.QuickReply ?? content.Types?.Text) is { Body: { } body } parts && content is { Sid: { } sid, FriendlyName: { } name, Language: { } language }
            ? new ProviderTemplate(
                sid, name, language, body, [.. (parts.Actions ?? []).Select(action => new TapItem(action.Id ?? "", action.Title ?? "", null))],
                content.ApprovalRequests?.Category ?? "", content.ApprovalRequests?.Status ?? "unsubmitted", content.ApprovalRequests?.RejectionReason ?? "")
            : null;
}

internal sealed record ContentList
{
    public IReadOnlyList<ListedContent> Contents { get; init; } = [];

    public ContentMeta? Meta { get; init; }
}

internal sealed record ContentMeta(string? NextPageUrl);

internal sealed record ListedContent(string? Sid, string? FriendlyName, string? Language, ContentTypes? Types, ContentApproval? ApprovalRequests);

internal sealed record ContentTypes([property: JsonPropertyName("twilio/text")] ContentParts? Text, [property: JsonPropertyName("twilio/quick-reply")] ContentParts? QuickReply);

internal sealed record ContentParts(string? Body, IReadOnlyList<ContentAction>? Actions);

internal sealed record ContentAction(string? Title, string? Id);

internal sealed record ContentApproval(string? Status, string? Category, string? RejectionReason);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(ContentList))]
internal sealed partial class ContentJson : JsonSerializerContext;
