using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ChatAssist.Bot.Documents;

/// <summary>The styles of a CV in Word: whoever edits it changes a style, and every heading follows.</summary>
internal static class CvStyles
{
    public const string Name = "Title", Contact = "Subtitle", Heading = "Heading1", Aside = "Aside";

    private const string Font = "Arial", Black = "1F2933", Grey = "5F6B7A", Accent = "0B6E6E";

    public static Styles All(string language) => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = Font, HighAnsi = Font, ComplexScript = Font }, new Color { Val = Black }, Size(11), new Languages { Val = language })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "60", Line = "288", LineRule = LineSpacingRuleValues.Auto }))),
        Paragraph("Normal", "Normal", isDefault: true, new StyleParagraphProperties(), new StyleRunProperties()),
        Paragraph(Name, "Title", isDefault: false, new StyleParagraphProperties(new SpacingBetweenLines { After = "60" }), new StyleRunProperties(new Bold(), Size(28))),
        Paragraph(
            Contact, "Subtitle", isDefault: false,
            new StyleParagraphProperties(
                new ParagraphBorders(new BottomBorder { Val = BorderValues.Single, Size = 12, Space = 8, Color = Accent }), new SpacingBetweenLines { After = "360" }),
            new StyleRunProperties(new Color { Val = Grey })),
        Paragraph(
            Heading, "heading 1", isDefault: false,
            new StyleParagraphProperties(new KeepNext(), new SpacingBetweenLines { Before = "300", After = "80" }, new OutlineLevel { Val = 0 }),
            new StyleRunProperties(new Bold(), new Color { Val = Accent })),
        new Style(new StyleName { Val = Aside }, new StyleRunProperties(new Color { Val = Grey })) { Type = StyleValues.Character, StyleId = Aside, CustomStyle = true });

    private static Style Paragraph(string id, string name, bool isDefault, StyleParagraphProperties paragraph, StyleRunProperties run)
    {
        var style = new Style(new StyleName { Val = name }) { Type = StyleValues.Paragraph, StyleId = id };
        if (isDefault) style.Default = true;
        else style.Append(new BasedOn { Val = "Normal" });
        style.Append(new PrimaryStyle(), paragraph, run);
        return style;
    }

    // Word counts in half points.
    private static FontSize Size(int points) => new() { Val = (2 * points).ToString(CultureInfo.InvariantCulture) };
}
