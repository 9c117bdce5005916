using System.Text;
using ChatAssist.Conversations.Understanding;
using FsCheck;
using FsCheck.Fluent;

namespace ChatAssist.Conversations.Tests.Properties;

public sealed class PlainProperties
{
    private static readonly Arbitrary<string> Spanish =
        Gen.Elements("aábcdeéfghiíjklmnñoópqrstuúüvwxyz 123,.¿?".ToCharArray()).ArrayOf().Select(letters => new string(letters)).ToArbitrary();

    [Fact]
    public void A_second_pass_changes_nothing() =>
        Prop.ForAll(AnyText.Arbitrary, text => Plain.Of(text) is var once && once == Plain.Of(once)).Check(AnyText.Thorough);

    [Fact]
    public void Capitals_and_accents_of_Spanish_do_not_matter() =>
        Prop.ForAll(Spanish, text => Plain.Of(text.ToUpperInvariant()) == Plain.Of(text) && Plain.Of(text.Normalize(NormalizationForm.FormD)) == Plain.Of(text)).Check(AnyText.Thorough);

    [Fact]
    public void Every_character_there_is_has_one_plain_form() => Assert.All(
        Enumerable.Range(0, 0x30000).Where(Rune.IsValid).Select(value => Plain.Of(new Rune(value).ToString())).Distinct(StringComparer.Ordinal),
        plain => Assert.Equal(plain, Plain.Of(plain)));

    [Fact]
    public void Nothing_begins_or_ends_with_a_space_or_has_two() =>
        Prop.ForAll(AnyText.Arbitrary, text => Plain.Of(text) is var plain && plain == string.Join(' ', plain.Split(' ', StringSplitOptions.RemoveEmptyEntries))).Check(AnyText.Thorough);
}
