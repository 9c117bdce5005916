using ChatAssist.Conversations.Rendering;

namespace ChatAssist.Conversations.Tests.Rendering;

public sealed class SmsSegmentsTests
{
    // A text is the pattern repeated, then the tail.
    [Theory]
    [InlineData("", 0, "", "GSM-7", 0, 1)]
    [InlineData("ñ", 160, "", "GSM-7", 160, 1)]
    [InlineData("ñ", 161, "", "GSM-7", 161, 2)]
    [InlineData("ñ", 306, "", "GSM-7", 306, 2)]
    [InlineData("ñ", 307, "", "GSM-7", 307, 3)]
    [InlineData("a", 158, "€", "GSM-7", 160, 1)]
    [InlineData("a", 159, "€", "GSM-7", 161, 2)]
    [InlineData("á", 70, "", "UCS-2", 70, 1)]
    [InlineData("á", 71, "", "UCS-2", 71, 2)]
    [InlineData("á", 134, "", "UCS-2", 134, 2)]
    [InlineData("á", 135, "", "UCS-2", 135, 3)]
    [InlineData("a", 159, "á", "UCS-2", 160, 3)]
    [InlineData("😀", 35, "", "UCS-2", 70, 1)]
    [InlineData("😀", 36, "", "UCS-2", 72, 2)]
    public void A_text_takes_so_many_segments(string pattern, int times, string tail, string encoding, int units, int segments) =>
        Assert.Equal(new SmsSize(encoding, units, segments), SmsSegments.Measure(Repeat(pattern, times) + tail));

    [Fact]
    public void An_escape_is_not_split_over_two_segments()
    {
        var splits = Repeat("a", 152) + "€" + Repeat("a", 152);
        Assert.Equal(new SmsSize("GSM-7", 306, 3), SmsSegments.Measure(splits));
    }

    [Fact]
    public void A_surrogate_pair_is_not_split_over_two_segments() =>
        Assert.Equal(new SmsSize("UCS-2", 134, 3), SmsSegments.Measure(Repeat("😀", 67)));

    [Fact]
    public void A_decomposed_letter_counts_as_the_letter() =>
        Assert.Equal(new SmsSize("GSM-7", 2, 1), SmsSegments.Measure("n\u0303e\u0301"));

    [Fact]
    public void One_accent_less_saves_two_of_three_segments()
    {
        var text = Repeat("a", 159) + "á";
        Assert.Equal(3, SmsSegments.Measure(text).Segments);
        Assert.Equal(1, SmsSegments.Measure(Gsm7.Transliterate(text)).Segments);
    }

    private static string Repeat(string pattern, int times) => string.Concat(Enumerable.Repeat(pattern, times));
}
