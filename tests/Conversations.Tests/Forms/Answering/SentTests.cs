using ChatAssist.Conversations.Forms.Answering;

namespace ChatAssist.Conversations.Tests.Forms.Answering;

/// <summary>Answers that are tapped or sent, and no words.</summary>
public sealed class SentTests
{
    private static readonly SentFile Photo = new("ME1", "image/jpeg"), Second = new("ME2", "image/png"), Voice = new("ME3", "audio/ogg"), Paper = new("ME4", "application/pdf");

    [Fact]
    public void A_shared_place_is_kept_as_ODK_writes_it() =>
        Assert.Equal(new Answer.Given("14.634915 -90.506882 0 0"), Read("place", new Input.Message("") { Location = new Location(14.634915, -90.506882) }));

    [Theory]
    [InlineData("14.6349, -90.5069", "14.6349 -90.5069 0 0")]
    [InlineData("14.6 -90.5 0 0", "14.6 -90.5 0 0")]
    [InlineData("14.6 -90.5 1500 12.5", "14.6 -90.5 1500 12.5")]
    public void Coordinates_may_be_written(string said, string value) => Assert.Equal(new Answer.Given(value), Read("place", new Input.Message(said)));

    [Theory]
    [InlineData("zona 1")]
    [InlineData("99.5, -90.5")]
    [InlineData("14, -90")]
    [InlineData("14.6")]
    [InlineData("")]
    public void A_place_in_words_is_asked_for_again(string said) => Assert.Equal("form.again-geopoint", Hint(Read("place", new Input.Message(said))));

    [Fact]
    public void Each_kind_of_file_answers_its_own_question()
    {
        Assert.Equal(new Answer.Given("ME1"), Read("photo", Sent(Photo)));
        Assert.Equal(new Answer.Given("ME3"), Read("voice", Sent(Voice)));
        Assert.Equal(new Answer.Given("ME4"), Read("paper", Sent(Paper)));
        Assert.Equal(new Answer.Given("ME1"), Read("paper", Sent(Photo)));
    }

    [Fact]
    public void Of_several_files_the_last_of_that_kind_counts() => Assert.Equal(new Answer.Given("ME2"), Read("photo", Sent(Photo, Second, Voice)));

    [Fact]
    public void A_file_of_another_kind_is_asked_for_again()
    {
        Assert.Equal("form.again-image", Hint(Read("photo", Sent(Voice))));
        Assert.Equal("form.again-audio", Hint(Read("voice", Sent(Photo))));
        Assert.Equal("form.again-image", Hint(Read("photo", new Input.Message("aquí le va"))));
    }

    [Theory]
    [InlineData("trade", "small.trade.farm", "farm")]
    [InlineData("trades", "small.trades.farm", "farm")]
    [InlineData("village", "small.village.v3", "v3")]
    [InlineData("agree", "small.agree.ok", "OK")]
    [InlineData("stars", "small.stars.4", "4")]
    public void A_tap_is_the_option_whatever_it_says(string question, string id, string value) => Assert.Equal(new Answer.Given(value), Read(question, new Input.Message("2", id)));

    [Theory]
    [InlineData("trade", "small.near.here")]
    [InlineData("trade", "small.trade.gone")]
    [InlineData("trade", "small.trade")]
    [InlineData("children", "small.trade.farm")]
    [InlineData("called", "small.trade.farm")]
    [InlineData("agree", "small.trade.farm")]
    [InlineData("stars", "small.stars.9")]
    public void A_tap_on_another_question_is_no_answer(string question, string id) => Assert.IsType<Answer.NotUnderstood>(Read(question, new Input.Message("1", id)));

    private static Answer Read(string question, Input.Message message) => AnswerReader.Read(SmallForm.Asking(question), message);

    private static Input.Message Sent(params SentFile[] files) => new("") { Attachments = files };

    private static string Hint(Answer answer) => Assert.IsType<Answer.NotUnderstood>(answer).Hint.Key;
}
