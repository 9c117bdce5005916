using ChatAssist.Bot.Channels.Simulator;
using ChatAssist.Bot.Health;
using ChatAssist.Bot.Templates;
using ChatAssist.Bot.Timers;
using ChatAssist.Bot.Turns;
using ChatAssist.Data;
using ChatAssist.Data.Cases;

namespace ChatAssist.Bot.Delivery;

/// <summary>
/// How a message gets through now: as it is while the window is open, as the approved template of its purpose, or not before the
/// person writes (ADR 16).
/// </summary>
internal sealed class Passage(
    TemplateFile file, Data.Templates templates, ParkedMessages parked, Outbox outbox, ProgrammeTime clock, Counters counters, ILogger<Passage> log)
{
    /// <summary>What is to be sent, or what became of it instead.</summary>
    internal abstract record Way
    {
        private Way() { }

        public sealed record Through(OutgoingMessage Message) : Way;

        public sealed record Stopped(SendResult Result) : Way;
    }

    public async Task<Way> Find(OutgoingMessage message, CancellationToken ct)
    {
        var isOpen = Window.IsOpen(message, clock.NowMilliseconds);
        if (message.Purpose == ParkedMessages.Invitation) return isOpen ? new Way.Stopped(new SendResult.Needless()) : await Invite(message, ct);
        if (isOpen && message.Ahead == 0) return new Way.Through(message);
        var language = await parked.LanguageOf(message, ct) ?? "";
        if (message.Ahead == 0 && await AsTemplate(message, language, ct) is { } way) return way;
        return IsNotice(message) ? OverSms() : await Wait(message, isOpen, language, ct);
    }

    private async Task<Way> Invite(OutgoingMessage message, CancellationToken ct) =>
        await AsTemplate(message, await parked.LanguageOf(message, ct) ?? "", ct) ?? new Way.Stopped(new SendResult.Refused("no approved template invites", Remedy.Tell));

    // A case does not wait until its promoter writes.
    private static bool IsNotice(OutgoingMessage message) => message.Purpose?.StartsWith(Notices.Purpose, StringComparison.Ordinal) == true;

    private Way.Stopped OverSms()
    {
        counters.OutsideWindow("other_channel");
        return new Way.Stopped(new SendResult.Refused(Notices.NoTemplate, Remedy.OtherChannel));
    }

    private async Task<Way> Wait(OutgoingMessage message, bool isOpen, string language, CancellationToken ct)
    {
        counters.OutsideWindow("parked");
        return new Way.Stopped(new SendResult.Waits(!isOpen, await Usable(message.Via, ParkedMessages.Invitation, language, ct) is not null));
    }

    // Null: nothing stands for it, or not with what is to be said.
    private async Task<Way?> AsTemplate(OutgoingMessage message, string language, CancellationToken ct)
    {
        if (await Usable(message.Via, message.Purpose, language, ct) is not var (template, sid)) return null;
        var filling = template.Fill(PlacesJson.Read(message.Places));
        if (filling is Filling.Wrong(var which))
        {
            log.WrongVariables(message.Id, template.Name, which);
            counters.OutsideWindow("wrong_variables");
        }
        return filling is Filling.Done filled ? await Through(message, filled, sid, ct) : null;
    }

    // On disk before the request: whoever looks for it looks for these words.
    private async Task<Way> Through(OutgoingMessage message, Filling.Done filled, string sid, CancellationToken ct)
    {
        var ready = message with { Body = filled.Body, Taps = filled.Taps, Template = new SentTemplate(sid, filled.Variables).ToJson() };
        if (await outbox.SendAs(ready, ct) == 0) return new Way.Stopped(new SendResult.Later(TimeSpan.Zero, "the claim is void"));
        counters.OutsideWindow("template");
        return new Way.Through(ready);
    }

    // In the simulator, where no WhatsApp approves, all are approved.
    private async Task<(MessageTemplate Template, string Sid)?> Usable(string via, string? purpose, string language, CancellationToken ct)
    {
        if (file.For(purpose, language) is not { } ours) return null;
        if (via == SimulatorChannel.Via) return (ours, via);
        var there = await templates.Find(ours.Name, language, ct);
        return TemplateSync.IsUsable(ours, there) ? (ours, there!.ContentSid!) : null;
    }
}
