using System.Globalization;
using System.Net;
using ChatAssist.Bot.Erasure;
using ChatAssist.Bot.Settings;
using ChatAssist.Data;

namespace ChatAssist.Bot.Channels.Twilio;

/// <summary>
/// Deletes a message at the provider: its media first, then itself. API: "Delete a Message resource", "Delete a Media resource".
/// A message whose delivery is not over cannot be deleted yet: like everything but "gone" that is said again later.
/// </summary>
internal sealed class TwilioEraser(HttpClient http, TwilioSettings twilio) : IEraser
{
    public string Via => InboundForm.Via;

    public async Task<NotErased?> Erase(CopyToDelete copy, CancellationToken ct)
    {
        var message = $"/2010-04-01/Accounts/{twilio.AccountSid}/Messages/{Uri.EscapeDataString(copy.Sid)}";
        return (copy.HasMedia == 1 ? await EraseMedia(message, ct) : null) ?? await Delete($"{message}.json", ct);
    }

    private async Task<NotErased?> EraseMedia(string message, CancellationToken ct)
    {
        using var listed = await http.GetAsync(At($"{message}/Media.json?PageSize=1000"), ct);
        if (Failure(listed) is { } failure) return failure;
        var media = listed.IsSuccessStatusCode ? await listed.Content.ReadFromJsonAsync(TwilioJson.Default.TwilioMediaList, ct) : null;
        foreach (var one in media?.MediaList ?? [])
            if (await Delete($"{message}/Media/{Uri.EscapeDataString(one.Sid)}.json", ct) is { } failed) return failed;
        return null;
    }

    private async Task<NotErased?> Delete(string path, CancellationToken ct)
    {
        using var response = await http.DeleteAsync(At(path), ct);
        return Failure(response);
    }

    internal static NotErased? Failure(HttpResponseMessage response) => response.IsSuccessStatusCode || response.StatusCode == HttpStatusCode.NotFound
        ? null
        : new NotErased(((int)response.StatusCode).ToString(CultureInfo.InvariantCulture), response.Headers.RetryAfter?.Delta);

    private Uri At(string path) => new(twilio.ApiBaseUrl, path);
}
