using ChatAssist.Bot.Content;
using ChatAssist.Bot.Templates;
using ChatAssist.Bot.Turns;
using ChatAssist.Conversations.Rendering;

namespace ChatAssist.Bot.Tests.Templates;

/// <summary>A template is filled rightly or not at all, and one that WhatsApp would not approve stops the start.</summary>
public sealed class MessageTemplateTests
{
    private static readonly MessageTemplate Reminder = new(
        "reminder", "es", ["application.reminder-place"], "utility", "Mañana a las {{1}}. Lugar: {{2}}. Venga.", ["hour", "place"], [new TapItem("{{2}}.yes", "Sí", null)]);

    private static readonly Conversations.Knowledge.Content Content = ContentFiles.Load(ContentFiles.Folder);

    private static readonly IReadOnlyList<MessageTemplate> Ours = TemplateFile.Load(ContentFiles.Folder, Content).All;

    public static TheoryData<string, string> Buttons => [.. Ours.Where(template => template.Language == "es").SelectMany(template => template.For.Select(purpose => (template.Name, purpose)))];

    [Fact]
    public void What_is_shown_and_what_is_sent_is_the_same()
    {
        var filled = Assert.IsType<Filling.Done>(Reminder.Fill(Places("9:00", "{{1}} & \"Sol\"")));

        Assert.Equal("Mañana a las 9:00. Lugar: {{1}} & \"Sol\". Venga.", filled.Body);
        Assert.Equal("{{1}} & \"Sol\".yes", Assert.Single(TapList.FromJson(filled.Taps)!.Options).Id);
        Assert.Equal(["1 9:00", "2 {{1}} & \"Sol\""], filled.Variables.Select(value => $"{value.Key} {value.Value}"));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("one\ntwo")]
    [InlineData("one\ttwo")]
    [InlineData("one     two")]
    public void A_value_that_the_provider_refuses_is_not_sent_to_it(string value) =>
        Assert.StartsWith("place ", Assert.IsType<Filling.Wrong>(Reminder.Fill(Places("9:00", value))).Which, StringComparison.Ordinal);

    [Fact]
    public void A_value_may_be_255_characters_long_and_must_be_given()
    {
        Assert.IsType<Filling.Done>(Reminder.Fill(Places("9:00", new string('x', 255))));
        Assert.IsType<Filling.Wrong>(Reminder.Fill(Places("9:00", new string('x', 256))));
        Assert.IsType<Filling.Wrong>(Reminder.Fill(new Dictionary<string, string>(StringComparer.Ordinal) { ["hour"] = "9:00" }));
    }

    [Theory]
    [InlineData("{{1}} es la hora, {{2}} el lugar.", "begin or end")]
    [InlineData("A las {{1}} en {{2}}", "begin or end")]
    [InlineData("A las {{1}} {{2}}.", "words between")]
    [InlineData("A las {{1}} en {{3}}.", "{{1}} to {{2}}")]
    [InlineData("A las {{1}} en {{hour}}.", "{{1}} to {{2}}")]
    [InlineData("", "1 to 1024")]
    public void A_body_that_would_not_be_approved_is_told(string body, string fault) => Told(Reminder with { Body = body, Buttons = [] }, fault);

    [Fact]
    public void A_variable_that_nothing_uses_is_told() => Told(Reminder with { Body = "A las {{1}} ahí.", Buttons = [] }, "{{1}} to {{2}}");

    [Fact]
    public void A_template_for_no_text_is_told() => Told(Reminder with { For = ["application.reminder-place+form.never"] }, "no text 'form.never'");

    [Fact]
    public void A_variable_that_the_text_has_not_is_told() => Told(Reminder with { For = ["application.reminder"] }, "says no {place}");

    [Fact]
    public void A_button_that_is_too_long_is_told() => Told(Reminder with { Buttons = [new TapItem("{{2}}.yes", new string('x', 21), null)] }, "1 to 20");

    [Fact]
    public void Another_category_is_told() => Told(Reminder with { Category = "urgent" }, "category");

    [Fact]
    public void A_language_that_is_missing_is_told() => Assert.Contains("once in each of", TemplateCheck.Fault([Reminder], Content), StringComparison.Ordinal);

    // A number that is typed counts the options of the question, and a tap names them.
    [Theory]
    [MemberData(nameof(Buttons))]
    public void Its_buttons_are_the_options_of_what_it_stands_for_in_their_order(string name, string purpose)
    {
        foreach (var template in Ours.Where(one => one.Name == name && one.Buttons.Count > 0 && Content.Texts(one.Language).ByKey.ContainsKey(purpose)))
        {
            var asked = Content.Texts(template.Language)[purpose];
            Assert.Equal(asked.Options.Select(option => ($"{asked.Asks}.{option.Name}", option.Label)), template.Buttons.Select(button => (button.Id, button.Label)));
        }
    }

    [Theory]
    [MemberData(nameof(Buttons))]
    public void So_are_those_of_a_question_of_a_form(string name, string purpose)
    {
        if (purpose.Split('+')[^1].Split('.') is not [var form, var question] || Content.Forms.All.FirstOrDefault(one => one.Name == form) is not { } asking) return;
        var choices = asking.Questions.FirstOrDefault(one => one.Name == question)?.Choices?.Choices ?? [];
        foreach (var template in Ours.Where(one => one.Name == name))
            Assert.Equal(choices.Select(choice => ($"{{{{1}}}}.{choice.Name}", choice.Label.In(template.Language, asking.Language)!.Source)), template.Buttons.Select(button => (button.Id, button.Label)));
    }

    // More than fit as buttons stand in the body, as numbered text does.
    [Fact]
    public void A_text_with_options_has_a_template_with_buttons_or_with_numbers() => Assert.All(
        from template in Ours
        where template.Buttons.Count == 0
        from purpose in template.For
        where Content.Texts(template.Language).ByKey.ContainsKey(purpose)
        select (template.Body, Content.Texts(template.Language)[purpose].Options),
        one => Assert.EndsWith(string.Concat(one.Options.Select((option, i) => $"\n{i + 1}. {option.Label}")), one.Body, StringComparison.Ordinal));

    [Fact]
    public void What_a_timer_asks_of_others_and_can_be_answered_has_one() => Assert.All(
        ["applicant.answer", "employer-check-in.attendance", "application.after", "certificate.refused-file"],
        purpose => Assert.Equal(2, Ours.Count(template => template.For.Contains(purpose, StringComparer.Ordinal))));

    private static void Told(MessageTemplate wrong, string fault) =>
        Assert.Contains(fault, TemplateCheck.Fault([wrong, Reminder with { Language = "en" }], Content), StringComparison.Ordinal);

    private static Dictionary<string, string> Places(string hour, string place) => new(StringComparer.Ordinal) { ["hour"] = hour, ["place"] = place, [Purpose.Asks] = "application.reminder" };
}
