using ChatAssist.Conversations.Rendering;

namespace ChatAssist.Conversations.Tests.Forms.Ours;

/// <summary>What our forms promise: few questions, and nothing on a locked screen that is nobody else's business.</summary>
public sealed class OurFormsTests
{
    // What the first words of a message that we start never say.
    private static readonly string[] Telling =
    [
        "deport", "retorn", "regres", "migr", "empresa", "salario", "sueldo", "pag", "dinero", "salud", "violen", "peligr", "return", "company", "salary", "wage", "pay", "money",
        "health", "danger",
    ];

    public static TheoryData<string, string> FormsThatWeStart =>
        [.. from form in FormSheets.Names.Skip(1) from language in FormSheets.Languages.Keys select (form, language)];

    [Theory]
    [InlineData("profile", 14)]
    [InlineData("check-in", 5)]
    [InlineData("employer-check-in", 5)]
    [InlineData("satisfaction", 5)]
    [InlineData("placement", 10)]
    public void A_form_asks_so_many_questions_at_most(string form, int most) => Assert.InRange(FormSheets.Of(form).Asked.Count(), 1, most);

    [Theory]
    [MemberData(nameof(FormsThatWeStart))]
    public void What_we_start_is_neutral_on_a_locked_screen(string form, string language)
    {
        var first = FormSheets.Of(form).Asked.First();
        foreach (var text in new[] { "label", "hint", "sms", "helper" }.Select(column => first.Of(column, language)))
            Assert.All(Telling, word => Assert.DoesNotContain(word, text, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [MemberData(nameof(FormsThatWeStart))]
    public void What_we_start_is_answered_with_one_tap(string form, string language)
    {
        var sheets = FormSheets.Of(form);
        var choices = sheets.ChoicesOf(sheets.Asked.First());
        Assert.InRange(choices.Count, 2, Renderer.MaxButtons);
        Assert.All(choices, choice => Assert.InRange(choice.Of("label", language).Length, 1, Renderer.ButtonLabel));
    }

    [Fact]
    public void An_employer_never_reads_that_somebody_came_back()
    {
        var sheets = FormSheets.Of("employer-check-in");
        var cells = sheets.Survey.Concat(sheets.Choices).Append(sheets.Settings).SelectMany(row => row.Cells.Values);
        Assert.All(cells, cell => Assert.All(["deport", "retorn", "regres", "migr", "return", "programa"], word => Assert.DoesNotContain(word, cell, StringComparison.OrdinalIgnoreCase)));
    }

    [Theory]
    [InlineData("check-in", "working", "yes")]
    [InlineData("check-in", "working", "other")]
    [InlineData("check-in", "paid", "yes")]
    public void A_polite_word_is_no_news_of_the_job(string form, string list, string choice)
    {
        var row = FormSheets.Of(form).Choices.Single(row => row["list_name"] == list && row["name"] == choice);
        Assert.All(FormSheets.Languages.Keys, language => Assert.DoesNotContain(
            row.Of("words", language).Split('|').Append(row.Of("label", language)),
            word => word is "bien" or "todo bien" or "bien gracias a Dios" or "fine" or "good" or "well" or "ok"));
    }

    [Theory]
    [InlineData("profile", "minor")]
    [InlineData("check-in", "safety")]
    [InlineData("check-in", "left-job")]
    [InlineData("check-in", "unpaid")]
    [InlineData("check-in", "underpaid")]
    [InlineData("check-in", "ill-treated")]
    [InlineData("check-in", "unwell")]
    [InlineData("employer-check-in", "left-job")]
    [InlineData("employer-check-in", "employer-unhappy")]
    [InlineData("satisfaction", "staff_abuse")]
    [InlineData("satisfaction", "unhappy-with-us")]
    public void A_form_hands_over_with_its_reason(string form, string reason) =>
        Assert.Contains($"'{reason}'", FormSheets.Of(form).Survey.Single(row => row["name"] == "escalate")["calculation"], StringComparison.Ordinal);
}
