using ChatAssist.Bot.Delivery;
using ChatAssist.Bot.Health;
using ChatAssist.Bot.Settings;
using ChatAssist.Bot.Templates;
using ChatAssist.Bot.Timers;
using ChatAssist.Bot.Workers;
using ChatAssist.Data;
using Microsoft.Extensions.Logging.Abstractions;

namespace ChatAssist.Bot.Tests.Delivery;

/// <summary>A result that comes when the row is another's already changes nothing, and is counted.</summary>
public sealed class LeaseTests
{
    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public async Task A_result_whose_lease_was_lost_is_counted(bool lost, int counted)
    {
        await using var database = await TestDatabase.Create();
        await database.Queued("+50255550001", "an answer");
        using var counters = new Counters();
        using var metrics = new PrometheusText(counters);
        var outbox = new Outbox(database.Db);
        var sender = new Sender(() => lost ? outbox.Abandon(long.MaxValue, long.MaxValue, CancellationToken.None) : Task.CompletedTask);
        var (parked, clock) = (new ParkedMessages(database.Db), new ProgrammeTime(TimeProvider.System, new StoredClock(database.Db), TestSettings.Of(demo: true)));
        var passage = new Passage(new TemplateFile([]), new Data.Templates(database.Db), parked, outbox, clock, counters, NullLogger<Passage>.Instance);
        using var worker = new OutboxWorker(
            outbox, parked, passage, [sender], new DeliverySettings(TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(1), 80, 1), clock, new Signals(), counters,
            TimeProvider.System, NullLogger<OutboxWorker>.Instance);

        await worker.Drain(TestContext.Current.CancellationToken);

        Assert.Contains($"chatassist_leases_lost_total{{kind=\"send\"}} {counted}\n", metrics.Write(), StringComparison.Ordinal);
        Assert.Contains("chatassist_sends_total{result=\"refused\"} 1\n", metrics.Write(), StringComparison.Ordinal);
    }

    private sealed class Sender(Func<Task> meanwhile) : ISender
    {
        public string Via => "twilio";

        public async Task<SendResult> Send(OutgoingMessage message, CancellationToken ct)
        {
            await meanwhile();
            return new SendResult.Refused("21211", Remedy.Tell);
        }

        public Task<string?> Find(OutgoingMessage message, CancellationToken ct) => throw new NotSupportedException();
    }
}
