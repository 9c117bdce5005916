using ChatAssist.Bot.Attachments;
using ChatAssist.Bot.Timers;
using ChatAssist.Bot.Turns;
using ChatAssist.Conversations;
using ChatAssist.Conversations.Rendering;
using ChatAssist.Data;

namespace ChatAssist.Bot.Channels.Simulator;

/// <summary>A message as a simulated phone shows it.</summary>
/// <param name="Direction">in: the phone sent it; out: the assistant did.</param>
/// <param name="Size">What the assistant's SMS costs.</param>
/// <param name="At">In the programme's zone.</param>
internal sealed record PhoneLine(
    long Id, string Channel, string Phone, string Direction, string Text, TapList? Taps, SmsSize? Size, PhoneFile? File, DateTimeOffset At);

/// <summary>What came with a message.</summary>
/// <param name="Kind">audio or document.</param>
/// <param name="Url">Where it is fetched; it holds for an hour.</param>
internal sealed record PhoneFile(string Kind, string Url);

/// <summary>Makes lines of what the simulated phones hold.</summary>
internal sealed class PhoneLines(ProgrammeTime time, AttachmentLinks links)
{
    public PhoneLine Of(SimulatorMessage message) => new(
        message.Id, message.Channel, message.Phone, message.Direction, message.Body, TapList.FromJson(message.Taps),
        message is { Channel: "sms", Direction: "out" } ? SmsSegments.Measure(message.Body) : null, FileOf(message.Attachment), time.Local(message.At));

    private PhoneFile? FileOf(string? attachment) => Attachment.Parse(attachment) switch
    {
        null => null,
        Attachment.Recording recording => new PhoneFile("audio", links.To(recording.ToString())),
        var document => new PhoneFile("document", links.To(document.ToString())),
    };
}
