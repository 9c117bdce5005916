using ChatAssist.Bot.Content;
using ChatAssist.Conversations.Forms;
using ChatAssist.Conversations.Knowledge;

namespace ChatAssist.Bot.Forms;

/// <summary>The questionnaires of content/forms: a folder each.</summary>
internal static class FormFiles
{
    /// <summary>As they were written.</summary>
    /// <exception cref="ContentException">A file cannot be read.</exception>
    public static IReadOnlyList<Workbook> Workbooks(string content) =>
        [.. Directory.EnumerateDirectories(Path.Combine(content, "forms")).Order(StringComparer.Ordinal).Select(Workbook)];

    /// <summary>Loaded, without those that were published before.</summary>
    /// <exception cref="ContentException">A form has mistakes; the first is told.</exception>
    public static FormLibrary Load(string content, IReadOnlyDictionary<string, Texts> languages) =>
        new([.. Workbooks(content).Select(workbook => Flawless(workbook, languages))], []);

    private static Form Flawless(Workbook workbook, IReadOnlyDictionary<string, Texts> languages) =>
        FormDocument.Load(workbook, languages) switch
        {
            { Form: { } form } => form,
            { Problems: var problems } => throw Mistakes(workbook.Name, problems.First(problem => !problem.IsWarning), languages["en"]),
        };

    private static Workbook Workbook(string folder) => CsvFolder.Read(folder).Workbook
        ?? throw new ContentException($"content/forms/{Path.GetFileName(folder)} cannot be read: 'form check content/forms/{Path.GetFileName(folder)}' tells why.");

    private static ContentException Mistakes(string form, Problem first, Texts texts) =>
        new($"content/forms/{form}, {ProblemText.Of(first, texts)} ('form check content/forms/{form}' tells all.)");
}
