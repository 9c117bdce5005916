using ChatAssist.Conversations.Rendering;

namespace ChatAssist.Conversations.Tests.Rendering;

public sealed class Gsm7Tests
{
    [Theory]
    [InlineData("ñÑéÉüÜ¿¡àèìòùäöÇ")]
    [InlineData("€ ^ { } [ ] ~ \\ |")]
    [InlineData("línea\n", "linea\n")]
    [InlineData("¿Cómo está? “Bien” — dijo…", "¿Como esta? \"Bien\" - dijo...")]
    [InlineData("áíóú ÁÍÓÚ ç â õ", "aiou AIOU c a o")]
    [InlineData("«Aldea» ‘La Fe’ – 1ª, 2º, N° 3", "\"Aldea\" 'La Fe' - 1a, 2o, No 3")]
    [InlineData("K’icheʼ y Qꞌeqchiꞌ", "K'iche' y Q'eqchi'")]
    [InlineData("Q\u00A01\u202F500 co\u2011op\t• uno", "Q 1 500 co-op - uno")]
    [InlineData("2½ horas, ½ día", "2 1/2 horas, 1/2 dia")]
    [InlineData("m² 10²", "m2 10 2")]
    public void A_person_would_write_it_so(string text, string? written = null) =>
        Assert.Equal(written ?? text, Gsm7.Transliterate(text));

    [Theory]
    [InlineData("Hola 👍🏽 amigo", "Hola amigo")]
    [InlineData("👋 Hola", "Hola")]
    [InlineData("¡Gracias 🙏!", "¡Gracias!")]
    [InlineData("Listo ✅", "Listo")]
    [InlineData("uno\n🔹 dos", "uno\ndos")]
    [InlineData("uno 🔹\ndos", "uno\ndos")]
    [InlineData("1️⃣ Sí", "1 Si")]
    [InlineData("señor Иван López", "señor Lopez")]
    [InlineData("a\u200Bb", "ab")]
    public void What_cannot_be_spelled_leaves_no_gap(string text, string written) =>
        Assert.Equal(written, Gsm7.Transliterate(text));

    [Theory]
    [InlineData("👍")]
    [InlineData("Привет 👋")]
    [InlineData("")]
    public void A_text_of_nothing_spellable_becomes_empty(string text) => Assert.Empty(Gsm7.Transliterate(text));

    [Theory]
    [InlineData("a\uD83D", "a")]
    [InlineData("\uDE00b \uD83D c", "b c")]
    [InlineData("d\uFFFE\uFFFF", "d")]
    public void Broken_text_loses_only_what_is_broken(string text, string written) =>
        Assert.Equal(written, Gsm7.Transliterate(text));

    [Theory]
    [InlineData("mañana", true)]
    [InlineData("man\u0303ana", true)]
    [InlineData("mas allá", false)]
    [InlineData("\uD83D", false)]
    [InlineData("tab\t", false)]
    public void Only_the_alphabet_fits(string text, bool fits) => Assert.Equal(fits, Gsm7.Fits(text));
}
