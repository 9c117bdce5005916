using ChatAssist.Conversations.Understanding;

namespace ChatAssist.Conversations.Tests.Cvs;

/// <summary>Nothing of the return, health, violence, the family, age, sex, limits, needs or pay is ever in a CV.</summary>
public sealed class PrivacyTests
{
    private static readonly string[] Own = ["work", "skills", "wanted/wishes"];

    public static TheoryData<string, string> Told => [.. from rule in World.Content.Cv.Rules where rule.Kind is not "licence" from text in rule.Raises from question in Own select (question, text)];

    [Theory]
    [MemberData(nameof(Told))]
    public void What_is_private_in_somebodys_own_words_is_left_out(string question, string text) => Assert.All(
        [Profiles.Text(Profiles.Cv(Profiles.With((question, text), ("work_isco", "")))), Profiles.Text(Profiles.Cv(Profiles.With((question, $"cocina, {text}"))))],
        cv => Assert.Null(cv.Split('\n').FirstOrDefault(line => World.Content.Cv.In(line) is not (null or "licence"))));

    [Theory]
    [InlineData("es")]
    [InlineData("en")]
    public void What_is_asked_for_other_purposes_is_not_looked_at(string language)
    {
        var bare = Profiles.Text(Profiles.Cv(Profiles.With(
            ("age", "51"), ("returned", ""), ("wanted/near", ""), ("wanted/pay", ""), ("wanted/limits", ""), ("needs", ""), ("hours", ""), ("sex", "")), language));
        Assert.Equal(bare, Profiles.Text(Profiles.Cv(Profiles.Of(Profiles.Maria), language)));
    }

    [Theory]
    [InlineData("es")]
    [InlineData("en")]
    public void No_word_of_them_is_in_it(string language)
    {
        var cv = $" {Plain.Of(Profiles.Text(Profiles.Cv(Profiles.Of(Profiles.Maria), language)))} ";
        Assert.All(
            ["34", "2026", "marzo", "march", "3500", "3 500", "mujer", "woman", "nena", "ninos", "children", "salud", "health", "rodilla", "comida", "food", "deudas", "debts", "tarde", "afternoon"],
            word => Assert.DoesNotContain($" {word} ", cv, StringComparison.Ordinal));
    }
}
