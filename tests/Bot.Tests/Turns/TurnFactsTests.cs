using ChatAssist.Bot.Turns;
using ChatAssist.Conversations;

namespace ChatAssist.Bot.Tests.Turns;

/// <summary>A stored message as the conversation knows it.</summary>
public sealed class TurnFactsTests
{
    [Fact]
    public void Attachments_are_known_by_the_last_part_of_their_address()
    {
        var message = Read(new MessageDetails(Media: [new("https://api.twilio.com/2010-04-01/Accounts/AC1/Messages/MM1/Media/ME9", "image/jpeg"), new("simulator:", "audio/ogg")]));

        Assert.Equal([new SentFile("ME9", "image/jpeg"), new SentFile("simulator:", "audio/ogg")], message.Attachments);
        Assert.True(message.IsWordless);
    }

    [Fact]
    public void A_shared_place_is_two_numbers() => Assert.Equal(new Location(14.63, -90.5), Read(new MessageDetails(Latitude: 14.63, Longitude: -90.5)).Location);

    [Theory]
    [InlineData(null, null)]
    [InlineData(14.63, null)]
    [InlineData(null, -90.5)]
    public void Half_a_place_is_none(double? latitude, double? longitude) => Assert.Null(Read(new MessageDetails(Latitude: latitude, Longitude: longitude)).Location);

    [Fact]
    public void What_was_stored_before_reads_as_it_did() => Assert.Equal("menu.show.courses", TurnFacts.Message("Cursos", """{"button":"menu.show.courses"}""").Button);

    private static Input.Message Read(MessageDetails details) => TurnFacts.Message("", details.ToJson());
}
