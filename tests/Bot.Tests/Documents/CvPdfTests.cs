using System.Text;
using System.Text.RegularExpressions;
using ChatAssist.Bot.Documents;
using ChatAssist.Conversations.Cvs;

namespace ChatAssist.Bot.Tests.Documents;

/// <summary>A CV on paper: read back and looked at by poppler.</summary>
public sealed partial class CvPdfTests
{
    // What the margins of the page leave, in points.
    private const int Left = 68, Right = 544, Top = 60, Bottom = 770;

    [Fact]
    public async Task Every_line_is_read_back_with_its_accents()
    {
        var page = Assert.Single(await Poppler.Pages(CvPdf.Of(Cvs.Maria)));
        Assert.Equal(Said(Cvs.Maria), Flat(page).Replace(" · ", " ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_rich_takes_two_pages_and_loses_nothing_it_has_room_for()
    {
        var pages = await Poppler.Pages(CvPdf.Of(Cvs.Rich));
        Assert.Equal(2, pages.Count);
        Assert.EndsWith("1 / 2", pages[0].Trim(), StringComparison.Ordinal);
        Assert.StartsWith("María José López Caal", pages[1], StringComparison.Ordinal);
        Assert.Contains("…", pages[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_page_is_drawn_within_its_margins(int page)
    {
        var drawn = await Poppler.Drawn(CvPdf.Of(Cvs.Rich), page);
        var (left, top, right, bottom) = Assert.NotNull(drawn.Ink());
        Assert.Equal((612, 792), (drawn.Width, drawn.Height));
        Assert.True(left >= Left - 1 && right <= Right + 1 && top >= Top - 2 && bottom <= Bottom, $"{left} {top} {right} {bottom}");
    }

    [Fact]
    public async Task It_looks_as_in_the_documentation()
    {
        var picture = await Poppler.Picture(CvPdf.Of(Cvs.Maria));
        Assert.Equal("PNG", Encoding.ASCII.GetString(picture[1..4]));
        if (Environment.GetEnvironmentVariable("UPDATE_SCREENSHOTS") is "1") await File.WriteAllBytesAsync(Path.Combine(Built.Images, "cv.png"), picture, Poppler.Ct);
    }

    [Fact]
    public void The_same_CV_is_the_same_bytes() => Assert.Equal(CvPdf.Of(Cvs.Rich), CvPdf.Of(CvJson.Read(CvJson.Write(Cvs.Rich))));

    [Fact]
    public async Task Whatever_the_words_are_it_is_a_document_of_two_pages_at_most()
    {
        foreach (var text in Cvs.Hostile)
            Assert.InRange((await Poppler.Pages(CvPdf.Of(Cvs.With(text)))).Count, 1, 2);
    }

    [Fact]
    public void It_says_its_language_and_whose_it_is()
    {
        var file = Encoding.ASCII.GetString(CvPdf.Of(Cvs.Maria with { Name = "Ana" }));
        Assert.Contains("/Lang (es-GT)", file, StringComparison.Ordinal);
        Assert.Contains("/Title <FEFF00430056002000B7002000" + "41006E0061>", file, StringComparison.Ordinal);
        Assert.DoesNotContain("Date", file, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("María José", "CV maria jose")]
    [InlineData("../../etc/passwd", "CV etc passwd")]
    [InlineData("مرحبا", "CV")]
    public void The_file_has_a_name_that_every_system_takes(string name, string file) => Assert.Equal(file, CvFile.Name(Cvs.Maria with { Name = name }));

    private static string Said(Cv cv) => string.Join(' ', cv.Contact.Prepend(cv.Name).Concat(cv.Sections.SelectMany(section =>
        section.Lines.SelectMany((line, place) => new[] { place == 0 ? section.Title : null, line.Text, line.Aside }.OfType<string>()))));

    private static string Flat(string page) => Space().Replace(page, " ").Trim();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Space();
}
