using ChatAssist.Conversations.Tests.Properties;
using ChatAssist.Conversations.Understanding;
using ChatAssist.Conversations.Understanding.Numbers;
using FsCheck;
using FsCheck.Fluent;

namespace ChatAssist.Conversations.Tests.Understanding.Numbers;

/// <summary>What holds for every number and every text.</summary>
public sealed class NumberProperties
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    // A prime, so that every shape of number comes by.
    private const int Stride = 97;

    [Fact]
    public void Every_number_in_words_is_read_back()
    {
        for (var number = 1; number <= 999_999; number += number < 3000 ? 1 : Stride)
        {
            Assert.Equal(Reading.Of(number), WholeNumber.In(InWords.Spanish(number)));
            Assert.Equal(Reading.Of(number), WholeNumber.In(InWords.English(number)));
        }
    }

    [Theory]
    [InlineData("z", "s")]
    [InlineData("v", "b")]
    [InlineData("cinco", "sinco")]
    [InlineData("dieci", "diesi")]
    [InlineData("cincuenta", "sinkuenta")]
    [InlineData("scientos", "sientos")]
    [InlineData("ce", "se")]
    [InlineData("cua", "kua")]
    [InlineData("qui", "ki")]
    [InlineData(" y ", " i ")]
    public void Numbers_spelt_by_ear_are_the_same(string letters, string heard)
    {
        for (var number = 1; number <= 999_999; number += number < 1000 ? 1 : 1009)
            Assert.Equal(Reading.Of(number), WholeNumber.In(InWords.Spanish(number).Replace(letters, heard)));
    }

    [Fact]
    public void No_text_is_too_strange_to_be_asked_again() => Prop.ForAll(AnyText.Arbitrary, text =>
    {
        foreach (var asked in new[] { text, $"tengo {text} 3", $"Q{text}5 y medio / {text}" })
            _ = (WholeNumber.In(asked), DecimalNumber.In(asked), Pay.In(asked), Age.In(asked, Today), Years.In(asked), Years.Within(Sentence.Of(asked)), OptionNumber.In(Plain.Of(asked)));
    }).Check(AnyText.Thorough);
}
