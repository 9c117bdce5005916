using ChatAssist.Conversations.Knowledge;
using ChatAssist.Conversations.Rendering;

namespace ChatAssist.Conversations.Tests.Rendering;

/// <summary>What is longer than one SMS may be goes as several, with nothing left out.</summary>
public sealed class SmsPartsTests
{
    public static TheoryData<string, string> Texts => [.. from texts in World.Content.Languages.Values from text in texts.ByKey.Values select (texts.Language, text.Key)];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Every_text_fits_in_SMS_of_one_segment(string language, string key)
    {
        IReadOnlyList<Said> said = [new(World.Content.Texts(language)[key], [])];

        var parts = Renderer.Render(said, Surface.Sms, smsSegments: 1).Select(message => message.Body).ToList();

        Assert.All(parts, part => Assert.InRange(SmsSegments.Measure(part).Segments, 1, 1));
        Assert.Equal(Words(Renderer.Render(said, Surface.Sms).Select(message => message.Body)), Words(parts));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_word_without_end_is_cut_and_no_character_is_lost(int segments)
    {
        var text = new string('a', 500) + " " + string.Concat(Enumerable.Repeat("€", 300));

        var parts = SmsParts(text, segments);

        Assert.All(parts, part => Assert.InRange(SmsSegments.Measure(part).Segments, 1, segments));
        Assert.Equal(text.Replace(" ", "", StringComparison.Ordinal), string.Concat(parts).Replace(" ", "", StringComparison.Ordinal));
    }

    [Fact]
    public void It_is_cut_between_lines_where_that_leaves_no_crumb() =>
        Assert.Equal([new string('a', 100), new string('b', 100)], SmsParts($"{new string('a', 100)}\n{new string('b', 100)}", 1));

    [Theory]
    [InlineData("+50255550001", "GT")]
    [InlineData("+15555550001", null)]
    [InlineData(null, "GT")]
    public void A_country_is_known_by_the_number_and_without_one_by_the_programme(string? phone, string? country) =>
        Assert.Equal(country, World.Content.SmsCountries.Of(phone, "GT")?.Country);

    private static List<string> SmsParts(string text, int segments) =>
        [.. Renderer.Render([new Said(new Text("a.b", "a.b", text, Sms: null, []), [])], Surface.Sms, smsSegments: segments).Select(message => message.Body)];

    private static string[] Words(IEnumerable<string> parts) => string.Join(' ', parts).Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
}
