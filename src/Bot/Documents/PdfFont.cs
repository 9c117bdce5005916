using System.Globalization;

namespace ChatAssist.Bot.Documents;

/// <summary>
/// One of the two standard fonts that every PDF reader brings along (ISO 32000-1, 9.6.2.2), so that nothing is embedded. Its widths are those of
/// Adobe's core 14 AFM files (Helvetica and Helvetica-Bold, version 002.000), in thousandths of the size, from code 32 on.
/// </summary>
internal sealed class PdfFont
{
    private const int First = 32;

    /// <summary>Its name among the resources of a page.</summary>
    public string Key { get; }

    public string Name { get; }

    private readonly int[] widths;

    private PdfFont(string key, string name, string widths) =>
        (Key, Name, this.widths) = (key, name, [.. widths.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(width => int.Parse(width, CultureInfo.InvariantCulture))]);

    public static readonly PdfFont Regular = new(
        "F1", "Helvetica", """
            278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278
            556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556
            1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778
            667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556
            333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556
            556 556 333 500 278 556 500 722 500 500 500 334 260 334 584 350
            556 350 222 556 333 1000 556 556 333 1000 667 333 1000 350 611 350
            350 222 222 333 333 350 556 1000 333 1000 500 333 944 350 500 667
            278 333 556 556 556 556 260 556 333 737 370 556 584 333 737 333
            400 584 333 333 333 556 537 278 333 333 365 556 834 834 834 611
            667 667 667 667 667 667 1000 722 667 667 667 667 278 278 278 278
            722 722 778 778 778 778 778 584 778 722 722 722 722 667 667 611
            556 556 556 556 556 556 889 500 556 556 556 556 278 278 278 278
            556 556 556 556 556 556 556 584 611 556 556 556 556 500 556 500
            """);

    public static readonly PdfFont Bold = new(
        "F2", "Helvetica-Bold", """
            278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278
            556 556 556 556 556 556 556 556 556 556 333 333 584 584 584 611
            975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778
            667 778 722 667 611 722 667 944 667 667 611 333 278 333 584 556
            333 556 611 556 611 556 333 611 611 278 278 556 278 889 611 611
            611 611 389 556 333 611 556 778 556 556 500 389 280 389 584 350
            556 350 278 556 500 1000 556 556 333 1000 667 333 1000 350 611 350
            350 278 278 500 500 350 556 1000 333 1000 556 333 944 350 500 667
            278 333 556 556 556 556 280 556 333 737 370 556 584 333 737 333
            400 584 333 333 333 611 556 278 333 333 365 556 834 834 834 611
            722 722 722 722 722 722 1000 722 667 667 667 667 278 278 278 278
            722 722 778 778 778 778 778 584 778 722 722 722 722 667 667 611
            556 556 556 556 556 556 889 556 556 556 556 556 278 278 278 278
            611 611 611 611 611 611 611 584 611 611 611 611 611 556 611 556
            """);

    public static IReadOnlyList<PdfFont> All { get; } = [Regular, Bold];

    /// <param name="text">Of characters that the encoding has: <see cref="WinAnsi.Nearest"/>.</param>
    /// <returns>In points.</returns>
    public double Width(string text, double size) => text.Sum(Units) * size / 1000;

    /// <summary>The text in lines no wider than that; a word that is wider is cut.</summary>
    public IReadOnlyList<string> Wrap(string text, double size, double width)
    {
        var lines = new List<string>();
        var (start, space, used, most) = (0, -1, 0, width * 1000 / size);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == ' ') space = at;
            used += Units(text[at]);
            // What is left of a long word may be too long again.
            while (used > most && at > start)
            {
                var isAtSpace = space > start;
                lines.Add(text[start..(isAtSpace ? space : at)]);
                start = isAtSpace ? space + 1 : at;
                used = text[start..(at + 1)].Sum(Units);
            }
        }
        return start < text.Length || lines.Count == 0 ? [.. lines, text[start..]] : lines;
    }

    private int Units(char letter) => widths[WinAnsi.Code(letter) - First];
}
