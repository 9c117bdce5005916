using System.Globalization;
using ChatAssist.Bot.Delivery;
using ChatAssist.Bot.Timers;
using ChatAssist.Data;

namespace ChatAssist.Bot.Channels.Simulator;

/// <summary>Delivers to the simulated phones.</summary>
internal sealed class SimulatorSender(SimulatorMessages messages, Receipts receipts, ProgrammeTime time, SimulatorChanges changes) : ISender
{
    public string Via => SimulatorChannel.Via;

    public async Task<SendResult> Send(OutgoingMessage message, CancellationToken ct)
    {
        await messages.Deliver(message, time.NowMilliseconds, ct);
        await receipts.Take(new Receipt(Sid(message), message.Id, "delivered", 5, null, time.RealMilliseconds), ct);
        changes.Tell();
        return new SendResult.Accepted(Sid(message));
    }

    public async Task<string?> Find(OutgoingMessage message, CancellationToken ct) => await messages.IsDelivered(message.Id, ct) ? Sid(message) : null;

    private static string Sid(OutgoingMessage message) => "SIM" + message.Id.ToString(CultureInfo.InvariantCulture);
}
