using ChatAssist.Conversations.Understanding;

namespace ChatAssist.Conversations.Tests.Wording;

/// <summary>content/danger.yaml carries its own examples.</summary>
public sealed class DangerExampleTests
{
    public static TheoryData<string, string> Raises => [.. from rule in World.Content.Danger from text in rule.Raises select (rule.Kind, text)];

    public static TheoryData<string> Passes => [.. World.Content.Danger.SelectMany(rule => rule.Passes)];

    [Theory]
    [MemberData(nameof(Raises))]
    public void An_example_calls_a_person(string kind, string text) => Assert.Equal(kind, Danger.In(text, World.Content.Danger));

    [Theory]
    [MemberData(nameof(Passes))]
    public void A_harmless_example_does_not(string text) => Assert.Null(Danger.In(text, World.Content.Danger));

    [Fact]
    public void Every_phrase_raises_its_kind_on_its_own() => Assert.All(
        World.Content.Danger, rule => Assert.All(rule.Says, phrase => Assert.Equal(rule.Kind, Danger.In(phrase, World.Content.Danger))));

    [Fact]
    public void Every_rule_has_examples_of_both() => Assert.All(World.Content.Danger, rule => Assert.True(rule.Raises.Count > 1 && rule.Passes.Count > 1, rule.Kind));
}
