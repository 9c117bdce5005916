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
    /// <exception cref="ContentException">A form has mistakes.</exception>
    public static FormLibrary Load(string content) => new([.. Workbooks(content).Select(Flawless)], []);

    /// <exception cref="ContentException">The form has mistakes.</exception>
    public static Form Flawless(Workbook workbook) => FormLoader.Load(workbook).Form ?? throw HasMistakes(workbook.Name);

    private static Workbook Workbook(string folder) => CsvFolder.Read(folder).Workbook ?? throw HasMistakes(Path.GetFileName(folder));

    private static ContentException HasMistakes(string form) => new($"content/forms/{form} has mistakes: 'form check content/forms/{form}' tells them.");
}
