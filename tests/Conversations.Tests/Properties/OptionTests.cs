using System.Globalization;
using ChatAssist.Conversations.Knowledge;
using ChatAssist.Conversations.Rendering;
using ChatAssist.Conversations.Understanding;

namespace ChatAssist.Conversations.Tests.Properties;

/// <summary>Whatever way a question shows its options, the answer is understood.</summary>
public sealed class OptionTests
{
    public static TheoryData<string, string> Questions =>
    [
        .. from texts in World.Content.Languages.Values from text in texts.ByKey.Values where text.Options.Count > 0 select (texts.Language, text.Key),
    ];

    [Theory]
    [MemberData(nameof(Questions))]
    public void An_option_is_understood_from_its_number_label_and_words(string language, string key)
    {
        var question = World.Content.Texts(language)[key];
        foreach (var (option, i) in question.Options.Select((option, i) => (option, i)))
            Assert.All(
                [Number(i), $"{Number(i)}.", option.Label, option.Label.ToUpperInvariant(), option.Sms ?? option.Label, Gsm7.Transliterate(option.Label), .. option.Words],
                said => Assert.Equal(option.Name, Choice.Of(question, new Input.Message(said))));
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public void What_is_shown_to_tap_is_understood(string language, string key)
    {
        var question = World.Content.Texts(language)[key];
        var shown = Renderer.Render([new Said(question, [])], Surface.WhatsAppTaps).Single();
        Assert.Equal(question.Options.Select(option => option.Name), shown.Options.Select(tap => Choice.Of(question, new Input.Message(tap.Label, tap.Id))), StringComparer.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public void On_a_surface_of_text_the_options_are_numbered_lines(string language, string key)
    {
        var question = World.Content.Texts(language)[key];
        foreach (var surface in new[] { Surface.Sms, Surface.WhatsAppText })
        {
            var lines = Renderer.Render([new Said(question, [])], surface).Single().Body.Split('\n')[^question.Options.Count..];
            Assert.Equal(Enumerable.Range(1, lines.Length).Select(number => $"{number}. "), lines.Select(line => line[..3]), StringComparer.Ordinal);
            Assert.Equal(question.Options.Select(option => option.Name), lines.Select(line => Choice.Of(question, new Input.Message(line[3..]))), StringComparer.Ordinal);
            Assert.Equal(question.Options.Select(option => option.Name), lines.Select(line => Choice.Of(question, new Input.Message(line))), StringComparer.Ordinal);
            Assert.Equal(question.Options.Select(option => option.Name), lines.Select(line => Choice.Of(question, new Input.Message($"Fíjese que la {line}, por favor"))), StringComparer.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public void A_tap_on_another_question_chooses_nothing(string language, string key)
    {
        var question = World.Content.Texts(language)[key];
        Assert.All(question.Options, option => Assert.Null(Choice.Of(question, new Input.Message(option.Label, $"another.{option.Name}"))));
    }

    private static string Number(int i) => (i + 1).ToString(CultureInfo.InvariantCulture);
}
