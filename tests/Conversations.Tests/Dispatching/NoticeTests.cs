using ChatAssist.Conversations.Knowledge;

namespace ChatAssist.Conversations.Tests.Dispatching;

/// <summary>The notice of privacy has changed since somebody agreed.</summary>
public sealed class NoticeTests
{
    private static readonly Notices Changed = new(
    [
        new Notice(1, new DateOnly(2026, 1, 1), Words("")), new Notice(2, new DateOnly(2026, 5, 1), Words("Ahora dice quién lleva los mensajes.")),
        new Notice(3, new DateOnly(2026, 6, 1), Words("Ahora dice por cuánto tiempo.")),
    ]);

    private static readonly Stage Stage = World.Stage with { Content = World.Content with { Notices = Changed } };

    [Fact]
    public void Who_agreed_to_an_older_one_hears_all_that_changed_when_nothing_is_open()
    {
        var host = Agreed(version: 1);

        var asked = host.Take(new Input.Message("hola"));

        Assert.Equal(["consent.changed"], asked.Keys());
        Assert.Contains("Ahora dice quién lleva los mensajes. Ahora dice por cuánto tiempo.", Assert.Single(asked.Messages).Body, StringComparison.Ordinal);
        Assert.Empty(asked.Effects);
    }

    [Theory]
    [InlineData("sí", "given", "consent.renewed,menu.show")]
    [InlineData("no", "declined", "consent.withdrawn")]
    public void Their_word_on_it_is_kept_and_they_are_not_asked_again(string says, string consent, string hears)
    {
        var host = Agreed(version: 1);
        host.Take(new Input.Message("hola"));

        var answered = host.Take(new Input.Message(says));
        var later = host.Take(new Input.Message("hola"));

        Assert.Equal(hears, string.Join(',', answered.Keys()));
        Assert.Equal(consent == "given", Assert.Single(answered.Effects.OfType<Effect.RecordConsent>()).Given);
        Assert.DoesNotContain("consent.changed", later.Keys());
    }

    [Theory]
    [InlineData("busco trabajo", 1)]
    [InlineData("menú", 1)]
    [InlineData("hola", 3)]
    public void It_does_not_come_before_what_somebody_wants_nor_to_who_agreed_to_it(string says, int version) =>
        Assert.DoesNotContain("consent.changed", Agreed(version).Take(new Input.Message(says)).Keys());

    private static Host Agreed(int version) =>
        new(Stage, World.Agreed() with { Person = World.Agreed().Person with { NoticeVersion = version } }, World.Monday);

    private static Dictionary<string, string> Words(string es) => new(StringComparer.Ordinal) { ["es"] = es, ["en"] = es };
}
