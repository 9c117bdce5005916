namespace ChatAssist.Conversations.Tests.Wording;

public sealed class SzigrisztTests
{
    [Theory]
    [InlineData("sol", 1)]
    [InlineData("bueno", 2)]
    [InlineData("ciudad", 2)]
    [InlineData("día", 2)]
    [InlineData("leer", 2)]
    [InlineData("quiere", 2)]
    [InlineData("guía", 2)]
    [InlineData("hoy", 1)]
    [InlineData("mayo", 2)]
    [InlineData("y", 1)]
    [InlineData("ahora", 3)]
    [InlineData("trabajo", 3)]
    [InlineData("municipio", 4)]
    [InlineData("automático", 5)]
    [InlineData("respuesta", 3)]
    [InlineData("teléfono", 4)]
    [InlineData("envíe", 3)]
    [InlineData("veintiún", 2)]
    [InlineData("año", 2)]
    [InlineData("años", 2)]
    [InlineData("persona", 3)]
    [InlineData("Guatemala", 4)]
    [InlineData("idiomas", 3)]
    [InlineData("inglés", 2)]
    [InlineData("horas", 2)]
    [InlineData("cuántos", 2)]
    [InlineData("licencias", 3)]
    [InlineData("diplomas", 3)]
    [InlineData("busca", 2)]
    [InlineData("está", 2)]
    [InlineData("ahí", 2)]
    [InlineData("oí", 2)]
    [InlineData("país", 2)]
    [InlineData("agua", 2)]
    [InlineData("pingüino", 3)]
    [InlineData("estudio", 3)]
    [InlineData("muy", 1)]
    [InlineData("bien", 1)]
    [InlineData("ayudar", 3)]
    [InlineData("niños", 2)]
    [InlineData("seis", 1)]
    [InlineData("queja", 2)]
    [InlineData("siguiente", 3)]
    [InlineData("huelga", 2)]
    [InlineData("prohibido", 3)]
    [InlineData("aunque", 2)]
    public void A_word_has_so_many_syllables(string word, int syllables) => Assert.Equal(syllables, Szigriszt.Syllables(word));

    [Fact]
    public void A_text_for_children_is_easier_than_a_law()
    {
        Assert.InRange(Szigriszt.Of("El sol sale. La luna se va. Es de día."), 100, 207);
        Assert.InRange(Szigriszt.Of("La administración correspondiente procederá a la notificación individualizada de las resoluciones administrativas adoptadas."), -100, 10);
    }
}
