using System.Globalization;
using System.Text;

namespace ChatAssist.Bot.Documents;

/// <summary>
/// A PDF 1.4 of our own: text in the standard fonts and filled boxes, which is all that a letter or a CV needs. No time and no chance in it: the
/// same pages are the same bytes.
/// </summary>
/// <param name="title">Shown by the reader above the page.</param>
/// <param name="language">BCP 47, for whoever has it read aloud.</param>
internal sealed class PdfDocument(string title, string language)
{
    private const int Catalog = 1, Pages = 2, Info = 3, Fonts = 4;

    // After the fonts, each page and its content.
    private static readonly int FirstPage = Fonts + PdfFont.All.Count;

    private readonly List<PdfPage> pages = [];

    public PdfPage Add()
    {
        pages.Add(new PdfPage());
        return pages[^1];
    }

    public byte[] Write()
    {
        var (file, places) = (new StringBuilder("%PDF-1.4\n"), new List<int>());
        foreach (var (body, number) in Objects().Select((body, place) => (body, place + 1)))
        {
            places.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n{body}\nendobj\n");
        }
        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {places.Count + 1}\n0000000000 65535 f \n");
        foreach (var place in places) file.Append(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n");
        file.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {places.Count + 1} /Root {Catalog} 0 R /Info {Info} 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(file.ToString());
    }

    private IEnumerable<string> Objects()
    {
        yield return $"<< /Type /Catalog /Pages {Pages} 0 R /Lang {PdfText.Literal(language)} /ViewerPreferences << /DisplayDocTitle true >> >>";
        yield return $"<< /Type /Pages /Count {pages.Count} /Kids [{string.Join(' ', pages.Select((_, place) => $"{FirstPage + 2 * place} 0 R"))}] >>";
        yield return $"<< /Title {PdfText.Shown(title)} >>";
        foreach (var font in PdfFont.All) yield return $"<< /Type /Font /Subtype /Type1 /BaseFont /{font.Name} /Encoding /WinAnsiEncoding >>";
        foreach (var (page, place) in pages.Select((page, place) => (page, place)))
        {
            yield return $"<< /Type /Page /Parent {Pages} 0 R /MediaBox [0 0 {PdfPage.Width} {PdfPage.Height}] /Resources << /Font << {Resources()} >> >> /Contents {FirstPage + 2 * place + 1} 0 R >>";
            yield return $"<< /Length {page.Content.Length} >>\nstream\n{page.Content}endstream";
        }
    }

    private static string Resources() => string.Join(' ', PdfFont.All.Select((font, place) => $"/{font.Key} {Fonts + place} 0 R"));
}
