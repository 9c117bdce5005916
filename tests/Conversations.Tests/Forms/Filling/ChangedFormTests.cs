using ChatAssist.Conversations.Flows;

namespace ChatAssist.Conversations.Tests.Forms.Filling;

/// <summary>What a chat has open is no stop of its form any more: answers were changed, or the version is another.</summary>
public sealed class ChangedFormTests
{
    private static readonly string[] Kinds =
    [
        "\"$type\":\"asking\"", "\"$type\":\"choosing\",\"among\":[\"1\",\"2\"]", "\"$type\":\"choosing\",\"among\":[\"1\"]", "\"$type\":\"placing\",\"before\":\"\",\"after\":\"Sololá\"",
        "\"$type\":\"capital\",\"code\":\"1201\"", "\"$type\":\"matching\",\"codes\":[\"7121\",\"9123\"]", "\"$type\":\"confirming\",\"told\":{\"age\":\"34\",\"gone\":\"1\"}",
    ];

    // Nowhere; a note; a hidden question; a group.
    private static readonly string[] Paths = ["jobs[1]/gone", "thanks", "helper", "wanted"];

    public static TheoryData<string> States =>
    [
        .. from kind in Kinds from path in Paths select $$"""{{{kind}},"submission":"profile","at":"{{path}}","misses":0}""",
        """{"$type":"reviewing","submission":"profile","misses":0}""", """{"$type":"changing","submission":"profile","misses":0}""",
    ];

    [Theory]
    [MemberData(nameof(States))]
    public void What_is_open_and_no_stop_any_more_goes_on_where_the_walk_is_open(string state)
    {
        foreach (var input in new Input[] { new Input.Message("1"), new Input.Message("sí"), new Input.Message("saltar"), new Input.Message("xyz"), new Input.Timer(FormFlow.Nudge("profile")) })
        {
            var host = Standing(state);
            Assert.Contains("profile.age", host.Take(input).Keys());
            Assert.Equal("Ana", host.Submissions["profile"].Answers["called"]);
        }
    }

    [Theory]
    [MemberData(nameof(States))]
    public void What_is_resumed_and_no_stop_any_more_goes_on_where_the_walk_is_open(string state)
    {
        var host = Standing(state);
        foreach (var input in new Input[] { new Input.Resume(), new Input.Back(), new Input.Begin() })
            Assert.Equal("profile.age", World.Flows["profile"].Take(host.Chat.Session.Active!, input, World.Facts(host.Chat, host.Now, host.Submissions)).Replies[^1].Key);
    }

    [Fact]
    public void What_is_open_in_a_form_that_was_closed_meanwhile_is_opened_again_by_its_answer()
    {
        var host = Standing("""{"$type":"asking","submission":"profile","at":"age","misses":0}""");
        host.Apply(new Effect.CloseSubmission("profile"));
        var outcome = host.Take(new Input.Message("34"));
        Assert.Contains(new Effect.OpenSubmission("profile", "profile", World.Content.Forms.Current("profile").Version), outcome.Effects);
        Assert.Equal("34", host.Submissions["profile"].Answers["age"]);
    }

    private static Host Standing(string state)
    {
        var host = new Host(World.Stage, World.Agreed(), World.Monday);
        host.Apply(new Effect.OpenSubmission("profile", "profile", World.Content.Forms.Current("profile").Version));
        host.Apply(new Effect.SaveAnswer("profile", "called", "Ana"));
        host.Stand(new Frame("profile", 2, state));
        return host;
    }
}
