using System.Globalization;
using ChatAssist.Conversations.Understanding;
using ChatAssist.Conversations.Understanding.Numbers;

namespace ChatAssist.Conversations.Tests.Understanding.Numbers;

/// <summary>How long, in years.</summary>
public sealed class YearsTests
{
    [Theory]
    [InlineData("9", "9")]
    [InlineData("9 años", "9")]
    [InlineData("9 years", "9")]
    [InlineData("nueve anios", "9")]
    [InlineData("0", "0")]
    [InlineData("un año", "1")]
    [InlineData("1 año", "1")]
    [InlineData("como 3 años", "3")]
    [InlineData("llevo 9 años trabajando", "9")]
    [InlineData("tengo 10 años de experiencia", "10")]
    [InlineData("desde hace 4 años", "4")]
    [InlineData("año y medio", "1.5")]
    [InlineData("un año y medio", "1.5")]
    [InlineData("2 años y medio", "2.5")]
    [InlineData("dos años y medio", "2.5")]
    [InlineData("2.5 años", "2.5")]
    [InlineData("2 and a half years", "2.5")]
    [InlineData("2 years and a half", "2.5")]
    [InlineData("a year and a half", "1.5")]
    [InlineData("medio año", "0.5")]
    [InlineData("half a year", "0.5")]
    [InlineData("6 meses", "0.5")]
    [InlineData("18 meses", "1.5")]
    [InlineData("un mes", "0.08")]
    [InlineData("dos años tres meses", "2.25")]
    [InlineData("2 años y 3 meses", "2.25")]
    [InlineData("un año y 6 meses", "1.5")]
    [InlineData("tengo 15 años de cocinera", "15")]
    [InlineData("9 years in roofing", "9")]
    [InlineData("tengo 34 años de edad", null)]
    [InlineData("3 años de haber regresado", null)]
    [InlineData("tengo 4 años de no trabajar", null)]
    [InlineData("desde 2015", null)]
    [InlineData("since 2015", null)]
    [InlineData("2015", null)]
    [InlineData("2 o 3 años", null)]
    [InlineData("2-3 años", null)]
    [InlineData("casi 3 años", null)]
    [InlineData("más de 10 años", null)]
    [InlineData("hace 3 años", null)]
    [InlineData("varios años", null)]
    [InlineData("toda la vida", null)]
    [InlineData("15 días", null)]
    [InlineData("3 semanas", null)]
    [InlineData("2.500 años", null)]
    [InlineData("", null)]
    public void A_time_is_in_years_with_its_fraction(string text, string? years) =>
        Assert.Equal(years, Years.In(text).Canonical(value => value.ToString("0.##", CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("roofing y drywall, 9 years", "9: 9 years")]
    [InlineData("albañil 6 años y mesero dos años y medio", "6: 6 anos|2.5: dos anos y medio")]
    [InlineData("carpintero por año y medio en Miami", "1.5: ano y medio")]
    [InlineData("cocinero casi 3 años", "?: casi 3 anos")]
    [InlineData("fui chofer más de 10 años", "?: mas de 10 anos")]
    [InlineData("mesero 2 o 3 años", "?: 2 o 3 anos")]
    [InlineData("mesero de 2 a 3 años", "?: 2 a 3 anos")]
    [InlineData("panadero 6 meses", "0.5: 6 meses")]
    [InlineData("panadero desde hace 2 años", "2: desde hace 2 anos")]
    [InlineData("panadero hace 2 años", "?: hace 2 anos")]
    [InlineData("panadero hace 2 años que trabajo", "2: hace 2 anos")]
    [InlineData("panadero del 2015 al 2019", "4: 2015 al 2019")]
    [InlineData("corte de café cada año", "")]
    [InlineData("zafra 6 meses al año", "?: 6 meses al ano")]
    [InlineData("2 temporadas de 6 meses", "?: 2 temporadas de 6 meses")]
    [InlineData("pintor 3 añitos", "3: 3 anitos")]
    [InlineData("jardinero", "")]
    public void Times_are_found_in_a_sentence_about_work(string text, string found)
    {
        var sentence = Sentence.Of(text);
        Assert.Equal(found, string.Join('|', Years.Within(sentence).Select(stretch => Shown(stretch, sentence))));
    }

    private static string Shown(Stretch stretch, Sentence sentence) =>
        $"{stretch.Years?.ToString("0.##", CultureInfo.InvariantCulture) ?? "?"}: {string.Join(' ', sentence.Tokens.Take(stretch.Start..stretch.End).Select(token => token.Text))}";
}
