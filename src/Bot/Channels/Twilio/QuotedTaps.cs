using System.Globalization;
using ChatAssist.Bot.Turns;
using ChatAssist.Conversations.Understanding;
using ChatAssist.Data;

namespace ChatAssist.Bot.Channels.Twilio;

/// <summary>
/// A message that quotes one of ours and says no more than the title or the number of one of its options is a tap on it: some phones
/// send a tap so, and whoever answers an old question that way means that question.
/// </summary>
internal sealed class QuotedTaps(Outbox outbox)
{
    public async Task<InboundMessage> Read(InboundMessage message, string quoted, CancellationToken ct) =>
        TapList.FromJson(await outbox.TapsOf(quoted, message.Address, ct)) is { } taps && Option(taps, message.Body) is { } option
            ? message with { Details = (MessageDetails.FromJson(message.Details) with { Button = option.Id }).ToJson() }
            : message;

    private static TapItem? Option(TapList taps, string text)
    {
        var plain = Plain.Of(text);
        if (taps.Options.Where(option => Plain.Of(option.Label) == plain).ToList() is [var titled]) return titled;
        return taps.IsNumbered && int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? taps.Options.ElementAtOrDefault(number - 1) : null;
    }
}
