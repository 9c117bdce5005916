using ChatAssist.Bot.Health;
using ChatAssist.Bot.Settings;
using ChatAssist.Bot.Timers;
using ChatAssist.Bot.Turns;
using ChatAssist.Bot.Workers;
using ChatAssist.Conversations;
using ChatAssist.Conversations.Knowledge;
using ChatAssist.Conversations.Rendering;
using ChatAssist.Data;

namespace ChatAssist.Bot.Delivery;

/// <summary>Does what is to be done about messages that did not arrive: again, in words, on the other channel, never more, or somebody calls.</summary>
internal sealed class RemedyWorker(
    Undelivered undelivered, AppSettings settings, SmsCountries countries, ProgrammeTime clock, Signals signals, Counters counters, TimeProvider time, ILogger<RemedyWorker> log)
    : Worker(signals.Undelivered, time, log)
{
    private const int AtOnce = 64;

    // A message that was lost four times is no longer a matter of waiting.
    private const int MostResends = 3;

    private static readonly TimeSpan BeforeAgain = TimeSpan.FromMinutes(1);

    private Programme Programme => settings.Programme.Programme;

    protected override async Task<bool> Pass(CancellationToken ct)
    {
        var messages = await undelivered.ToRemedy(AtOnce, ct);
        foreach (var message in messages)
        {
            Beat();
            if (!await Do(message, ct)) continue;
            counters.Undelivered(message.Remedy);
            if (message.Remedy == Remedy.Alarm.Stored()) log.Alarm(message.Id, message.Error ?? "");
        }
        if (messages.Count > 0) signals.Outbox.Set();
        return messages.Count == AtOnce;
    }

    private Task<bool> Do(UndeliveredMessage message, CancellationToken ct) => message.Remedy switch
    {
        "again" when message.Resends < MostResends => undelivered.Again(message, clock.RealMilliseconds + (long)BeforeAgain.TotalMilliseconds * (message.Resends + 1), ct),
        // A document goes over no SMS, and what came from the other channel does not go back there.
        "other-channel" when message is { Attachment: null, Resends: 0 } =>
            undelivered.OtherChannel(message, Sms(message), settings.Twilio?.SmsSender, clock.NowMilliseconds, clock.RealMilliseconds, ct),
        "in-words" when TapList.FromJson(message.Taps) is { } taps => undelivered.InWords(message, taps.InWords(message.Body), ct),
        "stop" => undelivered.Stop(message, clock.RealMilliseconds, ct),
        _ => undelivered.Tell(message, clock.NowMilliseconds, ct),
    };

    private IReadOnlyList<string> Sms(UndeliveredMessage message) => SmsParts.Of(
        Gsm7.Transliterate(TapList.FromJson(message.Taps)?.InWords(message.Body) ?? message.Body),
        Math.Min(Programme.SmsSegments, countries.Of(message.Phone, Programme.Country)?.MaxSegments ?? int.MaxValue));
}
