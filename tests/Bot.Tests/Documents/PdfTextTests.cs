using System.Globalization;
using System.Text.RegularExpressions;
using ChatAssist.Bot.Documents;
using FsCheck;
using FsCheck.Fluent;

namespace ChatAssist.Bot.Tests.Documents;

/// <summary>Our PDF as a program that is not ours reads it: letters, widths, and whatever people write.</summary>
public sealed partial class PdfTextTests
{
    // One page each, and one process for all of them.
    private const int Many = 300;

    private static readonly Ink Black = new(0, 0, 0);

    private static readonly string Letters = string.Concat(Enumerable.Range(0x21, 0xFF - 0x20).Select(code => (char)code).Concat("€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ").Where(letter => WinAnsi.Nearest($"{letter}") == $"{letter}"));

    [Fact]
    public async Task Any_text_is_read_back_as_what_the_encoding_has_of_it()
    {
        var texts = ArbMap.Default.GeneratorFor<string>().Where(text => text is not null).Sample(Many, 60).Concat(Cvs.Hostile.Where(text => text.Length < 1_000))
            .Select(text => WinAnsi.Nearest(text)).Where(text => text.Length > 0).ToList();
        var pages = await Poppler.Pages(Written(texts, PdfFont.Regular, 4));
        Assert.Equal(texts.Select(Bare), pages.Select(Bare));
    }

    [Fact]
    public async Task A_letter_is_as_wide_as_we_say()
    {
        foreach (var font in PdfFont.All)
        {
            var boxes = await Poppler.Boxes(Written([.. Letters.Select(letter => $"{letter}{letter}")], font, 100));
            var widths = boxes.Split("<page ").Skip(1).Select(page => Box().Matches(page)).Select(words => words.Max(word => Number(word, "right")) - words.Min(word => Number(word, "left"))).ToList();
            Assert.Equal(Letters.Select(letter => Math.Round(font.Width($"{letter}{letter}", 100), 2)), widths.Select(width => Math.Round(width, 2)));
        }
    }

    [Theory]
    [InlineData("Ñandú, ¿qué? ¡güegüecho!", "Ñandú, ¿qué? ¡güegüecho!")]
    [InlineData("e\u0301 n\u0303", "é ñ")]
    [InlineData("Kꞌicheꞌ", "K’iche’")]
    [InlineData("Łódź ﬁn ｆ", "Lódz fin f")]
    [InlineData("مرحبا Ana", "? Ana")]
    [InlineData("😀 ok 👍", "ok")]
    [InlineData("a\n\tb\0c", "a b c")]
    [InlineData("\u202Eabc", "abc")]
    [InlineData("\uD800", "")]
    [InlineData("", "")]
    public void Of_other_letters_the_nearest_is_written(string text, string near) => Assert.Equal(near, WinAnsi.Nearest(text));

    [Fact]
    public void No_line_is_wider_than_it_may_be_and_no_letter_is_lost() => Prop.ForAll<string, PositiveInt>((said, most) =>
    {
        var (text, width) = (WinAnsi.Nearest(said ?? ""), 12.0 + most.Get);
        var lines = PdfFont.Regular.Wrap(text, 11, width);
        return lines.All(line => PdfFont.Regular.Width(line, 11) <= width + 0.001 || line.Length == 1) && Bare(string.Concat(lines)) == Bare(text);
    }).QuickCheckThrowOnFailure();

    private static byte[] Written(IReadOnlyList<string> texts, PdfFont font, double size)
    {
        var document = new PdfDocument("test", "es");
        foreach (var text in texts)
        {
            var (page, y) = (document.Add(), 150.0);
            foreach (var line in font.Wrap(text, size, 500)) page.Write(50, y += size + 2, font, size, Black, line);
        }
        return document.Write();
    }

    private static string Bare(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));

    private static double Number(Match word, string name) => double.Parse(word.Groups[name].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("<word xMin=\"(?<left>[0-9.]+)\" yMin=\"[0-9.]+\" xMax=\"(?<right>[0-9.]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Box();
}
