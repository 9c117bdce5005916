using System.Text.RegularExpressions;
using ChatAssist.Conversations.Knowledge;
using ChatAssist.Conversations.Rendering;

namespace ChatAssist.Conversations.Tests.Wording;

/// <summary>What every text must be, whoever edits it.</summary>
public sealed partial class WordingTests
{
    private const int LongestBody = 300;

    // A list in quotes for the program, or an answer in a sentence: no message of its own. Or for whoever writes forms, on a screen.
    private static readonly string[] Parts = ["form-check.", "form-expression.", "form-preview.", "duty.", "packet.",
        "form.recap", "form.progress", "form.no-job", "form.job-years", "form.sent-", "form.months", "form.day", "form.month-year", "form.year", "form.hour", "form.pay"];

    // Never said by us first, where the screen may be read by somebody else.
    private static readonly string[] Telling = ["deport", "retorn", "regres", "migra", "empresa", "salario", "pago", "salud", "violencia", "peligro", "returned", "company", "pay", "health", "violence", "danger"];

    public static TheoryData<string, string> Texts => [.. from texts in World.Content.Languages.Values from key in texts.ByKey.Keys select (texts.Language, key)];

    public static TheoryData<string> Flows => [.. World.Content.Texts("es").ByKey.Keys.Select(key => key.Split('.')[0]).Distinct(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_is_short_enough_to_be_read(string language, string key) =>
        Assert.InRange(WorstCase.Body(World.Content.Texts(language), key, Surface.WhatsAppTaps).Length, 1, Lists(key) ? Renderer.TapBody : LongestBody);

    [Theory]
    [MemberData(nameof(Texts))]
    public void An_SMS_is_spelled_in_the_short_alphabet(string language, string key)
    {
        var texts = World.Content.Texts(language);
        var text = texts[key];
        Assert.True(Gsm7.Fits(WorstCase.Message(texts, text, Surface.Sms)));
        if (text.Sms is { } sms) Assert.True(Gsm7.Fits(sms), $"write the SMS as it is sent: {sms}");
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_label_fits_its_button_or_its_line_of_a_list(string language, string key)
    {
        var options = World.Content.Texts(language)[key].Options;
        Assert.True(options.Count <= Renderer.MaxListed);
        Assert.All(options, option => Assert.InRange(option.Label.Length, 1, options.Count <= Renderer.MaxButtons ? Renderer.ButtonLabel : Renderer.ListLabel));
        Assert.All(options, option => Assert.InRange(option.Says?.Length ?? 0, 0, Renderer.ListSays));
    }

    [Theory]
    [InlineData("es")]
    [InlineData("en")]
    public void What_we_start_is_neutral_on_a_locked_screen(string language)
    {
        var text = World.Content.Texts(language)["form.nudge"];
        foreach (var body in new[] { text.Body, text.Sms ?? text.Body })
            Assert.All(Telling, word => Assert.DoesNotContain(word, body, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_starts_neutral(string language, string key)
    {
        var body = World.Content.Texts(language)[key].Body;
        Assert.All(Telling[..5], word => Assert.DoesNotContain(word, body[..Math.Min(40, body.Length)], StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [MemberData(nameof(Flows))]
    public void The_Spanish_of_a_flow_is_very_easy(string flow)
    {
        var bodies = World.Content.Texts("es").ByKey.Values
            .Where(text => text.Key.StartsWith($"{flow}.", StringComparison.Ordinal) && !Parts.Any(part => text.Key.StartsWith(part, StringComparison.Ordinal)))
            .Select(text => Hole().Replace(text.Body, "Ana")).Where(body => Szigriszt.Words(body) >= 10).ToList();
        if (bodies.Count == 0) return;
        var ease = Szigriszt.Of(string.Join("\n", bodies));
        Assert.True(ease >= 80, $"{ease:0} points; hardest first:\n{string.Join('\n', bodies.OrderBy(Szigriszt.Of).Select(body => $"{Szigriszt.Of(body):0} {body}"))}");
    }

    [Fact]
    public void An_SMS_of_more_than_one_segment_is_written_down() => Assert.Equal(SegmentBudget.Longer, Texts
        .Select(row => (Language: row.Data.Item1, Key: row.Data.Item2))
        .Where(text => !Parts.Any(part => text.Key.StartsWith(part, StringComparison.Ordinal)))
        .Select(text => (Name: $"{text.Language} {text.Key}", Segments: Segments(World.Content.Texts(text.Language), text.Key)))
        .Where(text => text.Segments > 1).ToDictionary(text => text.Name, text => text.Segments, StringComparer.Ordinal));

    private static int Segments(Texts texts, string key) => SmsSegments.Measure(WorstCase.Message(texts, texts[key], Surface.Sms)).Segments;

    private static bool Lists(string key) => key is "safety.lines" or "my-data.show" or "form.review" or "cv.show";

    [GeneratedRegex(@"\{[a-z]+\}", RegexOptions.NonBacktracking)]
    private static partial Regex Hole();
}
