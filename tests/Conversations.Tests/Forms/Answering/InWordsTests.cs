using ChatAssist.Conversations.Forms.Answering;

namespace ChatAssist.Conversations.Tests.Forms.Answering;

/// <summary>Kept values as a person reads them in a summary.</summary>
public sealed class InWordsTests
{
    [Theory]
    [InlineData("trade", "cook", "Cocina", "Kitchen")]
    [InlineData("trades", "cook farm", "Cocina, Campo", "Kitchen, Farm")]
    [InlineData("works", "yes", "Sí", "Yes")]
    [InlineData("agree", "OK", "Entendido", "Understood")]
    [InlineData("born", "2026-11-22", "22 de noviembre de 2026", "November 22, 2026")]
    [InlineData("since", "2026-03-01", "marzo de 2026", "March 2026")]
    [InlineData("founded", "2019-01-01", "2019", "2019")]
    [InlineData("hour", "15:30:00", "3:30 de la tarde", "3:30 pm")]
    [InlineData("hour", "08:05:00", "8:05 de la mañana", "8:05 am")]
    [InlineData("hour", "12:00:00", "12:00 del mediodía", "12:00 noon")]
    [InlineData("hour", "20:00:00", "8:00 de la noche", "8:00 pm")]
    [InlineData("hour", "00:30:00", "0:30", "0:30")]
    [InlineData("visit", "2026-11-22T14:30:00.000-06:00", "22 de noviembre de 2026, 2:30 de la tarde", "November 22, 2026, 2:30 pm")]
    [InlineData("town", "1413", "Nebaj, Quiché", "Nebaj, Quiché")]
    [InlineData("region", "14", "Quiché", "Quiché")]
    [InlineData("pay", "3500 month", "Q3,500 al mes", "Q3,500 a month")]
    [InlineData("pay", "18.5 hour", "Q18.5 por hora", "Q18.5 an hour")]
    [InlineData("pay", "3500", "Q3,500", "Q3,500")]
    [InlineData("work", "albañil 6 años", "albañil 6 años", "albañil 6 años")]
    [InlineData("place", "14.6 -90.5 0 0", "el lugar que mandó", "the place you sent")]
    [InlineData("photo", "ME1", "la foto que mandó", "the picture you sent")]
    [InlineData("children", "3", "3", "3")]
    [InlineData("called", "Ana", "Ana", "Ana")]
    public void A_value_is_read_in_both_languages(string question, string value, string spanish, string english) =>
        Assert.Equal((spanish, english), (InWords.Of(SmallForm.Asking(question), value), InWords.Of(SmallForm.Asking(question, "en"), value)));

    [Fact]
    public void Codes_of_work_are_titles_with_their_years() => Assert.EndsWith("(años: 6)", InWords.Of(SmallForm.Asking("work"), "7112:6"), StringComparison.Ordinal);

    [Theory]
    [InlineData("trade", "gone")]
    [InlineData("born", "someday")]
    [InlineData("hour", "99")]
    [InlineData("visit", "2026")]
    [InlineData("town", "9999")]
    [InlineData("pay", "much")]
    [InlineData("pay", "99999999999999999999999999999999 month")]
    public void What_no_question_of_this_version_would_keep_is_shown_as_it_is(string question, string value) => Assert.Equal(value, InWords.Of(SmallForm.Asking(question), value));

    [Fact]
    public void What_was_passed_over_is_empty() => Assert.All(SmallForm.Form.Items, item => Assert.Empty(InWords.Of(SmallForm.Asking(item.Name), "")));
}
