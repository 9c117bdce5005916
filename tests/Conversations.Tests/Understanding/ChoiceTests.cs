using ChatAssist.Conversations.Understanding;

namespace ChatAssist.Conversations.Tests.Understanding;

public sealed class ChoiceTests
{
    [Theory]
    [InlineData("1", "yes")]
    [InlineData(" 1.", "yes")]
    [InlineData("uno", "yes")]
    [InlineData("la primera", "yes")]
    [InlineData("opción 1", "yes")]
    [InlineData("Sí", "yes")]
    [InlineData("simón", "yes")]
    [InlineData("👍🏾", "yes")]
    [InlineData("sí, gracias", "yes")]
    [InlineData("2", "look")]
    [InlineData("ver EMPLEOS", "look")]
    [InlineData("hay chamba?", "look")]
    [InlineData("no", "look")]
    [InlineData("no gracias", "look")]
    [InlineData("fíjese que no", "look")]
    [InlineData("hablar con alguien", "person")]
    [InlineData("la tercera por favor", "person")]
    [InlineData("4", null)]
    [InlineData("0", null)]
    [InlineData("1 y 2", null)]
    [InlineData("gracias", null)]
    [InlineData("tal vez", null)]
    [InlineData("", null)]
    public void A_written_answer_chooses(string text, string? option) =>
        Assert.Equal(option, Choice.Of(World.Content.Texts("es")["consent.offer"], new Input.Message(text)));

    [Fact]
    public void A_tap_chooses_by_its_id_whatever_its_label_says() =>
        Assert.Equal("look", Choice.Of(World.Content.Texts("es")["consent.offer"], new Input.Message("Sí, sigamos", "consent.offer.look")));

    [Fact]
    public void A_question_asked_again_takes_the_taps_of_the_first() =>
        Assert.Equal("yes", Choice.Of(World.Content.Texts("es")["consent.again"], new Input.Message("Sí", "consent.offer.yes")));

    [Theory]
    [InlineData("me pega el sol", null)]
    [InlineData("mi esposo me pega y me pega el sol", "safety")]
    [InlineData("ME QUIEREN MATAR!!!", "safety")]
    [InlineData("me  quieren\nmatar", "safety")]
    [InlineData("Tengo dieciséis años", "minor")]
    [InlineData("tengo 16 años de cocinar", null)]
    [InlineData("no me dejan salir", "safety")]
    [InlineData("no me dejan salir temprano del trabajo", null)]
    [InlineData("trabajo en seguridad", null)]
    public void Danger_is_found_at_word_borders(string text, string? kind) => Assert.Equal(kind, World.Content.Danger.In(text));
}
