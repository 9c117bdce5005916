using ChatAssist.Conversations.Forms.Filling;

namespace ChatAssist.Conversations.Tests.Forms.Filling;

public sealed class HiddenRepeatTests
{
    [Fact]
    public void What_is_in_a_repeat_that_is_hidden_now_is_not_counted()
    {
        var form = AnyForm.Load(
        [
            ["integer", "any", "any", "", "", "", "", "", "", ""],
            ["begin repeat", "jobs", "jobs", "${any} > 3", "", "", "", "", "", ""],
            ["text", "job", "job", "", "", "", "", "", "", ""],
            ["end repeat", "", "", "", "", "", "", "", "", ""],
            ["calculate", "many", "", "", "count(${job})", "", "", "", "", ""],
        ]);

        var filled = Walker.Begin(form).With("any", "4").With("jobs", "1").With("jobs[1]/job", "a");

        Assert.Equal(("1", "0"), (filled.Value("many"), filled.With("any", "1").Value("many")));
    }
}
