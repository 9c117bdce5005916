using ChatAssist.Bot.Channels.Twilio;
using ChatAssist.Bot.Content;
using ChatAssist.Bot.Delivery;

namespace ChatAssist.Bot.Tests.Channels.Twilio;

/// <summary>What each error of the provider means.</summary>
public sealed class ProviderErrorsTests
{
    [Theory]
    [InlineData("63016", "Template")]
    [InlineData("63024", "OtherChannel")]
    [InlineData("63003", "OtherChannel")]
    [InlineData("21614", "OtherChannel")]
    [InlineData("30003", "OtherChannel")]
    [InlineData("63018", "Again")]
    [InlineData("20429", "Again")]
    [InlineData("63017", "Again")]
    [InlineData("63005", "InWords")]
    [InlineData("63021", "InWords")]
    [InlineData("63038", "Park")]
    [InlineData("21610", "Stop")]
    [InlineData("21211", "Tell")]
    [InlineData("21408", "Alarm")]
    [InlineData("30007", "Alarm")]
    [InlineData("20003", "Alarm")]
    [InlineData("30036", "Tell")]
    [InlineData("99999", "Tell")]
    [InlineData("", "Tell")]
    [InlineData(null, "Tell")]
    public void A_code_has_one_meaning_and_an_unknown_one_is_told(string? code, string remedy) =>
        Assert.Equal(Enum.Parse<Remedy>(remedy), ProviderErrors.Of(code));

    [Fact]
    public void Every_code_and_an_unknown_one_is_said_in_plain_words()
    {
        var words = DeliveryWords.Load(ContentFiles.Folder);

        Assert.All(ProviderErrors.Codes, code => Assert.True(words.Has(code), code));
        Assert.Equal("No se pudo entregar.", words.Of("99999", "es"));
        Assert.Equal("The number is not a mobile.", words.Of("21614", "en"));
    }
}
