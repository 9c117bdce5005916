using ChatAssist.Data;

namespace ChatAssist.Bot.Delivery;

/// <summary>
/// WhatsApp lets free text through within 24 hours of the person's last message to us; after that only an approved template
/// (https://www.twilio.com/docs/whatsapp/key-concepts, "customer service window", read 2026-11-27).
/// </summary>
internal static class Window
{
    private static readonly TimeSpan Length = TimeSpan.FromHours(24);

    // Clocks differ, and a request takes its time.
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);

    /// <param name="now">Programme time, Unix milliseconds.</param>
    public static bool IsOpen(OutgoingMessage message, long now) =>
        !(message.ShutAt >= (message.HeardAt ?? 0)) && (message.Channel != "whatsapp" || now - message.HeardAt < (Length - Margin).TotalMilliseconds);

    /// <summary>How long it stays open, of WhatsApp; zero: it is shut.</summary>
    public static TimeSpan Left(long? heardAt, long? shutAt, long now)
    {
        if (heardAt is not { } heard || shutAt >= heard) return TimeSpan.Zero;
        var left = Length - Margin - TimeSpan.FromMilliseconds(now - heard);
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }
}
