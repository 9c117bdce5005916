using ChatAssist.Data.Tests.Suite;

namespace ChatAssist.Data.Tests.Compliance;

/// <summary>What two replicas do at the same moment. Each test does it often, so that they cross.</summary>
public abstract class TwoProcessesCompliance<TDatabase> : ComplianceSuite<TDatabase>
    where TDatabase : IDatabaseUnderTest, new()
{
    private const int Times = 60;

    private Scene other = null!;

    private Scene Other => other ??= new Scene(OpenAgain());

    [Fact]
    public async Task One_provider_message_that_reaches_both_is_one_message_of_one_conversation()
    {
        var stored = await AtBoth(i => Scene.Message with { ExternalId = $"SM{i}", Address = $"+502555{i:00000}", Phone = $"+502555{i:00000}" });

        Assert.Equal(Times, stored);
        Assert.Equal((Times, Times), (await Scene.Pending(), await Scene.One<long>("SELECT COUNT(*) FROM conversations")));
    }

    [Fact]
    public async Task The_first_messages_of_one_phone_on_two_channels_are_one_conversation()
    {
        var calls = Enumerable.Range(0, Times).SelectMany(i =>
        {
            var sms = Scene.Message with { ExternalId = $"SM{i}", Address = $"+502555{i:00000}", Phone = $"+502555{i:00000}" };
            return new[] { Scene.Inbox.Receive(sms, Ct), Other.Inbox.Receive(sms with { ExternalId = $"WA{i}", Channel = "whatsapp", Address = "whatsapp:" + sms.Address }, Ct) };
        });

        Assert.All(await Task.WhenAll(calls), Assert.True);
        Assert.Equal((Times, 2 * Times), (await Scene.One<long>("SELECT COUNT(*) FROM conversations"), await Scene.Pending()));
    }

    [Fact]
    public async Task Each_message_is_taken_by_one_of_them()
    {
        for (var i = 0; i < Times; i++) await Scene.Says($"{i}", $"+502555{i:00000}");

        var taken = await UntilNothingIsLeft(scene => scene.Turns.Claim(3, Scene.Now, Scene.Lease, Ct), turn => turn.InboxId);

        Assert.Equal((Times, Times), (taken.Count, taken.Distinct().Count()));
    }

    [Fact]
    public async Task Each_answer_is_claimed_for_sending_by_one_of_them()
    {
        for (var i = 0; i < Times; i++) await Scene.Queue($"+502555{i:00000}", "one");

        var taken = await UntilNothingIsLeft(async scene => (await scene.Outbox.Claim(3, Scene.Now, Scene.Lease, Suite.Scene.NoPace, Ct)).Messages, message => message.Id);

        Assert.Equal((Times, Times), (taken.Count, taken.Distinct().Count()));
    }

    [Fact]
    public async Task A_turn_that_is_stored_while_its_conversation_changes_hands_sends_nothing()
    {
        for (var i = 0; i < Times; i++)
        {
            var phone = $"+502555{i:00000}";
            await Scene.Changes(await Scene.Says(phone: phone), new Change.Escalate("normal", "a reason", "promoter", null));
            var turn = await Scene.Says(phone: phone);

            await Task.WhenAll(
                Scene.Turn.Commit(Scene.Finished(turn) with { Messages = Scene.Messages("decided before") }, Ct),
                Other.Conversations.Release(turn.ConversationId, 1, 1, Ct));
        }

        Assert.Empty((await Scene.Outbox.Claim(1_000, Scene.Now, Scene.Lease, Suite.Scene.NoPace, Ct)).Messages);
        Assert.Equal(0, await Scene.One<long>("SELECT COUNT(*) FROM outbox WHERE status = 'queued'"));
    }

    [Fact]
    public async Task A_message_that_is_put_off_while_its_conversation_changes_hands_does_not_come_back()
    {
        for (var i = 0; i < Times; i++)
        {
            var turn = await Scene.Says(phone: $"+502555{i:00000}");
            await Scene.Turn.Commit(
                Scene.Finished(turn) with { Messages = Scene.Messages("decided before"), Changes = [new Change.Escalate("normal", "a reason", "promoter", null)] }, Ct);
            var message = await Scene.Claim("decided before");

            await Task.WhenAll(
                Scene.Outbox.Later(message, 0, "429", Ct),
                Other.Conversations.Release(turn.ConversationId, 1, 1, Ct));
        }

        Assert.Equal(0, await Scene.One<long>("SELECT COUNT(*) FROM outbox WHERE status = 'queued'"));
    }

    [Fact]
    public async Task A_message_that_comes_while_its_number_is_unlinked_is_not_the_former_owners()
    {
        for (var i = 0; i < Times; i++)
        {
            var phone = $"+502555{i:00000}";
            var turn = await Scene.Says("no soy", phone);

            await Task.WhenAll(
                Scene.Changes(turn, new Change.Unlink("es")),
                Other.Inbox.Receive(Scene.Message with { ExternalId = $"SM{i}", Address = phone, Phone = phone, Body = "meanwhile" }, Ct));
        }

        Assert.Equal(0, await Scene.One<long>("""
            SELECT COUNT(*) FROM inbox i JOIN addresses a ON a.id = i.address_id WHERE i.body = 'meanwhile' AND i.conversation_id <> a.conversation_id
            """));
    }

    // Both receive all of them, in opposite orders; how many were new.
    private async Task<int> AtBoth(Func<int, InboundMessage> message)
    {
        var here = Enumerable.Range(0, Times).Select(i => Scene.Inbox.Receive(message(i), Ct));
        var there = Enumerable.Range(0, Times).Reverse().Select(i => Other.Inbox.Receive(message(i), Ct));
        return (await Task.WhenAll(here.Concat(there))).Count(isNew => isNew);
    }

    private async Task<List<long>> UntilNothingIsLeft<T>(Func<Scene, Task<IReadOnlyList<T>>> claim, Func<T, long> id)
    {
        async Task<List<long>> Take(Scene scene)
        {
            var taken = new List<long>();
            while (await claim(scene) is { Count: > 0 } some) taken.AddRange(some.Select(id));
            return taken;
        }

        var both = await Task.WhenAll(Take(Scene), Take(Other));
        return [.. both.SelectMany(taken => taken)];
    }
}
