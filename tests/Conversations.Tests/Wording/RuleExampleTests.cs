using ChatAssist.Conversations.Understanding;

namespace ChatAssist.Conversations.Tests.Wording;

/// <summary>The rules of content/ carry their own examples: whole messages that say the thing, and others that do not.</summary>
public sealed class RuleExampleTests
{
    private const int Enough = 15;

    private static readonly IReadOnlyList<(string Of, WordRules Rules)> All =
        [("danger", World.Content.Danger), ("intents", World.Content.Intents), ("faq", World.Content.Faq), ("news", World.Content.News), ("cv", World.Content.Cv)];

    public static TheoryData<string, string> Raises =>
        [.. from set in All from rule in set.Rules.Rules from text in rule.Raises select ($"{set.Of} {rule.Kind}", text)];

    public static TheoryData<string, string> Passes =>
        [.. from set in All from rule in set.Rules.Rules from text in rule.Passes select ($"{set.Of} {rule.Kind}", text)];

    [Theory]
    [MemberData(nameof(Raises))]
    public void An_example_is_understood(string rule, string text) => Assert.Equal(rule.Split(' ')[1], In(rule, text));

    [Theory]
    [MemberData(nameof(Passes))]
    public void A_harmless_example_is_not(string rule, string text) => Assert.NotEqual(rule.Split(' ')[1], In(rule, text));

    [Fact]
    public void Danger_is_not_seen_in_what_is_harmless_to_any_rule() => Assert.All(
        All.SelectMany(set => set.Rules.Rules).Where(rule => rule.Kind is not "staff_abuse").SelectMany(rule => rule.Passes).Except(Raised(World.Content.Danger)),
        text => Assert.Null(World.Content.Danger.In(text)));

    [Fact]
    public void Every_rule_has_enough_examples_of_both() => Assert.All(All, set => Assert.All(set.Rules.Rules, rule =>
        Assert.True(rule.Raises.Count >= Enough && rule.Passes.Count >= Enough, $"{set.Of} {rule.Kind}: {rule.Raises.Count} and {rule.Passes.Count}")));

    private static IEnumerable<string> Raised(WordRules rules) => rules.Rules.SelectMany(rule => rule.Raises);

    private static string? In(string rule, string text) => All.Single(set => set.Of == rule.Split(' ')[0]).Rules.In(text);
}
