using ChatAssist.Data.Tests.Suite;

namespace ChatAssist.Data.Tests.Compliance;

public abstract class TurnsCompliance<TDatabase> : ComplianceSuite<TDatabase>
    where TDatabase : IDatabaseUnderTest, new()
{
    [Fact]
    public async Task Only_the_oldest_message_of_a_conversation_is_ready()
    {
        await Scene.Says("first");
        await Scene.Says("second");
        await Scene.Says("other", Scene.Beto);

        Assert.Equal(["first", "other"], await ReadyBodies(10));
    }

    [Fact]
    public async Task The_next_is_ready_when_the_first_is_done()
    {
        var first = await Scene.Says("first");
        await Scene.Says("second");
        await Scene.Answers(first);

        Assert.Equal(["second"], await ReadyBodies(10));
    }

    [Fact]
    public async Task A_dead_letter_does_not_hold_up_what_comes_after_it()
    {
        var first = await Scene.Says("first");
        await Scene.Says("second");
        await Scene.Turn.Commit(Scene.Finished(first) with { Status = "dead" }, Ct);

        Assert.Equal(["second"], await ReadyBodies(10));
    }

    [Fact]
    public async Task Up_to_so_many_are_given_and_the_oldest_first()
    {
        for (var i = 0; i < 5; i++) await Scene.Says($"{i}", $"+5025555100{9 - i}");

        Assert.Equal(["0", "1", "2"], await ReadyBodies(3));
    }

    [Theory]
    [InlineData("cannot be reached", "sent over WhatsApp", null, 1)]
    [InlineData("asks by phone whether it helped", "sent over WhatsApp", null, 1)]
    [InlineData("verify the certificate", "sent over WhatsApp", null, 0)]
    [InlineData("cannot be reached", "sent over WhatsApp", "", 0)]
    [InlineData("cannot be reached", "sent over WhatsApp", "+50255550077", 0)]
    [InlineData("cannot be reached", "sent from a number", null, 0)]
    public async Task A_turn_knows_that_somebody_is_to_call_and_has_no_number(string reason, string how, string? told, long awaits)
    {
        var message = how == "sent from a number" ? Scene.Message : Scene.WhatsApp with { Address = "GT.1", Phone = null };
        Change[] changes = [new Change.CallTask(reason, null, null), .. told is null ? [] : new[] { new Change.Describe("phone", told) }];
        await Scene.Inbox.Receive(message, Ct);
        await Scene.Changes(Assert.Single(await Scene.Ready()), changes);

        await Scene.Inbox.Receive(message with { ExternalId = "again" }, Ct);
        var next = Assert.Single(await Scene.Ready());

        Assert.Equal((awaits, told), (next.AwaitsCall, next.Number));
    }

    [Fact]
    public async Task A_turn_knows_the_session_and_the_person_as_they_were_left()
    {
        var first = await Scene.Says();
        await Scene.Turn.Commit(Scene.Finished(first) with
        {
            Active = new StoredFrame("profile", 2, """{"at":"name"}"""),
            Paused = new StoredFrame("courses", 1, "{}"),
            LastTurn = 9,
            Changes = [new Change.Describe("called", "Ana"), new Change.Describe("municipality", "0101")],
        }, Ct);

        var next = await Scene.Says();

        Assert.Equal((1, "profile", 2, """{"at":"name"}"""), (next.SessionVersion, next.ActiveFlow, next.ActiveVersion, next.ActiveState));
        Assert.Equal(("courses", 1, "{}", 9), (next.PausedFlow, next.PausedVersion, next.PausedState, next.LastTurn));
        Assert.Equal(("Ana", "0101"), (next.Called, next.Municipality));
    }

    private async Task<IEnumerable<string>> ReadyBodies(int most) => (await Scene.Ready(most)).Select(turn => turn.Body);
}
