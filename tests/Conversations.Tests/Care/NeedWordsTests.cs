using ChatAssist.Conversations.Understanding;

namespace ChatAssist.Conversations.Tests.Care;

/// <summary>How people say that they lack something: the examples that the rule carries.</summary>
public sealed class NeedWordsTests
{
    private static IEnumerable<WordRule> Rules => World.Content.News.Rules.Where(rule => rule.Kind == "referral");

    public static TheoryData<string> Raises => [.. Rules.SelectMany(rule => rule.Raises)];

    public static TheoryData<string> Passes => [.. Rules.SelectMany(rule => rule.Passes)];

    [Theory]
    [MemberData(nameof(Raises))]
    public void A_need_is_heard(string text) => Assert.Equal("referral", World.Content.News.In(text));

    [Theory]
    [MemberData(nameof(Passes))]
    public void What_is_no_need_is_not(string text) => Assert.NotEqual("referral", World.Content.News.In(text));
}
