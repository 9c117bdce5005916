namespace ChatAssist.Conversations.Tests.Dispatching;

/// <summary>content/words.yaml: a command is the whole message, however it is spelled.</summary>
public sealed class CommandWordTests
{
    public static TheoryData<string, string> Words =>
        [.. World.Content.Words.BySentence.OrderBy(pair => pair.Value, StringComparer.Ordinal).Select(pair => (pair.Key, pair.Value))];

    [Theory]
    [MemberData(nameof(Words))]
    public void A_command_is_known_in_capitals_with_signs_and_kind_words_around_it(string sentence, string command) => Assert.All(
        [sentence, sentence.ToUpperInvariant(), $"  {sentence}. ", $"¡{sentence}!", $"{sentence} por favor"],
        said => Assert.Equal(command, In(said)));

    [Theory]
    [InlineData("MENÚ", "menu")]
    [InlineData("menu", "menu")]
    [InlineData("Atrás", "back")]
    [InlineData("atras", "back")]
    [InlineData("INGLES", "english")]
    [InlineData("ALTO", "stop-ask")]
    [InlineData("ya no me escriban mas", null)]
    [InlineData("mi baja estatura", null)]
    [InlineData("me dieron de baja", null)]
    [InlineData("soy alto", null)]
    [InlineData("ya me cancelaron", null)]
    [InlineData("para salir de la casa", null)]
    [InlineData("el menu del día", null)]
    [InlineData("gracias", "thanks")]
    [InlineData("no gracias", null)]
    [InlineData("", null)]
    public void Only_the_whole_text_is_a_command(string text, string? command) => Assert.Equal(command, In(text));

    [Theory]
    [MemberData(nameof(Words))]
    public void A_tapped_button_is_never_read_as_a_word(string sentence, string _) =>
        Assert.Null(World.Content.Words.In(new Input.Message(sentence, "menu.show.courses")));

    [Fact]
    public void A_button_labelled_like_danger_calls_nobody() =>
        Assert.Equal("menu", World.Take(new Input.Message("me quieren matar", "menu.show.courses"), World.Agreed()).Rule);

    [Theory]
    [InlineData("BAJA", "opt-out.stopped")]
    [InlineData("Stop", "opt-out.stopped")]
    [InlineData("stop.", "opt-out.stopped")]
    [InlineData("ALTO", "opt-out.confirm")]
    [InlineData("cancelar", "opt-out.confirm")]
    [InlineData("Salir", "opt-out.confirm")]
    [InlineData("no me escriban más", "opt-out.confirm")]
    [InlineData("parar", "pause.paused")]
    [InlineData("Por hoy no más", "pause.paused")]
    [InlineData("ya no me manden preguntas por hoy", "pause.paused")]
    [InlineData("no soy", "wrong-person.ask")]
    [InlineData("ayuda", "help.words")]
    public void A_word_does_what_it_says(string text, string key) => Assert.Equal(key, World.Say(text, World.Agreed()).Keys().First());

    private static string? In(string text) => World.Content.Words.In(new Input.Message(text));
}
