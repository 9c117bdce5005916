namespace ChatAssist.Bot.Tests.Faults;

/// <summary>The measure of the fault suite can fail.</summary>
public sealed class HeardTests
{
    [Theory]
    [InlineData("a b c", 3, 0, 0, 0)]
    [InlineData("a c", 2, 1, 0, 0)]
    [InlineData("a b b c", 4, 0, 1, 0)]
    [InlineData("a b b", 3, 1, 1, 0)]
    [InlineData("b a c", 3, 0, 0, 1)]
    [InlineData("a b d", 3, 1, 1, 0)]
    public void Lost_twice_and_out_of_order_are_told_apart(string heard, int replies, int lost, int twice, int unordered) =>
        Assert.Equal(new Heard(replies, lost, twice, unordered), Heard.Of(heard.Split(' '), ["a", "b", "c"]));
}
