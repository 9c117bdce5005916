using ChatAssist.Conversations.Understanding.Numbers;

namespace ChatAssist.Conversations.Tests.Understanding.Numbers;

/// <summary>What an hour is paid is never taken for quetzales unless they are named.</summary>
public sealed class PayTests
{
    [Theory]
    [InlineData("Q 18 la hora", "18 hour")]
    [InlineData("Q. 18 la hora", "18 hour")]
    [InlineData("creo q 18 la hora", null)]
    [InlineData("la verdad q 18 la hora", null)]
    public void A_letter_q_is_the_currency_where_it_cannot_be_que(string text, string? pay) =>
        Assert.Equal(pay, Pay.In(text).Canonical(read => read.ToString()));
}
