using ChatAssist.Conversations.Forms;
using ChatAssist.Conversations.Forms.Answering;
using ChatAssist.Conversations.Rendering;

namespace ChatAssist.Conversations.Tests.Forms.Answering;

/// <summary>How a question of a form reads in a chat.</summary>
public sealed class QuestionTextTests
{
    [Fact]
    public void Its_key_is_the_form_and_the_path_and_its_taps_begin_so()
    {
        var text = QuestionText.Of(SmallForm.Asking("near"));
        Assert.Equal(("small.near", "small.near"), (text.Key, text.Asks));
        var shown = Assert.Single(Renderer.Render([new Said(text, [])], Surface.WhatsAppTaps));
        Assert.Equal(["small.near.here", "small.near.any"], shown.Options.Select(tap => tap.Id));
    }

    [Fact]
    public void A_hint_stands_on_its_own_line() =>
        Assert.Equal("¿wish?\nPor ejemplo: cocina", Body(SmallForm.Asking("wish", question => question with { Hint = SmallForm.Say("Por ejemplo: cocina") })));

    [Fact]
    public void An_SMS_is_worded_as_its_column_says() =>
        Assert.Equal("¿Qué?", QuestionText.Of(SmallForm.Asking("wish", question => question with { Sms = SmallForm.Say("¿Qué?") })).Sms);

    [Fact]
    public void Whoever_types_for_somebody_is_asked_about_that_person()
    {
        var asking = SmallForm.Asking("wish", question => question with { Helper = SmallForm.Say("¿Qué desea la persona?"), Sms = SmallForm.Say("¿Qué?") });
        Assert.Equal(("¿Qué desea la persona?", null), (Body(asking with { IsForSomebody = true }), QuestionText.Of(asking with { IsForSomebody = true }).Sms));
        Assert.Equal("¿wish?", Body(asking));
    }

    [Fact]
    public void Without_a_wording_for_helpers_all_are_asked_alike() => Assert.Equal("¿wish?", Body(SmallForm.Asking("wish") with { IsForSomebody = true }));

    [Theory]
    [InlineData("es", "Cocina", "Otro")]
    [InlineData("en", "Kitchen", "Other")]
    [InlineData("quc", "Cocina", "Otro")]
    public void Options_speak_the_persons_language_or_that_of_the_form(string language, string first, string last)
    {
        var options = QuestionText.Of(SmallForm.Asking("trade", language)).Options;
        Assert.Equal((first, last), (options[0].Label, options[^1].Label));
    }

    [Fact]
    public void A_long_list_is_searched_and_not_read_out()
    {
        var text = QuestionText.Of(SmallForm.Asking("village"));
        Assert.Empty(text.Options);
        Assert.EndsWith(World.Content.Texts("es")["form.search"].Body, text.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_scale_is_tapped_or_answered_with_its_number_never_with_the_place_of_a_number()
    {
        var text = QuestionText.Of(SmallForm.Asking("half"));
        Assert.Equal(["0", "0.5", "1", "1.5", "2"], Renderer.Render([new Said(text, [])], Surface.WhatsAppTaps).Single().Options.Select(tap => tap.Label));
        Assert.Equal("¿half?\nResponda con un número del 0 al 2.", Renderer.Render([new Said(text, [])], Surface.WhatsAppText).Single().Body);
        Assert.Equal(new Answer.Given("1"), AnswerReader.Read(SmallForm.Asking("half"), new Input.Message("1")));
        Assert.Equal(new Answer.Given("0.5"), AnswerReader.Read(SmallForm.Asking("half"), new Input.Message("0.5", "small.half.0.5")));
    }

    [Fact]
    public void A_scale_too_long_for_taps_has_none() => Assert.Empty(QuestionText.Of(SmallForm.Asking("score")).Options);

    [Fact]
    public void What_is_to_be_seen_has_one_option() => Assert.Equal(["ok"], QuestionText.Of(SmallForm.Asking("agree")).Options.Select(option => option.Name));

    [Fact]
    public void Yes_and_no_are_known_by_name_or_label()
    {
        var asking = SmallForm.Asking("works", question => question with { Choices = SmallForm.Choices("1:Sí/Yes", "0:No/No") });
        Assert.Equal(new Answer.Given("1"), AnswerReader.Read(asking, new Input.Message("simón")));
        Assert.Equal(new Answer.Given("0"), AnswerReader.Read(asking, new Input.Message("fíjese que no")));
    }

    private static string Body(Asking asking) => QuestionText.Of(asking).Body;
}
