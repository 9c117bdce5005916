using ChatAssist.Conversations.Flows;

namespace ChatAssist.Conversations.Tests.Bursts;

/// <summary>Messages of a few seconds: which of them are one answer, and when it is complete.</summary>
public sealed class BurstTests
{
    public static TheoryData<string, string[], int, bool> Reads => new()
    {
        // the question, the messages, how many are one answer, whether one to come would still belong to it
        { "called", ["Wilmer"], 1, false },
        { "called", ["Wilmer", "34"], 1, false },
        { "called", ["me llamo"], 1, true },
        { "called", ["me llamo", "Wilmer"], 2, true },
        { "called", ["me llamo", "Wilmer", "Wilmer caal"], 3, true },
        { "called", ["me llamo", "Wilmer", "34"], 2, false },
        { "called", ["me llamo", "Wilmer", "gracias"], 2, false },
        { "called", ["me llamo", "Wilmer", "menú"], 2, false },
        { "called", ["hola", "Wilmer"], 2, true },
        { "called", ["hola", "menú"], 2, false },
        { "age", ["bueno"], 1, true },
        { "age", ["bueno", "34"], 2, false },
        { "age", ["bueno", "fíjese que"], 2, true },
        { "age", ["bueno", "34", "3"], 2, false },
        { "hours", ["fíjese", "en la tarde"], 2, false },
        { "hours", ["en", "la tarde"], 2, false },
        { "hours", ["en", "la"], 2, true },
        { "municipality", ["Nebaj,", "Quiché"], 1, false },
        { "age", ["a", "b", "c", "d", "e", "f", "g", "h"], 8, false },
        { "age", ["a", "b", "c", "d", "e", "f", "g", "h", "34"], 8, false },
    };

    [Theory]
    [MemberData(nameof(Reads))]
    public void It_takes_the_messages_that_are_one_answer(string question, string[] messages, int count, bool isOpen)
    {
        var burst = Read(question, messages);

        Assert.Equal((count, isOpen), (burst.Count, burst.IsOpen));
    }

    [Theory]
    [InlineData("Wilmer caal", "me llamo", "Wilmer", "Wilmer caal")]
    [InlineData("Wilmer", "me llamo", "Wilmer", "ok")]
    [InlineData("María José", "buenas tardes", "mi nombre es", "María José")]
    public void A_name_in_pieces_is_saved_once_and_one_question_follows(string name, params string[] messages)
    {
        var outcome = Read("called", messages).Outcome;

        Assert.Equal(new Effect.SaveAnswer("profile", "called", name), Assert.Single(outcome.Effects.OfType<Effect.SaveAnswer>()));
        Assert.Equal(["profile.age"], outcome.Keys());
    }

    [Theory]
    [InlineData("fíjese", "me quiero morir", "danger")]
    [InlineData("fíjese que me", "quiero morir", "danger")]
    [InlineData("mire", "BAJA", "opt-out words")]
    [InlineData("mire", "menú", "commands")]
    public void What_the_person_wants_now_goes_before_the_answer_that_was_begun(string begun, string then, string rule)
    {
        var burst = Read("age", begun, then);

        Assert.Equal((rule, 2, false), (burst.Outcome.Rule, burst.Count, burst.IsOpen));
    }

    [Fact]
    public void Danger_after_an_answer_in_pieces_has_its_own_turn_at_once()
    {
        var burst = Read("called", "me llamo", "Wilmer", "me quiero morir");

        Assert.Equal((2, false), (burst.Count, burst.IsOpen));
    }

    [Fact]
    public void What_is_no_answer_in_several_messages_counts_as_one_miss()
    {
        var active = Read("age", "bueno", "pues", "fíjese").Outcome.Session.Active!;

        Assert.Equal(new FormFlow.State.Asking("profile", "age", Misses: 1), new ProfileFlow().Read(active));
    }

    [Fact]
    public void The_providers_own_stop_is_heard_among_them()
    {
        var burst = Burst.Read([new("mire"), new("stop", Provider: ProviderOptOut.Stop)], message => World.Take(message, At("age")));

        Assert.Equal(("provider's opt-out", 2), (burst.Outcome.Rule, burst.Count));
    }

    private static Burst Read(string question, params string[] messages) =>
        Burst.Read([.. messages.Select(text => new Input.Message(text))], message => World.Take(message, At(question)));

    private static Chat At(string question) => World.Agreed() with
    {
        Session = new Session(World.AskingProfile(question), null, World.Monday.AddMinutes(-1)),
    };
}
