using System.Globalization;
using System.Text;

namespace ChatAssist.Bot.Documents;

/// <summary>A colour, each part from 0 to 255.</summary>
internal sealed record Ink(byte Red, byte Green, byte Blue);

/// <summary>A page under way. Places are in points (1/72 inch) from its upper left corner.</summary>
internal sealed class PdfPage
{
    /// <summary>Letter, as paper is in Guatemala.</summary>
    public const double Width = 612, Height = 792;

    private readonly StringBuilder content = new();

    /// <summary>What it draws, in the operators of PDF; plain ASCII.</summary>
    public string Content => content.ToString();

    /// <param name="y">Of the line that the letters stand on.</param>
    /// <param name="text">Of characters that the encoding has: <see cref="WinAnsi.Nearest"/>.</param>
    public void Write(double x, double y, PdfFont font, double size, Ink ink, string text) => content
        .Append(CultureInfo.InvariantCulture, $"BT /{font.Key} {Number(size)} Tf {Colour(ink)} {Number(x)} {Number(Height - y)} Td {PdfText.Literal(text)} Tj ET\n");

    public void Fill(double x, double y, double width, double height, Ink ink) => content
        .Append(CultureInfo.InvariantCulture, $"{Colour(ink)} {Number(x)} {Number(Height - y - height)} {Number(width)} {Number(height)} re f\n");

    private static string Colour(Ink ink) => $"{Part(ink.Red)} {Part(ink.Green)} {Part(ink.Blue)} rg";

    private static string Part(byte part) => Number(part / 255.0);

    private static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
