using System.Text.Json;
using ChatAssist.Bot.Delivery;
using ChatAssist.Bot.Health;
using ChatAssist.Bot.Settings;
using ChatAssist.Bot.Timers;
using ChatAssist.Bot.Workers;
using ChatAssist.Data;
using Microsoft.Extensions.Logging.Abstractions;

namespace ChatAssist.Bot.Tests.Delivery;

/// <summary>A question to the provider that goes wrong tells nothing about that message, and holds up no other.</summary>
public sealed class ReconcileTests
{
    [Fact]
    public async Task A_question_that_fails_is_asked_later_and_the_others_are_answered()
    {
        await using var database = await TestDatabase.Create();
        await database.Unclear("+50255550001", "cannot be asked about");
        await database.Unclear("+50255550002", "was sent");

        await Worker(database, new Provider("twilio")).RunUntilIdle(TestContext.Current.CancellationToken);

        Assert.Equal(["cannot be asked about: unclear", "was sent: accepted"], await Statuses(database));
    }

    [Fact]
    public async Task Messages_of_a_channel_that_is_off_wait_without_keeping_the_worker_busy()
    {
        await using var database = await TestDatabase.Create();
        foreach (var i in Enumerable.Range(0, 70)) await database.Unclear($"+5025555{i:0000}", "of a channel that is off");

        await Worker(database, new Provider("another")).RunUntilIdle(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        Assert.Equal(["of a channel that is off: unclear"], (await Statuses(database)).Distinct(StringComparer.Ordinal));
    }

    private static ReconcileWorker Worker(TestDatabase database, ISender sender) => new(
        new Outbox(database.Db), new ParkedMessages(database.Db), new Receipts(database.Db), new Data.Turns(database.Db), [sender], new DeliverySettings(TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(1), 80, 1),
        new ProgrammeTime(TimeProvider.System, new StoredClock(database.Db), TestSettings.Of(demo: true)), new Signals(), new Counters(),
        TimeProvider.System, NullLogger<ReconcileWorker>.Instance);

    private static Task<IReadOnlyList<string>> Statuses(TestDatabase database) =>
        database.Db.Query<string>("SELECT body || ': ' || status FROM outbox ORDER BY id", null, TestContext.Current.CancellationToken);

    private sealed class Provider(string via) : ISender
    {
        public string Via => via;

        public Task<SendResult> Send(OutgoingMessage message, CancellationToken ct) => throw new NotSupportedException();

        public Task<string?> Find(OutgoingMessage message, CancellationToken ct) =>
            message.Body == "was sent" ? Task.FromResult<string?>("SM1") : throw new JsonException("half a page");
    }
}
