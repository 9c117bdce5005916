using System.Globalization;
using ChatAssist.Bot.Delivery;
using ChatAssist.Data;

namespace ChatAssist.Bot.Tests.Delivery.Walk;

/// <summary>Two replicas, their database and their provider go through any sequence of happenings; after each the rules must hold.</summary>
internal sealed class DeliveryWalk
{
    private const int People = 3;

    private static readonly int[] Waits = [1, 5, 30, 61, 121];
    private static readonly string[] Deliveries = ["sent", "delivered", "read"];

    private readonly FakeTimeProvider time = new();
    private readonly Expected expected = new();
    private readonly Dictionary<string, long> receipts = new(StringComparer.Ordinal);
    private readonly ModelProvider provider;
    private readonly WalkStore store;
    private readonly Replica[] replicas = new Replica[2];
    private int turns;
    private int started;

    private DeliveryWalk(WalkStore store)
    {
        this.store = store;
        provider = new ModelProvider(time, expected);
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    private Database Db => replicas[0].Db;

    public static async Task<DeliveryWalk> Begin(WalkStore store)
    {
        var walk = new DeliveryWalk(store);
        for (var i = 0; i < walk.replicas.Length; i++) await walk.Start(i);
        return walk;
    }

    public async Task Take(Step step)
    {
        provider.Mood = step.Pick;
        time.Advance(TimeSpan.FromMilliseconds(1));
        await (step.Happening switch
        {
            Happening.Turn => Turn(step.Pick),
            Happening.Stop => Turn(step.Pick, new Change.OptOut(ThisAddressOnly: false)),
            Happening.HandOver => Turn(step.Pick, new Change.Escalate("normal", "asked", "promoter", null)),
            Happening.Send => replicas[step.Pick % 2].Send(),
            Happening.Look => replicas[step.Pick % 2].Look(),
            Happening.Together => Task.WhenAll(replicas.Select(replica => replica.Send()).Concat(replicas.Select(replica => replica.Look()))),
            Happening.Answer => Answer(step.Pick),
            Happening.Receipt => Receipt(step.Pick),
            Happening.Kill => Kill(step.Pick % 2),
            _ => Wait(Waits[step.Pick % Waits.Length]),
        });
        await Settles();
        expected.Holds();
    }

    /// <summary>The provider is well again: everything goes out once, and both sides agree on what was sent.</summary>
    public async Task ComesToRest()
    {
        provider.IsWell = true;
        for (var rounds = 0; await Open() is > 0 and var open; rounds++)
        {
            Assert.True(rounds < 200, $"{open} messages are stuck");
            await Take(new Step(Happening.Together, rounds));
            while (provider.Open.Any(IsOfALiving)) await Take(new Step(Happening.Answer, 0));
            await Take(new Step(Happening.Clock, 3));
        }

        await Take(new Step(Happening.Look, 0));
        Assert.DoesNotContain(expected.All, said => !said.WasTaken && !said.IsVoid);
        Assert.Equal(provider.Taken, (await Db.Query<(string, string)>("SELECT sid, body FROM outbox WHERE status = 'accepted'", null, Ct)).Order());
        var joined = await Db.Query<(string Sid, long Rank)>("SELECT sid, delivery_rank FROM outbox WHERE delivery_rank > 0", null, Ct);
        Assert.Equal(receipts, joined.ToDictionary(each => each.Sid, each => each.Rank));
        Assert.Empty(await Db.Query<string>("SELECT sid FROM parked_receipts", null, Ct));
    }

    private async Task<long> Open() => Assert.Single(await Db.Query<long>("SELECT COUNT(*) FROM outbox WHERE status NOT IN ('accepted', 'cancelled')", null, Ct));

    private async Task Start(int which) => replicas[which] = new Replica(await store.Open(), started++, provider, time);

    private bool IsOfALiving(Request request) => replicas.Any(replica => replica.Number == request.Replica);

    private Task Wait(int seconds)
    {
        time.Advance(TimeSpan.FromSeconds(seconds));
        return Task.CompletedTask;
    }

    // What it was sending gets no answer any more.
    private async Task Kill(int which)
    {
        var killed = replicas[which];
        await Start(which);
        await store.Gone(killed.Db);
    }

    private async Task Answer(int pick)
    {
        var living = provider.Open.Where(IsOfALiving).ToList();
        if (living.Count == 0) return;
        var request = living[pick % living.Count];
        if (request.Answer is SendResult.Unclear) expected[request.Message.Body].IsUnclear = true;
        await replicas.Single(replica => replica.Number == request.Replica).Hear(request);
        provider.Close(request);
    }

    private async Task Receipt(int pick)
    {
        var taken = provider.Taken.ToList();
        if (taken.Count == 0) return;
        var sid = taken[pick % taken.Count].Sid;
        var rank = 1L + (pick / 7 % Deliveries.Length);
        receipts[sid] = Math.Max(rank, receipts.GetValueOrDefault(sid));
        await new Receipts(Db).Take(new Receipt(sid, pick % 2 == 0 ? ModelProvider.IdOf(sid) : null, Deliveries[rank - 1], rank, null, Now), Ct);
    }

    private async Task Turn(int pick, Change? change = null)
    {
        var (phone, number) = ($"+5025555000{pick % People}", ++turns);
        await new Inbox(Db).Receive(new InboundMessage("twilio", "whatsapp", "AC1", $"in-{number}", "whatsapp:" + phone, "whatsapp:+50200000000", phone, "hola", "{}", "es", Now, Now), Ct);
        var turn = Assert.Single(await new Data.Turns(Db).Claim(10, Now, Now + 1, Ct));
        var bodies = Enumerable.Range(1, 1 + (pick / People % 3)).Select(ordinal => string.Create(CultureInfo.InvariantCulture, $"{phone} {number}:{ordinal}")).ToList();
        var before = await Epoch(turn);
        var finished = new FinishedTurn(turn, "done", "a rule", null, null, null, [.. bodies.Select(body => new NewMessage(body, null))], change is null ? [] : [change], Now);
        Assert.Equal(CommitResult.Stored, await new TurnCommit(Db).Commit(finished, Ct));
        if (await Epoch(turn) != before) expected.Void(turn.ConversationId);
        bodies.ForEach(body => expected.Says(new Said(turn.ConversationId, number, body)));
    }

    private async Task<long> Epoch(ReadyTurn turn) => Assert.Single(await Db.Query<long>("SELECT epoch FROM conversations WHERE id = @ConversationId", turn, Ct));

    // What is "sending" has reached the provider.
    private async Task Settles() => await Eventually.Is(
        async () => await Db.Query<(long Id, long Fence)>("SELECT id, fence FROM outbox WHERE status = 'sending'", null, Ct),
        sending => sending.All(each => provider.Has(each.Id, each.Fence)));
}
