using ChatAssist.Data.Tests.Suite;
using ChatAssist.Testing;
using FsCheck.Fluent;

namespace ChatAssist.Data.Tests.Compliance;

public abstract class ReceiptsCompliance<TDatabase> : ComplianceSuite<TDatabase>
    where TDatabase : IDatabaseUnderTest, new()
{
    private static readonly (string Delivery, long Rank, string? Error)[] Known =
        [("sent", 1, null), ("delivered", 2, null), ("read", 3, null), ("failed", 4, "30003")];

    private int messages;

    /// <summary>Any receipts in any order, repeated, with the answer of the provider somewhere among them.</summary>
    public sealed record Story(IReadOnlyList<int> Receipts, int AcceptedAfter, bool NamesOurRow);

    [Fact]
    public Task In_any_order_the_furthest_that_came_stands_and_nothing_stays_parked() => Property.HoldsFor(
        cases: 100,
        from length in Gen.Choose(0, 8)
        from receipts in Gen.Choose(0, Known.Length - 1).ArrayOf(length)
        from accepted in Gen.Choose(0, 8)
        from named in Gen.Elements(false, true)
        select new Story(receipts, accepted, named),
        story => Property.Smaller(story.Receipts).Select(fewer => story with { Receipts = fewer }),
        async story =>
        {
            var id = await Sending();
            var sid = $"SM{id}";
            for (var i = 0; i < story.Receipts.Count; i++)
            {
                if (i == story.AcceptedAfter) await Scene.Outbox.Accepted(id, sid, Ct);
                await Take(sid, story.NamesOurRow ? id : null, Known[story.Receipts[i]]);
            }

            await Scene.Outbox.Accepted(id, sid, Ct);

            var furthest = story.Receipts.Count == 0 ? (null, 0, null) : Known[story.Receipts.Max()];
            Assert.Equal(furthest, await DeliveryOf(id));
            Assert.Equal(0, await Parked());
        });

    [Fact]
    public async Task One_for_an_unknown_id_is_parked_and_joined_when_the_id_is_known()
    {
        var id = await Sending();
        await Take("SM1", null, Known[1]);
        Assert.Equal((null, 0, null), await DeliveryOf(id));
        Assert.Equal(1, await Parked());

        await Scene.Outbox.Accepted(id, "SM1", Ct);

        Assert.Equal(Known[1], await DeliveryOf(id));
        Assert.Equal(0, await Parked());
    }

    [Fact]
    public async Task A_parked_one_joins_no_other_message()
    {
        await Take("SM9", null, Known[1]);
        var id = await Sending();

        await Scene.Outbox.Accepted(id, "SM1", Ct);

        Assert.Equal((null, 0, null), await DeliveryOf(id));
        Assert.Equal(1, await Parked());
    }

    [Theory]
    [InlineData("sending")]
    [InlineData("unclear")]
    [InlineData("queued again")]
    public async Task One_that_names_our_row_proves_that_it_was_sent(string when)
    {
        await Scene.Queue(Scene.Ana, "one");
        var message = await Scene.Claim("one");
        if (when != "sending") await Scene.Outbox.Unclear(message, Scene.Now, "timeout", Ct);
        if (when == "queued again") await Scene.Outbox.SendAgain(message, Ct);

        await Take("SM1", message.Id, Known[1]);

        Assert.Equal(("accepted", "SM1", null), await Scene.Row<(string, string, string?)>("SELECT status, sid, error FROM outbox"));
        Assert.Equal(Known[1], await DeliveryOf(message.Id));
        Assert.Empty(await Scene.Outbox.ToLookFor(10, Scene.Now, Ct));
        await Scene.Claims();
    }

    [Fact]
    public async Task One_that_names_our_row_with_an_id_that_another_has_is_taken_and_changes_only_that_other()
    {
        var first = await Sending();
        var second = await Sending();
        await Scene.Outbox.Accepted(first, "SM1", Ct);

        await Take("SM1", second, Known[1]);

        Assert.Equal("sending", await Scene.One<string>("SELECT status FROM outbox WHERE id = @second", new { second }));
        Assert.Equal(Known[1], await DeliveryOf(first));
    }

    [Theory]
    [InlineData(10_000, "delivered", 0)]
    [InlineData(10_001, null, 1)]
    public async Task One_that_was_parked_while_its_message_got_its_id_is_joined_later(long parkedSince, string? delivery, long parked)
    {
        var id = await Sending();
        await Scene.Outbox.Accepted(id, "SM1", Ct);
        await Db.Execute("INSERT INTO parked_receipts (sid, delivery, delivery_rank, received_at) VALUES ('SM1', 'delivered', 2, 10000), ('SM9', 'sent', 1, 10000)", null, Ct);

        Assert.Equal(1 - parked, await Scene.Receipts.JoinLeftBehind(parkedSince, Ct));

        Assert.Equal((delivery, 1 + parked), ((await DeliveryOf(id)).Item1, await Parked()));
    }

    [Fact]
    public async Task Sixteen_at_once_leave_the_furthest()
    {
        var id = await Sending();

        await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(() =>
            i == 7 ? Scene.Outbox.Accepted(id, "SM1", Ct) : Take("SM1", i % 3 == 0 ? id : null, Known[i % Known.Length]))));

        Assert.Equal(Known[^1], await DeliveryOf(id));
        Assert.Equal(0, await Parked());
    }

    private async Task<long> Sending()
    {
        var body = $"message {++messages}";
        await Scene.Queue($"+5025555{messages:0000}", body);
        return (await Scene.Claim(body)).Id;
    }

    private Task Take(string sid, long? outboxId, (string Delivery, long Rank, string? Error) what) =>
        Scene.Receipts.Take(new Receipt(sid, outboxId, what.Delivery, what.Rank, what.Error, Scene.Now), Ct);

    private async Task<(string?, long, string?)> DeliveryOf(long id) =>
        await Scene.Row<(string?, long, string?)>("SELECT delivery, delivery_rank, error FROM outbox WHERE id = @id", new { id });

    private Task<long> Parked() => Scene.One<long>("SELECT COUNT(*) FROM parked_receipts");
}
