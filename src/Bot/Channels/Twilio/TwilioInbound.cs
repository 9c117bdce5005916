using ChatAssist.Bot.Settings;
using ChatAssist.Bot.Timers;
using ChatAssist.Bot.Turns;
using ChatAssist.Bot.Workers;
using ChatAssist.Conversations;
using ChatAssist.Data;

namespace ChatAssist.Bot.Channels.Twilio;

/// <summary>
/// The provider's list of what people wrote, for what no webhook brought. API: "Read multiple Message resources". A listed message is what its
/// webhook would be, without the id of a tapped button: its title is the text, and is read as words.
/// </summary>
internal sealed class TwilioInbound(
    HttpClient http, TwilioSettings twilio, Inbox inbox, Conversations.Knowledge.Content content, ProgrammeTime time, ProgrammeSettings programme, Signals signals) : IMissedMessages
{
    // Its webhook may be on the way, and tells more.
    private static readonly TimeSpan JustNow = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Answered = TimeSpan.FromHours(24);

    public string Via => InboundForm.Via;

    public async Task<Sweep> Fetch(DateTimeOffset since, CancellationToken ct)
    {
        var listed = new List<TwilioMessage>();
        foreach (var to in Senders()) await List(to, since, listed, ct);
        var swept = new Sweep(listed.Count, 0, 0);
        // Oldest first, as they were written; the list begins with the newest.
        foreach (var message in Enumerable.Reverse(listed).OrderBy(message => message.Created)) swept = await Take(message, swept, ct);
        if (swept.New > 0) signals.Inbox.Set();
        return swept;
    }

    // Without a number of our own every message of the account is looked at.
    private IEnumerable<string?> Senders() => new[] { twilio.WhatsAppSender, twilio.SmsSender }.OfType<string>().DefaultIfEmpty();

    private async Task List(string? to, DateTimeOffset since, List<TwilioMessage> listed, CancellationToken ct)
    {
        var sent = Uri.EscapeDataString($"{since.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}");
        Uri? page = At($"Messages.json?{(to is null ? "" : $"To={Uri.EscapeDataString(to)}&")}DateSent%3E={sent}&PageSize=1000");
        while (page is not null)
        {
            var list = await http.GetFromJsonAsync(page, TwilioJson.Default.TwilioMessageList, ct) ?? new TwilioMessageList();
            listed.AddRange(list.Messages.Where(message => message is { Direction: "inbound", From: not null, To: not null } && time.RealMilliseconds - message.Created.ToUnixTimeMilliseconds() > JustNow.TotalMilliseconds));
            page = list.NextPageUri is { Length: > 0 } next ? new Uri(twilio.ApiBaseUrl, next) : null;
        }
    }

    private async Task<Sweep> Take(TwilioMessage listed, Sweep swept, CancellationToken ct)
    {
        var account = listed.AccountSid ?? twilio.AccountSid;
        if (await inbox.Has(account, listed.Sid, ct)) return swept;
        var isOld = time.RealMilliseconds - listed.Created.ToUnixTimeMilliseconds() > Answered.TotalMilliseconds
            && !Late.Counts(listed.Body ?? "", content, DateOnly.FromDateTime(time.Now.DateTime));
        var details = new MessageDetails(Media: listed.NumMedia is null or "0" ? null : await Media(listed, ct));
        var message = InboundForm.Message(account, listed.Sid, listed.From!, listed.To!, listed.Body ?? "", details, time, programme.DefaultLanguage);
        return await inbox.Receive(message with { Silenced = isOld ? "old" : null }, ct)
            ? swept with { New = swept.New + 1, Old = swept.Old + (isOld ? 1 : 0) }
            : swept;
    }

    private async Task<IReadOnlyList<ProviderFile>> Media(TwilioMessage listed, CancellationToken ct)
    {
        var path = $"Messages/{Uri.EscapeDataString(listed.Sid)}/Media";
        var list = await http.GetFromJsonAsync(At($"{path}.json"), TwilioJson.Default.TwilioMediaList, ct) ?? new TwilioMediaList();
        return [.. list.MediaList.Select(one => new ProviderFile($"{At($"{path}/{Uri.EscapeDataString(one.Sid)}")}", one.ContentType ?? ""))];
    }

    private Uri At(string path) => new(twilio.ApiBaseUrl, $"/2010-04-01/Accounts/{twilio.AccountSid}/{path}");
}
