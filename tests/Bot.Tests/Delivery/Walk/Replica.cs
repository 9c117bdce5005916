using ChatAssist.Bot.Delivery;
using ChatAssist.Bot.Health;
using ChatAssist.Bot.Settings;
using ChatAssist.Bot.Templates;
using ChatAssist.Bot.Timers;
using ChatAssist.Bot.Workers;
using ChatAssist.Conversations.Knowledge;
using ChatAssist.Data;
using Microsoft.Extensions.Logging.Abstractions;

namespace ChatAssist.Bot.Tests.Delivery.Walk;

/// <summary>The workers of one process, as it makes them. A killed one is left as it stands.</summary>
internal sealed class Replica
{
    private static readonly DeliverySettings Settings = new(TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(1), 80, 1);

    private readonly Signals signals = new();
    private readonly OutboxWorker outbox;
    private readonly ReconcileWorker reconcile;
    private readonly RemedyWorker remedy;

    public Replica(Database db, int number, ModelProvider provider, TimeProvider time)
    {
        (Db, Number) = (db, number);
        var (rows, parked, counters, settings) = (new Outbox(db), new ParkedMessages(db), new Counters(), TestSettings.Of(demo: true));
        var clock = new ProgrammeTime(time, new StoredClock(db), settings);
        var passage = new Passage(new TemplateFile([]), new Data.Templates(db), parked, rows, clock, counters, NullLogger<Passage>.Instance);
        ISender[] senders = [provider.For(number)];
        outbox = new OutboxWorker(rows, parked, passage, senders, Settings, clock, signals, counters, time, NullLogger<OutboxWorker>.Instance);
        reconcile = new ReconcileWorker(rows, parked, new Receipts(db), new Data.Turns(db), senders, Settings, clock, signals, counters, time, NullLogger<ReconcileWorker>.Instance);
        remedy = new RemedyWorker(new Undelivered(db), settings, new SmsCountries([]), clock, signals, counters, time, NullLogger<RemedyWorker>.Instance);
    }

    public Database Db { get; }

    public int Number { get; }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public Task Send() => outbox.RunUntilIdle(Ct);

    public async Task Look()
    {
        await reconcile.RunUntilIdle(Ct);
        await remedy.RunUntilIdle(Ct);
    }

    /// <summary>The answer of a request arrives, and what it says is stored: then the worker asks to look again.</summary>
    public async Task Hear(Request request)
    {
        await signals.Outbox.Wait(TimeSpan.Zero, Ct);
        request.Answered.SetResult(request.Answer);
        await signals.Outbox.Wait(TimeSpan.FromSeconds(10), Ct);
    }
}
