using ChatAssist.Conversations.Cvs;

namespace ChatAssist.Bot.Documents;

/// <summary>A CV on one page, or two: the name large, headings beside what they head, and white space.</summary>
internal sealed class CvPdf
{
    private const int MostPages = 2;

    // In points. What stands beside a heading begins at the second column.
    private const double Margin = 68, Column = 212, Right = PdfPage.Width - Margin, Bottom = PdfPage.Height - Margin;

    private const double NameSize = 28, NameLeading = 33, HeadSize = 10.5, TextSize = 11, SmallSize = 9, Leading = 16, BetweenLines = 3, BetweenSections = 22;

    // Beside a line at least this much is left for how long.
    private const double Gap = 14;

    private static readonly Ink Black = new(0x1F, 0x29, 0x33), Grey = new(0x5F, 0x6B, 0x7A), Hairline = new(0xD5, 0xDA, 0xE1), Accent = new(0x0B, 0x6E, 0x6E);

    private readonly PdfDocument document;
    private readonly List<PdfPage> pages = [];
    private readonly string name;
    private double y;

    private CvPdf(Cv cv)
    {
        name = WinAnsi.Nearest(cv.Name);
        document = new PdfDocument($"CV · {name}", CvFile.Locale(cv));
        pages.Add(document.Add());
        Head(cv);
        foreach (var section in cv.Sections)
            if (!Section(section)) break;
        if (pages.Count > 1) Number();
    }

    /// <summary>The same CV is always the same bytes. What does not fit two pages is cut, and an ellipsis says so.</summary>
    public static byte[] Of(Cv cv) => new CvPdf(cv).document.Write();

    private PdfPage Page => pages[^1];

    private void Head(Cv cv)
    {
        y = Margin + NameSize * 0.72;
        foreach (var line in PdfFont.Bold.Wrap(name, NameSize, Right - Margin).Take(3))
        {
            Page.Write(Margin, y, PdfFont.Bold, NameSize, Black, line);
            y += NameLeading;
        }
        y -= NameLeading - 22;
        foreach (var line in PdfFont.Regular.Wrap(string.Join("   ·   ", cv.Contact.Select(WinAnsi.Nearest)), TextSize, Right - Margin).Take(3))
        {
            Page.Write(Margin, y, PdfFont.Regular, TextSize, Grey, line);
            y += Leading;
        }
        Page.Fill(Margin, y + 4, Right - Margin, 0.75, Hairline);
        Page.Fill(Margin, y + 3.25, 54, 2.25, Accent);
        y += 44;
    }

    // False when the paper is full.
    private bool Section(CvSection section)
    {
        var heads = new Queue<string>(PdfFont.Bold.Wrap(WinAnsi.Nearest(section.Title), HeadSize, Column - Margin - Gap));
        foreach (var line in section.Lines)
            if (!Line(line, heads)) return false;
        while (heads.Count > 0)
            if (!Row(heads, PdfFont.Regular, "", "")) return false;
        y += BetweenSections;
        return true;
    }

    private bool Line(CvLine line, Queue<string> heads)
    {
        var aside = WinAnsi.Nearest(line.Aside ?? "");
        if (PdfFont.Regular.Width(aside, TextSize) > (Right - Column) / 2) aside = PdfFont.Regular.Wrap(aside, TextSize, (Right - Column) / 2)[0];
        var width = Right - Column - (aside.Length > 0 ? PdfFont.Regular.Width(aside, TextSize) + Gap : 0);
        foreach (var (text, place) in PdfFont.Regular.Wrap(WinAnsi.Nearest(line.Text), TextSize, width).Select((text, place) => (text, place)))
            if (!Row(heads, PdfFont.Regular, text, place == 0 ? aside : "")) return false;
        y += BetweenLines;
        return true;
    }

    private bool Row(Queue<string> heads, PdfFont font, string text, string aside)
    {
        if (y > Bottom && !Turn(heads)) return false;
        if (heads.TryDequeue(out var head)) Page.Write(Margin, y, PdfFont.Bold, HeadSize, Accent, head);
        if (text.Length > 0) Page.Write(Column, y, font, TextSize, Black, text);
        if (aside.Length > 0) Page.Write(Right - PdfFont.Regular.Width(aside, TextSize), y, PdfFont.Regular, TextSize, Grey, aside);
        y += Leading;
        return true;
    }

    // A new page begins with whose it is.
    private bool Turn(Queue<string> heads)
    {
        if (pages.Count == MostPages)
        {
            Page.Write(Column, y, PdfFont.Regular, TextSize, Grey, "…");
            return false;
        }
        pages.Add(document.Add());
        Page.Write(Margin, Margin, PdfFont.Regular, SmallSize, Grey, PdfFont.Regular.Wrap(name, SmallSize, Right - Margin)[0]);
        y = Margin + 40;
        return true;
    }

    private void Number()
    {
        foreach (var (page, place) in pages.Select((page, place) => (page, place)))
        {
            var number = $"{place + 1} / {pages.Count}";
            page.Write(Right - PdfFont.Regular.Width(number, SmallSize), PdfPage.Height - 40, PdfFont.Regular, SmallSize, Grey, number);
        }
    }
}
