using System.Text.Json;
using ChatAssist.Bot.Timers;
using ChatAssist.Bot.Workers;

namespace ChatAssist.Bot.Templates;

/// <summary>Asks the provider soon after the start and once an hour: a template that WhatsApp has paused is not sent for long.</summary>
internal sealed class TemplateWorker(TemplateSync sync, ProgrammeTime clock, Signals signals, TimeProvider time, ILogger<TemplateWorker> log) : Worker(signals.Templates, time, log)
{
    // A verb that starts a service for itself is over before the first time.
    private const long First = 5 * 1000, Every = 60 * 60 * 1000, AfterFailure = 60 * 1000;

    private long next = clock.RealMilliseconds + First;

    protected override async Task<bool> Pass(CancellationToken ct)
    {
        if (clock.RealMilliseconds < next || !sync.HasProvider) return false;
        next = clock.RealMilliseconds + AfterFailure;
        try
        {
            var unusable = (await sync.Run(ct)).Count(pair => !TemplateSync.IsUsable(pair.Ours, pair.There));
            if (unusable > 0) log.NotUsable(unusable);
            next = clock.RealMilliseconds + Every;
        }
        catch (Exception error) when (error is HttpRequestException or JsonException or TaskCanceledException && !ct.IsCancellationRequested)
        {
            log.NotSynced(error.GetType().Name);
        }
        return false;
    }
}
