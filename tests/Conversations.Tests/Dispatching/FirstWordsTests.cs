namespace ChatAssist.Conversations.Tests.Dispatching;

/// <summary>What the very first message tells besides: English, and who sent the person.</summary>
public sealed class FirstWordsTests
{
    [Theory]
    [InlineData("hi, I was told you help people find work", true)]
    [InlineData("Good morning, I need a job please", true)]
    [InlineData("do you have any work for someone who just came back", true)]
    [InlineData("my husband hits me, help me please", true)]
    [InlineData("hi", false)]
    [InlineData("hello", false)]
    [InlineData("ok thanks", false)]
    [InlineData("roofing y drywall, 9 years", false)]
    [InlineData("hola I need work, trabajé en the US", false)]
    [InlineData("busco trabajo de call center", false)]
    [InlineData("no se", false)]
    [InlineData("me llamo John", false)]
    public void Only_what_is_plainly_English_is_answered_in_it(string text, bool english) =>
        Assert.Equal(english, World.Say(text, World.Stranger()).Effects.Contains(new Effect.Describe(Known.Language, "en")));

    [Theory]
    [InlineData("Hola VUME-HUEHUE", true)]
    [InlineData("vume huehue", true)]
    [InlineData("Albergue 12.", true)]
    [InlineData("hola, vengo del albergue 12", true)]
    [InlineData("albergue 123", false)]
    [InlineData("hola", false)]
    [InlineData("estuve en el albergue 12 con mi familia y nos dijeron que aquí ayudan", false)]
    public void A_code_tells_who_sent_somebody(string text, bool told) => Assert.Equal(told, World.Say(text, World.Stranger()).Effects.OfType<Effect.Arrive>().Any());

    [Fact]
    public void Later_nobody_is_sent_and_no_language_changes()
    {
        Assert.Empty(World.Say("Hola VUME-HUEHUE", World.Agreed()).Effects);
        Assert.Empty(World.Say("I was told that you help people", World.Agreed()).Effects);
    }

    [Fact]
    public void Danger_in_English_is_answered_in_English() =>
        Assert.Contains("safety", World.Say("my husband wants to kill me, please help me", World.Stranger()).Keys().First(), StringComparison.Ordinal);
}
