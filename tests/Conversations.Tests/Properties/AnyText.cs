using FsCheck;
using FsCheck.Fluent;

namespace ChatAssist.Conversations.Tests.Properties;

/// <summary>Whatever a phone may send: half characters, ten thousand letters, other scripts, emoji; and words that mean something here.</summary>
internal static class AnyText
{
    public static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(1000).WithQuietOnSuccess(true);

    private static readonly string[] Pieces =
    [
        "baja", "BAJA", "no me escriban", "tengo 16 años", "San José", "el Progreso", "34", "1990", "99999999999999999999", "sí", "la segunda", "me pega", "👍🏽", "👩‍👩‍👧", "\uD83D", "\uDE00",
        "مرحبا", "\u202Ehola\u202C", "\u0000", "\uFFFE", "e\u0301\u0301\u0301", "ﷺ", "K'iche'", "{lines}", "{said}", " ", "\n", "\t", "…", "¿?", "א", "१२", "Ⅷ", "½", "İ", "ß", "#", "# años", "Q#", "1.",
    ];

    private static readonly Gen<string> Unit = Gen.Choose(char.MinValue, char.MaxValue).Select(unit => ((char)unit).ToString());

    private static readonly Gen<string> Mixed = Gen.Sized(size => Gen.Choose(0, size / 4).SelectMany(length => Gen.OneOf(Gen.Elements(Pieces), Unit).ArrayOf(length)))
        .Select(string.Concat);

    private static readonly Gen<string> Long = Gen.OneOf(Gen.Elements(Pieces), Unit).Select(piece => string.Concat(Enumerable.Repeat(piece, 1 + (10_000 / Math.Max(1, piece.Length)))));

    public static readonly Arbitrary<string> Arbitrary = Gen.Frequency((20, Mixed), (1, Long)).ToArbitrary();
}
