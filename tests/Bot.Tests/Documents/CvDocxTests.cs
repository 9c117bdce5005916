using ChatAssist.Bot.Documents;
using ChatAssist.Conversations.Cvs;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ChatAssist.Bot.Tests.Documents;

/// <summary>A CV that a promoter can edit.</summary>
public sealed class CvDocxTests
{
    [Fact]
    public void It_has_the_words_of_the_CV_in_styles_of_Word()
    {
        using var document = Open(CvDocx.Of(Cvs.Maria));
        var paragraphs = document.MainDocumentPart!.Document.Body!.Elements<Paragraph>().Select(one => (Style: one.ParagraphProperties?.ParagraphStyleId?.Val?.Value, one.InnerText)).ToList();

        Assert.Equal([("Title", "María José López Caal"), ("Subtitle", "Nebaj, Quiché   ·   +502 5555 0001")], paragraphs.Take(2));
        Assert.Equal(Cvs.Maria.Sections.Select(section => section.Title), paragraphs.Where(one => one.Style == "Heading1").Select(one => one.InnerText));
        Assert.Equal(Cvs.Maria.Sections.SelectMany(section => section.Lines).Select(line => line.Text + line.Aside), paragraphs.Skip(2).Where(one => one.Style is not "Heading1").Select(one => one.InnerText));
    }

    [Fact]
    public void Whatever_the_words_are_Word_opens_it() => Assert.All(Cvs.Hostile.Select(Cvs.With).Append(Cvs.Maria), cv =>
    {
        using var document = Open(CvDocx.Of(cv));
        Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(error => error.Description));
        Assert.Equal(5 + (cv == Cvs.Maria ? 16 : 0), document.MainDocumentPart!.Document.Body!.Elements<Paragraph>().Count());
    });

    [Fact]
    public void The_same_CV_is_the_same_bytes() => Assert.Equal(CvDocx.Of(Cvs.Maria), CvDocx.Of(CvJson.Read(CvJson.Write(Cvs.Maria))));

    private static WordprocessingDocument Open(byte[] file) => WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);
}
