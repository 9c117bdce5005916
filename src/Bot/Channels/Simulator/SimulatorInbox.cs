using ChatAssist.Bot.Settings;
using ChatAssist.Bot.Timers;
using ChatAssist.Bot.Turns;
using ChatAssist.Bot.Workers;
using ChatAssist.Data;

namespace ChatAssist.Bot.Channels.Simulator;

/// <summary>Takes what a simulated phone sends, as a webhook takes it from a provider.</summary>
internal sealed class SimulatorInbox(
    Inbox inbox, SimulatorMessages messages, ProgrammeSettings programme, TurnSettings turns, ProgrammeTime time, SimulatorChanges changes, Signals signals)
{
    // A turn without a reply must not hold the page for long; what is no answer yet is answered after its burst.
    private readonly TimeSpan forAReply = TimeSpan.FromSeconds(2) + turns.Burst;

    /// <summary>The id of the line in the phone.</summary>
    public async Task<long> Receive(PhoneMessage said, CancellationToken ct)
    {
        var id = await messages.Sent(said.Channel!, said.From!, Shown(said), time.NowMilliseconds, ct);
        var details = new MessageDetails(said.Button, said.Media is { Length: > 0 } type ? [new ProviderFile(SimulatorMedia.AddressOf(type), type)] : null);
        await inbox.Receive(new InboundMessage(
            SimulatorChannel.Via, said.Channel!, SimulatorChannel.Via, $"SIM-IN-{id}", said.From!, SimulatorChannel.Sender, PhoneNumber.In(said.From!),
            said.Text ?? "", details.ToJson(), programme.DefaultLanguage, time.NowMilliseconds, time.RealMilliseconds)
        { Files = details.Files }, ct);
        changes.Tell();
        signals.Inbox.Set();
        return id;
    }

    /// <summary>Ends when the phone has an answer to that line, or after a moment.</summary>
    public async Task AwaitReply(PhoneMessage said, long id, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(forAReply);
        while (!patience.IsCancellationRequested)
        {
            var change = changes.Next;
            if ((await messages.Of(said.Channel, said.From!, id, ct)).Any(message => message.Direction == "out")) return;
            await change.WaitAsync(patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    // The phone's own screen shows that it sent something, though it has no words.
    private static string Shown(PhoneMessage said) => said switch
    {
        { Text.Length: > 0 } => said.Text,
        { Media: { } media } when media.StartsWith("audio/", StringComparison.Ordinal) => "🎤",
        { Media: not null } => "📷",
        _ => "",
    };
}
