using ChatAssist.Conversations.Understanding;

namespace ChatAssist.Conversations.Tests.Understanding;

/// <summary>What people write, and what is understood of it.</summary>
public sealed class WordTests
{
    [Theory]
    [InlineData("¡Hola! ¿Qué tal?", "hola que tal")]
    [InlineData("  MENÚ  ", "menu")]
    [InlineData("ñandú", "nandu")]
    [InlineData("Sí.", "si")]
    [InlineData("K'iche'", "k iche")]
    [InlineData("👍🏽", "👍")]
    [InlineData("no\nmás", "no mas")]
    [InlineData("...", "")]
    [InlineData("", "")]
    public void Words_are_compared_in_their_plain_form(string text, string plain) => Assert.Equal(plain, Plain.Of(text));

    [Fact]
    public void Broken_characters_are_dropped() => Assert.Equal("abc", Plain.Of("a\uD83Db\uFFFEc"));

    [Theory]
    [InlineData("Ana", "Ana")]
    [InlineData("Me llamo María José.", "María José")]
    [InlineData("mi nombre es Juan", "Juan")]
    [InlineData("I'm Kevin", "Kevin")]
    [InlineData("D'Angelo", "D'Angelo")]
    [InlineData("Ixchel 🌽", "Ixchel 🌽")]
    [InlineData("me llamo\nWilmer", "Wilmer")]
    [InlineData("me llamo\nWilmer\nWilmer caal", "Wilmer caal")]
    [InlineData("Wilmer\nwilmer", "wilmer")]
    [InlineData("hola\nWilmer", "Wilmer")]
    [InlineData("Wilmer\nlisto", null)]
    [InlineData("Wil\nWilmer", null)]
    [InlineData("Wilmer\n¿para qué?", null)]
    [InlineData("me llamo", null)]
    [InlineData("my name is ", null)]
    [InlineData("bueno fíjese", null)]
    [InlineData("me", null)]
    [InlineData("hola", null)]
    [InlineData("Buenas tardes", null)]
    [InlineData("no", null)]
    [InlineData("¿para qué?", null)]
    [InlineData("34", null)]
    [InlineData("🙂", null)]
    [InlineData("usted@correo.com", null)]
    [InlineData("soy la mamá de tres niños que busca trabajo cerca", null)]
    [InlineData("ya conseguí trabajo en una panadería", null)]
    [InlineData("quiero trabajo", null)]
    [InlineData("Yadira", "Yadira")]
    public void A_name_stands_without_its_sentence(string text, string? name) => Assert.Equal(name, PersonName.In(text));

    [Theory]
    [InlineData("cocina\ty  limpieza\n", "cocina y limpieza")]
    [InlineData("roofing, 9 years", "roofing, 9 years")]
    [InlineData("a\u0000b", "a b")]
    [InlineData("...", null)]
    [InlineData("😀", null)]
    [InlineData("Ana\u202E gnp.exe\u2066", "Ana gnp.exe")]
    public void Free_text_is_kept_on_one_line(string text, string? kept) => Assert.Equal(kept, FreeText.In(text));

    [Fact]
    public void A_whole_letter_is_no_answer() => Assert.Null(FreeText.In(new string('a', 301)));
}
