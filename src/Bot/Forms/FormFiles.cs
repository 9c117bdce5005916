using ChatAssist.Bot.Content;
using ChatAssist.Conversations.Forms;
using ChatAssist.Conversations.Knowledge;

namespace ChatAssist.Bot.Forms;

/// <summary>The questionnaires of content/forms: each a folder of CSV or an .xlsx.</summary>
internal static class FormFiles
{
    /// <summary>As they were written.</summary>
    /// <exception cref="ContentException">A file cannot be read.</exception>
    public static IReadOnlyList<Workbook> Workbooks(string content) =>
        [.. Directory.EnumerateFileSystemEntries(Path.Combine(content, "forms")).Where(IsForm).Order(StringComparer.Ordinal).Select(Workbook)];

    /// <summary>Loaded, without those that were published before.</summary>
    /// <exception cref="ContentException">A form has mistakes; the first is told.</exception>
    public static FormLibrary Load(string content, IReadOnlyDictionary<string, Texts> languages)
    {
        var forms = Workbooks(content).Select(workbook => Flawless(workbook, languages)).ToList();
        var twice = forms.GroupBy(form => form.Name, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1);
        return twice is null ? new FormLibrary(forms, []) : throw new ContentException($"content/forms has the form '{twice.Key}' twice, as a folder and as an .xlsx; take one away or rename it.");
    }

    // What a spreadsheet program leaves beside an open file is none.
    private static bool IsForm(string path) =>
        Directory.Exists(path) || (Path.GetExtension(path).Equals(".xlsx", StringComparison.OrdinalIgnoreCase) && !Path.GetFileName(path).StartsWith('~'));

    private static Form Flawless(Workbook workbook, IReadOnlyDictionary<string, Texts> languages) =>
        FormDocument.Load(workbook, languages) switch
        {
            { Form: { } form } => form,
            { Problems: var problems } => throw Mistakes(workbook.Name, problems.First(problem => !problem.IsWarning), languages["en"]),
        };

    private static Workbook Workbook(string path) => FormDocument.Open(path).Workbook
        ?? throw new ContentException($"content/forms/{Path.GetFileName(path)} cannot be read: 'form check content/forms/{Path.GetFileName(path)}' tells why.");

    private static ContentException Mistakes(string form, Problem first, Texts texts) =>
        new($"content/forms/{form}, {ProblemText.Of(first, texts)} ('form check content/forms/{form}' tells all.)");
}
