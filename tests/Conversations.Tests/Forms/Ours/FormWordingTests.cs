using System.Text.RegularExpressions;
using ChatAssist.Conversations.Rendering;
using ChatAssist.Conversations.Tests.Wording;

namespace ChatAssist.Conversations.Tests.Forms.Ours;

/// <summary>What every text of our forms must be, whoever edits it.</summary>
public sealed partial class FormWordingTests
{
    private const int LongestQuestion = 300, LongestShortLabel = 16, LongestTitle = 24, MostListed = 20;

    // Read one by one a short sentence swings: 65 and more is easy still, and the form as a whole is very easy.
    private const double EachAtLeast = 65, TogetherAtLeast = 80;

    private static readonly string[] Translated = ["label", "title", "hint", "sms", "helper", "words", "constraint_message", "required_message"];

    public static TheoryData<string> Forms => [.. FormSheets.Names];

    public static TheoryData<string, string> FormsAndLanguages => [.. from form in FormSheets.Names from language in FormSheets.Languages.Keys select (form, language)];

    [Theory]
    [MemberData(nameof(Forms))]
    public void The_Spanish_of_a_form_is_very_easy(string form)
    {
        var texts = Spoken(FormSheets.Of(form), "es").Where(text => Szigriszt.Words(text) >= 3).ToList();
        var ease = Szigriszt.Of(string.Join('\n', texts));
        Assert.True(ease >= TogetherAtLeast, $"{ease:0} points; hardest first:\n{Hardest(texts)}");
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void No_question_is_hard_by_itself(string form)
    {
        var hard = Spoken(FormSheets.Of(form), "es").Where(text => Szigriszt.Words(text) >= 6 && Szigriszt.Of(text) < EachAtLeast).ToList();
        Assert.True(hard.Count == 0, Hardest(hard));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void What_is_said_in_one_language_is_said_in_the_other(string form)
    {
        var sheets = FormSheets.Of(form);
        Assert.All(sheets.Survey.Concat(sheets.Choices), row => Assert.All(Translated, column =>
            Assert.True(row.Of(column, "es").Length > 0 == row.Of(column, "en").Length > 0, $"{row}: {column} in one language only")));
    }

    [Theory]
    [MemberData(nameof(FormsAndLanguages))]
    public void Every_question_has_words_a_name_in_the_summary_and_choices_with_labels(string form, string language)
    {
        var sheets = FormSheets.Of(form);
        Assert.All(sheets.Asked, row => Assert.InRange(row.Of("label", language).Length, 1, LongestQuestion));
        Assert.All(sheets.Asked, row => Assert.InRange(row.Of("title", language).Length, 1, LongestTitle));
        Assert.All(sheets.Survey.Where(row => row["type"] == "note"), row => Assert.NotEmpty(row.Of("label", language)));
        Assert.All(sheets.Choices, row => Assert.NotEmpty(row.Of("label", language)));
    }

    [Theory]
    [MemberData(nameof(FormsAndLanguages))]
    public void A_label_fits_its_button_or_its_line_of_a_list(string form, string language)
    {
        var sheets = FormSheets.Of(form);
        foreach (var choices in sheets.Survey.Select(sheets.ChoicesOf))
            Assert.All(choices, choice => Assert.InRange(choice.Of("label", language).Length, 1, choices.Count <= Renderer.MaxButtons ? Renderer.ButtonLabel : Renderer.ListLabel));
    }

    [Theory]
    [MemberData(nameof(FormsAndLanguages))]
    public void A_question_is_one_SMS_with_its_progress_and_choices(string form, string language)
    {
        var sheets = FormSheets.Of(form);
        var written = sheets.Survey.Concat(sheets.Choices).Select(row => row.Of("sms", language)).ToList();
        Assert.All(written, sms => Assert.True(Gsm7.Fits(sms), $"write the SMS as it is sent: {sms}"));
        Assert.All(written.Where((_, at) => at >= sheets.Survey.Count), sms => Assert.InRange(sms.Length, 0, LongestShortLabel));
        Assert.All(sheets.Asked, row =>
        {
            var sms = Gsm7.Transliterate(string.Join('\n', Lines(row, sheets.ChoicesOf(row), language)));
            Assert.True(SmsSegments.Measure(sms) is { Encoding: "GSM-7", Segments: 1 }, $"{sms.Length} characters: {sms}");
        });
    }

    // As the flow writes it: more choices than are read in a chat are not listed, the name is written.
    private static IEnumerable<string> Lines(FormRow row, IReadOnlyList<FormRow> choices, string language)
    {
        var texts = World.Content.Texts(language);
        yield return $"(14 de 14) {Said(Short(row, language))}";
        if (row.Of("sms", language).Length == 0 && row.Of("hint", language) is { Length: > 0 } hint) yield return hint;
        if (choices.Count > MostListed) yield return texts["form.search"].Body;
        else if (row["type"].StartsWith("select_multiple", StringComparison.Ordinal)) yield return texts["form.several"].Body;
        foreach (var (at, choice) in choices.Take(choices.Count > MostListed ? 0 : MostListed).Index()) yield return $"{at + 1}. {Short(choice, language)}";
    }

    private static string Short(FormRow row, string language) => row.Of("sms", language) is { Length: > 0 } text ? text : row.Of("label", language);

    private static IEnumerable<string> Spoken(FormSheets sheets, string language) => sheets.Survey
        .SelectMany(row => new[] { "label", "hint", "helper", "constraint_message", "required_message" }.Select(column => row.Of(column, language)))
        .Where(text => text.Length > 0).Select(Said).Distinct();

    // What stands right after a word brings its space along: "Hola${hello}".
    private static string Said(string text) => Reference().Replace(text, place => place.Index > 0 && char.IsLetter(text[place.Index - 1]) ? " Ana" : "Ana");

    private static string Hardest(IEnumerable<string> texts) => string.Join('\n', texts.OrderBy(Szigriszt.Of).Select(text => $"{Szigriszt.Of(text):0} {text}"));

    [GeneratedRegex(@"\$\{[a-z_]+\}", RegexOptions.NonBacktracking)]
    private static partial Regex Reference();
}
