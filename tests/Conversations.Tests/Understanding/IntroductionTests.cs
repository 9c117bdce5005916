using ChatAssist.Conversations.Understanding;

namespace ChatAssist.Conversations.Tests.Understanding;

/// <summary>Several facts in one sentence.</summary>
public sealed class IntroductionTests
{
    [Theory]
    [InlineData("Ana", "Ana", null, null)]
    [InlineData("me llamo Wilmer y tengo 34 años", "Wilmer", 34, null)]
    [InlineData("Buenas tardes, me llamo Ana López, tengo 34 años y vivo en Nebaj, Quiché", "Ana López", 34, "1413")]
    [InlineData("Buenas tardes, me llamo Ana López, tengo 34 años y vivo en Nebaj Quiché", "Ana López", 34, "1413")]
    [InlineData("soy Juan tengo 41 años soy de mixco", "Juan", 41, "0108")]
    [InlineData("Juan, 41 años, de Mixco", "Juan", 41, "0108")]
    [InlineData("me llamo\nWilmer\nWilmer Caal\ntengo 20 años", "Wilmer Caal", 20, null)]
    [InlineData("I'm Kevin, I am 22 years old and I live in Mixco", "Kevin", 22, "0108")]
    [InlineData("María de León", "María de León", null, null)]
    [InlineData("Juana y Pedro", "Juana y Pedro", null, null)]
    [InlineData("me llamo Ana y vivo en San José", "Ana", null, null)]
    [InlineData("tengo 34 años", null, 34, null)]
    [InlineData("de Mixco", null, null, "0108")]
    [InlineData("Ana, tengo 3 hijos", "Ana", null, null)]
    [InlineData("soy Ana, tengo 34 años y mi hijo 12 años", "Ana", null, null)]
    [InlineData("a mi me dicen doña Tencha", "doña Tencha", null, null)]
    [InlineData("se llama María Tomasa", "María Tomasa", null, null)]
    [InlineData("me yamo juana y tengo 52 años bibo en nebaj", "juana", 52, "1413")]
    [InlineData("names Mike", "Mike", null, null)]
    [InlineData("que le importa", null, null, null)]
    [InlineData("ya se lo dije", null, null, null)]
    [InlineData("", null, null, null)]
    public void A_name_an_age_and_a_home_are_read_each_when_it_is_sure(string text, string? name, int? age, string? home)
    {
        var said = Introduction.Of(text, CaseTests.Today, World.Content.Places);

        Assert.Equal((name, age, home), (said.Name, said.Age, said.Home?.Code));
    }
}
