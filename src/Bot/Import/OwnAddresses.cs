using ChatAssist.Bot.Channels.Simulator;
using ChatAssist.Bot.Channels.Twilio;
using ChatAssist.Bot.Settings;
using ChatAssist.Data.Importing;

namespace ChatAssist.Bot.Import;

/// <summary>Over which of our own numbers somebody is written to who has not written yet.</summary>
internal sealed class OwnAddresses(AppSettings settings)
{
    /// <summary>Null where there is none for that channel.</summary>
    public ImportAddress? Of(string channel, string phone) => (settings.Twilio, channel) switch
    {
        ({ WhatsAppSender: { } sender }, "whatsapp") => new(InboundForm.Via, channel, $"whatsapp:{phone}", sender),
        ({ SmsSender: { } sender }, "sms") => new(InboundForm.Via, channel, phone, sender),
        (null, _) when settings.Demo => new(SimulatorChannel.Via, channel, phone, SimulatorChannel.Sender),
        _ => null,
    };
}
