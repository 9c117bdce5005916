using ChatAssist.Conversations.Flows;

namespace ChatAssist.Conversations.Tests.Dispatching;

/// <summary>What must be loaded before anybody is asked whether a message is theirs.</summary>
public sealed class NeedTests
{
    private static readonly Frame MyData = new MyDataFlow().Begin();
    private static readonly Frame Help = World.Flows["help"].Begin();

    public static TheoryData<Frame?, Frame?, bool> Sessions { get; } = new()
    {
        { null, null, false },
        { Help, null, false },
        { MyData, null, true },
        { Help, MyData, true },
        { MyData, MyData, true },
        { MyData with { State = "no state" }, new Frame("a flow of another version", 1, "{}"), false },
    };

    [Theory]
    [MemberData(nameof(Sessions))]
    public void The_open_and_the_paused_flow_say_what_they_need_and_what_cannot_be_read_needs_nothing(Frame? active, Frame? paused, bool needs) =>
        Assert.Equal(needs ? [Need.Submissions, Need.CaseFile] : [], World.Flows.Needs(World.Agreed() with { Session = new Session(active, paused, null) }));
}
