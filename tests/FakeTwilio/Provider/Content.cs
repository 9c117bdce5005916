using System.Text.Json;
using System.Text.Json.Nodes;

namespace ChatAssist.FakeTwilio.Provider;

/// <summary>What a request to create a content says.</summary>
internal sealed record ContentRequest(string? FriendlyName, string? Language, JsonObject? Types)
{
    public IReadOnlyDictionary<string, string> Variables { get; init; } = new Dictionary<string, string>();
}

/// <summary>One content, that messages refer to by its id.</summary>
/// <param name="Approval">What WhatsApp says to it as a template.</param>
internal sealed record Content(string Sid, DateTimeOffset At, ContentRequest Request, string Approval = Content.Unsubmitted)
{
    public const string Unsubmitted = "unsubmitted";

    /// <summary>"twilio/quick-reply".</summary>
    public string Type => Request.Types!.First().Key;

    public JsonObject Parts => Request.Types!.First().Value!.AsObject();
}

/// <summary>A content as the API shows it.</summary>
internal sealed record ContentResource(
    string Sid, string AccountSid, string FriendlyName, string Language, IReadOnlyDictionary<string, string> Variables, JsonNode Types,
    string DateCreated, string DateUpdated, string? Url, IReadOnlyDictionary<string, string>? Links, ApprovalRequest? ApprovalRequests)
{
    public static ContentResource Of(Content content, Account account, HttpRequest request)
    {
        var url = $"{request.Scheme}://{request.Host}/v1/Content/{content.Sid}";
        return Shown(content, account) with
        {
            Url = url,
            Links = new Dictionary<string, string> { ["approval_create"] = url + "/ApprovalRequests/whatsapp", ["approval_fetch"] = url + "/ApprovalRequests" },
        };
    }

    public static ContentResource WithApproval(Content content, Account account) =>
        Shown(content, account) with { ApprovalRequests = new(content.Request.FriendlyName ?? "", "UTILITY", content.Type, content.Approval) };

    private static ContentResource Shown(Content content, Account account)
    {
        var at = content.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);
        return new(
            content.Sid, account.Sid, content.Request.FriendlyName ?? "", content.Request.Language!, content.Request.Variables, content.Request.Types!.DeepClone(),
            at, at, null, null, null);
    }
}

/// <summary>What WhatsApp said to a template.</summary>
internal sealed record ApprovalRequest(string Name, string Category, string ContentType, string Status, string RejectionReason = "", bool AllowCategoryChange = true);
