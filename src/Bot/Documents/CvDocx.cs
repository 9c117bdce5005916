using System.Text;
using System.Xml;
using ChatAssist.Conversations.Cvs;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ChatAssist.Bot.Documents;

/// <summary>A CV for a promoter to edit with the person: the same words as the PDF, in styles of Word.</summary>
internal static class CvDocx
{
    // Letter with the margins of the PDF, in twentieths of a point.
    private const int Width = 12_240, Height = 15_840, Margin = 1_360;

    public static byte[] Of(Cv cv) => WordPackage.Write(new Document(new Body(Content(cv))), CvStyles.All(CvFile.Locale(cv)), $"CV · {Clean(cv.Name)}", CvFile.Locale(cv));

    private static IEnumerable<OpenXmlElement> Content(Cv cv) =>
    [
        Styled(CvStyles.Name, Words(cv.Name)),
        Styled(CvStyles.Contact, Words(string.Join("   ·   ", cv.Contact))),
        .. cv.Sections.SelectMany(section => section.Lines.Select(Line).Prepend(Styled(CvStyles.Heading, Words(section.Title)))),
        new SectionProperties(new PageSize { Width = Width, Height = Height }, new PageMargin { Top = Margin, Bottom = Margin, Left = Margin, Right = Margin, Header = 720, Footer = 720, Gutter = 0 }),
    ];

    private static Paragraph Styled(string style, Run words) => new(new ParagraphProperties(new ParagraphStyleId { Val = style }), words);

    // How long, at the right.
    private static Paragraph Line(CvLine line) => line.Aside is not { } aside ? new Paragraph(Words(line.Text)) : new Paragraph(
        new ParagraphProperties(new Tabs(new TabStop { Val = TabStopValues.Right, Position = Width - 2 * Margin })),
        Words(line.Text),
        new Run(new RunProperties(new RunStyle { Val = CvStyles.Aside }), new TabChar(), Text(aside)));

    private static Run Words(string text) => new(Text(text));

    private static Text Text(string text) => new(Clean(text)) { Space = SpaceProcessingModeValues.Preserve };

    // What XML cannot hold, and what would make the text around it read otherwise (UAX #9), is left out.
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (rune != Rune.ReplacementChar && rune.Value is not (>= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069) && (!rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value)))
                clean.Append(rune.ToString());
        return clean.ToString();
    }
}
