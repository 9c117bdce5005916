using ChatAssist.Bot.Turns;
using ChatAssist.Conversations;
using ChatAssist.Conversations.Rendering;
using ChatAssist.Data;

namespace ChatAssist.Bot.Tests.Turns;

/// <summary>A timer of Beto while Ana, who uses the same phone, has the profile open.</summary>
public sealed class TurnRowsTests
{
    private static readonly ReadyTurn BetosTimer = new()
    {
        InboxId = 1,
        Kind = "timer",
        Body = "check-in.7@1",
        Details = "{}",
        At = 1,
        ReceivedAt = 1,
        Attempts = 0,
        Tries = 0,
        Fence = 1,
        ConversationId = 1,
        Owner = "bot",
        Epoch = 0,
        SessionVersion = 0,
        ActiveFlow = "profile",
        ActiveVersion = 2,
        ActiveState = "{}",
        PersonId = 2,
        SpeakerId = 1,
        Called = "Beto",
        Language = "es",
        PhoneUse = "shared",
        Consent = "given",
        AddressId = 1,
        Via = "twilio",
        Channel = "sms",
    };

    [Fact]
    public void What_she_has_open_is_not_his() =>
        Assert.Equal(Session.New, TurnFacts.Chat(BetosTimer, _ => default, new Programme("", new QuietHours(default, default)), sms: null).Session);

    [Fact]
    public void Once_he_was_written_to_the_answer_is_his()
    {
        var finished = TurnRows.Of(BetosTimer, Outcome([new Rendered("hola Beto", TapKind.None, [])]), "done", 1);

        Assert.Equal([new Change.Speak(2)], finished.Changes);
        Assert.Equal("check-in", finished.Active?.Flow);
    }

    [Fact]
    public void When_nothing_was_said_she_goes_on_where_she_was()
    {
        var finished = TurnRows.Of(BetosTimer, Outcome([]), "done", 1);

        Assert.Empty(finished.Changes);
        Assert.Equal(new StoredFrame("profile", 2, "{}"), finished.Active);
    }

    [Theory]
    [InlineData("held", null, true)]
    [InlineData("urgent", null, true)]
    [InlineData("held", 5L, false)]
    [InlineData("waiting", null, false)]
    public void A_timer_whose_chat_was_taken_before_its_turn_rings_again_when_it_is_given_back(string owner, long? stopped, bool again)
    {
        var turn = BetosTimer with { Owner = owner, OptedOutAt = stopped, At = 700 };

        var finished = TurnRows.Of(turn, new Outcome(Dispatcher.NotNow, Session.New, [], []), "done", 1);

        Assert.Equal(again ? [new Change.Schedule("check-in.7@1", 701, EvenIfRung: true)] : [], finished.Changes);
    }

    private static Outcome Outcome(IReadOnlyList<Rendered> messages) => new("timer", new Session(new Frame("check-in", 1, "{}"), null, null), messages, []);
}
