using System.Globalization;
using System.Text;
using ChatAssist.Conversations.Tests.Understanding;
using ChatAssist.Conversations.Understanding;
using FsCheck;
using FsCheck.Fluent;

namespace ChatAssist.Conversations.Tests.Properties;

/// <summary>What holds for every kind of answer, whatever is written.</summary>
public sealed class UnderstandingProperties
{
    private static readonly Kinds Kinds = new(World.Content);

    private static readonly string[] OfEveryKind = [.. CaseTests.Kind.Distinct(StringComparer.Ordinal)];

    private static readonly string[] Before = ["fíjese que ", "pues ", "Bueno, ", "la verdad ", "mire, ", "Buenas tardes, ", "disculpe ", "Hola. "];

    private static readonly string[] After = [" gracias", " por favor", " pues", ", muchas gracias", " fíjese", " 🙏🏽", "!!!", " seño", "\n\n", " jajaja"];

    public static TheoryData<string> EveryKind => [.. OfEveryKind];

    public static TheoryData<string, string, string> Understood => [.. CaseTests.All.Where(one => one.Meant != "?").Select(one => (one.Kind, one.Said, one.Meant))];

    [Theory]
    [MemberData(nameof(EveryKind))]
    public void Any_text_is_read_without_an_error_and_always_alike(string kind) => Prop.ForAll(
        AnyText.Arbitrary, text => Read(kind, text) == Read(kind, text)).Check(AnyText.Thorough);

    [Theory]
    [MemberData(nameof(EveryKind))]
    public void Nonsense_is_asked_again(string kind)
    {
        foreach (var nonsense in new[] { "\uD83D", "\uD83D\uDE00\uD83D", "😀😀😀🎉", "\u202Eمرحبا\u202C", "…", "¿?", "", " \t\n", "\0", "asdfgh qwerty", "\uFFFE", new string('a', 100_000), new string(' ', 100_000), string.Concat(Enumerable.Repeat("zx qw ", 20_000)) })
            Assert.Contains(Read(kind, nonsense), new[] { null, "none" });
    }

    [Theory]
    [MemberData(nameof(Understood))]
    public void Polite_words_around_an_answer_change_nothing(string kind, string said, string meant)
    {
        foreach (var words in Before) Assert.Equal((words + said, meant), (words + said, Read(kind, words + said)));
        // "Mil gracias" counts nothing.
        foreach (var words in After.Where(words => said + words != "mil gracias")) Assert.Equal((said + words, meant), (said + words, Read(kind, said + words)));
    }

    [Theory]
    [MemberData(nameof(Understood))]
    public void Accents_and_capitals_change_nothing(string kind, string said, string meant)
    {
        foreach (var same in new[] { Bare(said), said.ToUpperInvariant(), said.ToLowerInvariant(), $"  {said} ", said.Normalize(NormalizationForm.FormD) })
            Assert.Equal((same, meant), (same, Read(kind, same)));
    }

    private static string? Read(string kind, string text) => Kinds.Understand(kind, text, CaseTests.Today, "es");

    private static string Bare(string text) => string.Concat(text.Normalize(NormalizationForm.FormD)
        .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)).Normalize(NormalizationForm.FormC);
}
