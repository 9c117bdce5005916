using ChatAssist.Conversations.Rendering;
using FsCheck;
using FsCheck.Fluent;

namespace ChatAssist.Conversations.Tests.Rendering;

public sealed class SmsProperties
{
    private static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(2000);

    // Every 16-bit unit, so lone surrogates too, among the characters that matter in a Spanish SMS.
    private static readonly Gen<char> AnyUnit = Gen.Frequency(
        (3, Gen.Elements("aeñéáíóú¿¡€[]^ \n.,½«»—…'\u0301\u0303\u00A0\uD83D\uDC4D\uFE0F\uFFFE".ToCharArray())),
        (1, Gen.Choose(char.MinValue, char.MaxValue).Select(unit => (char)unit)));

    private static readonly Arbitrary<string> AnyText =
        Gen.Sized(size => Gen.Choose(0, size * 4).SelectMany(length => AnyUnit.ArrayOf(length)))
            .Select(units => new string(units)).ToArbitrary();

    [Fact]
    public void Any_text_transliterated_fits() =>
        Prop.ForAll(AnyText, text => Gsm7.Fits(Gsm7.Transliterate(text))).Check(Thorough);

    [Fact]
    public void A_second_pass_changes_nothing() =>
        Prop.ForAll(AnyText, text => Gsm7.Transliterate(text) is var once && once == Gsm7.Transliterate(once)).Check(Thorough);

    [Fact]
    public void What_fits_already_is_only_composed() =>
        Prop.ForAll(AnyText, text => !Gsm7.Fits(text) || Gsm7.Transliterate(text) == text.Normalize()).Check(Thorough);

    [Fact]
    public void Any_text_has_a_size() =>
        Prop.ForAll(AnyText, text => SmsSegments.Measure(text) is { Segments: >= 1, Units: >= 0 }).Check(Thorough);

    [Fact]
    public void A_longer_text_never_takes_fewer_segments() =>
        Prop.ForAll(AnyText, AnyText, (text, more) => SmsSegments.Measure(text + more).Segments >= SmsSegments.Measure(text).Segments)
            .Check(Thorough);
}
