using System.Globalization;
using ChatAssist.Bot.Settings;
using ChatAssist.Data;

namespace ChatAssist.Bot.Channels.Twilio;

/// <summary>The provider's list of messages, to find one of which nobody knows whether it was sent.</summary>
internal sealed class TwilioMessages(HttpClient http, TwilioSettings twilio, Outbox outbox)
{
    // The two clocks may differ, and the provider's counts whole seconds.
    private static readonly TimeSpan ClockDifference = TimeSpan.FromSeconds(5);

    public Uri Resource { get; } = new(twilio.ApiBaseUrl, $"/2010-04-01/Accounts/{twilio.AccountSid}/Messages.json");

    /// <summary>
    /// The id of the message with this To, From and body that was created since we began to send it and that no other row
    /// has; the oldest such, because ours were sent in order. Null when there is none.
    /// </summary>
    public async Task<string?> Find(OutgoingMessage message, CancellationToken ct)
    {
        var since = DateTimeOffset.FromUnixTimeMilliseconds(message.SendingAt) - ClockDifference;
        var alike = (await Since(message, since, ct)).Where(listed => IsAlike(listed, message)).OrderBy(listed => listed.Created).ToList();
        var taken = await outbox.Known([.. alike.Select(listed => listed.Sid)], ct);
        return alike.Find(listed => !taken.Contains(listed.Sid))?.Sid;
    }

    // The list is newest first; it has no filter by body, and what is not sent yet may lack the date that can be filtered.
    private async Task<List<TwilioMessage>> Since(OutgoingMessage message, DateTimeOffset since, CancellationToken ct)
    {
        var found = new List<TwilioMessage>();
        Uri? page = new(Resource, $"?To={Uri.EscapeDataString(message.Address)}&From={Uri.EscapeDataString(message.Sender)}&PageSize=1000");
        while (page is not null)
        {
            var list = await http.GetFromJsonAsync(page, TwilioJson.Default.TwilioMessageList, ct) ?? new TwilioMessageList();
            found.AddRange(list.Messages.Where(listed => listed.Created >= since));
            var goesOn = list.NextPageUri is { Length: > 0 } && list.Messages.Any(listed => listed.Created >= since);
            page = goesOn ? new Uri(twilio.ApiBaseUrl, list.NextPageUri) : null;
        }
        return found;
    }

    // An attachment alone is listed with an empty body, as nothing else of ours is; of two in a row ours is the older, as above.
    private static bool IsAlike(TwilioMessage listed, OutgoingMessage message) =>
        listed.Direction == "outbound-api" && listed.To == message.Address && listed.From == message.Sender && (listed.Body ?? "") == message.Body;
}
