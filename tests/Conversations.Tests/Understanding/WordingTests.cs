using ChatAssist.Conversations.Understanding;

namespace ChatAssist.Conversations.Tests.Understanding;

/// <summary>The notation in which content/ writes how something is said.</summary>
public sealed class WordingTests
{
    private static readonly Dictionary<string, string> Sets = new(StringComparer.Ordinal) { ["no"] = "(no|nunca) me?", ["me"] = "me|nos" };

    [Theory]
    [InlineData("quiero morir", "me kiero morir", true)]
    [InlineData("=hits me", "it's me", false)]
    [InlineData("=hits me", "he hits me", true)]
    [InlineData("amenaz*", "me amenasaron", true)]
    [InlineData("tengo *ando", "tengo trabajando", true)]
    [InlineData("me (pega|golpea)", "me golpea", true)]
    [InlineData("me (pega|golpea)", "me paga", false)]
    [InlineData("ya? quiero", "quiero", true)]
    [InlineData("ya? quiero", "ya quiero", true)]
    [InlineData("<me> pega", "nos pega", true)]
    [InlineData("piden <number>", "piden 500", true)]
    [InlineData("piden <number>", "piden algo", false)]
    [InlineData("don <word> murio", "don Pedro murió", true)]
    [InlineData("piden … trabajo", "piden algo por el trabajo", true)]
    [InlineData("piden … trabajo", "piden algo por el mismo trabajo", false)]
    [InlineData("piden …6 trabajo", "piden algo por el mismo trabajo", true)]
    [InlineData("piden … trabajo", "piden. Hay trabajo", false)]
    [InlineData("^ trabajo $", "pues trabajo, gracias", true)]
    [InlineData("^ trabajo $", "mi trabajo", false)]
    [InlineData("extorsionando", "extorcionanndo", true)]
    [InlineData("extorsionando", "extorsinando", true)]
    [InlineData("pegaron", "pagaron", false)]
    [InlineData("me pega", "no me pega", false)]
    [InlineData("me pega", "no, me pega", true)]
    [InlineData("ha pegado", "nunca me ha pegado", false)]
    [InlineData("ha pegado", "nunca, me ha pegado", true)]
    [InlineData("quiero morir", "quiero... morir", true)]
    public void A_phrase_is_heard_or_not(string phrase, string text, bool heard) => Assert.Equal(heard, Rules(phrase).In(text) is not null);

    [Fact]
    public void What_is_harmless_is_passed_over_and_the_rest_is_heard()
    {
        var rules = new WordRules([new WordRule("safety", ["me pega"], ["me pega el sol"], [], [])], Sets);
        Assert.Null(rules.In("me pega el sol"));
        Assert.Equal("safety", rules.In("me pega el sol y mi esposo me pega"));
    }

    [Theory]
    [InlineData("me (pega", "')' is missing, at letter 9")]
    [InlineData("me pega)", "')' closes nothing, at letter 8")]
    [InlineData("<them> pega", "there is no set 'them'")]
    [InlineData("mat* a", "'mat' is too short")]
    [InlineData("me?", "begin with a word")]
    [InlineData("me |", "begin with a word")]
    public void A_mistake_is_told_with_its_place(string phrase, string told)
    {
        var error = Assert.Throws<WordingException>(() => Rules(phrase));
        Assert.Contains(told, error.Message, StringComparison.Ordinal);
        Assert.Equal(phrase, error.Phrase);
    }

    [Theory]
    [InlineData("me ")]
    [InlineData("no me han ")]
    [InlineData("tengo 16 ")]
    [InlineData("promotor ")]
    [InlineData("quiero ")]
    [InlineData("abcdefghij ")]
    public void A_long_text_is_read_to_its_end(string again)
    {
        var text = string.Concat(Enumerable.Repeat(again, 100_000 / again.Length));
        Assert.Equal("crisis", World.Content.Danger.In($"{text}. me quiero morir"));
        Assert.Equal("crisis", Intent.Of($"{text}. me quiero morir", World.Content));
    }

    private static WordRules Rules(string phrase) => new([new WordRule("said", [phrase], [], [], [])], Sets);
}
