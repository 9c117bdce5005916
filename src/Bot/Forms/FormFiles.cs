using ChatAssist.Bot.Content;
using ChatAssist.Conversations.Forms;
using ChatAssist.Conversations.Knowledge;

namespace ChatAssist.Bot.Forms;

/// <summary>Questionnaires as files: a folder of CSV, or an .xlsx.</summary>
internal static class FormFiles
{
    /// <summary>Every form of content/forms. What is wrong with one stops the start, all of it at once.</summary>
    public static IReadOnlyList<Form> All(string content, IReadOnlyDictionary<string, Texts> languages) =>
        [.. Directory.EnumerateDirectories(Path.Combine(content, "forms")).Order(StringComparer.Ordinal).Select(folder => Whole(folder, languages))];

    /// <param name="path">A folder, or a file that ends in .xlsx; it is there.</param>
    public static LoadedForm Read(string path, IReadOnlyDictionary<string, Texts> languages)
    {
        if (Directory.Exists(path)) return Load(CsvFolder.Read(path), languages);
        using var file = File.OpenRead(path);
        return Read(Path.GetFileNameWithoutExtension(path), file, languages);
    }

    /// <summary>An .xlsx that somebody sent.</summary>
    /// <param name="file">Can seek.</param>
    public static LoadedForm Read(string name, Stream file, IReadOnlyDictionary<string, Texts> languages) => Load(XlsxFile.Read(name, file), languages);

    private static LoadedForm Load(WorkbookFile file, IReadOnlyDictionary<string, Texts> languages) =>
        file.Workbook is { } workbook ? FormLoader.Load(workbook, Words(languages)) : new LoadedForm(null, [file.Problem!]);

    private static OtherWords Words(IReadOnlyDictionary<string, Texts> languages) => new(Body(languages, "or-other.choice"), Body(languages, "or-other.question"));

    private static Dictionary<string, string> Body(IReadOnlyDictionary<string, Texts> languages, string key) =>
        languages.ToDictionary(language => language.Key, language => language.Value[key].Body, StringComparer.Ordinal);

    private static Form Whole(string folder, IReadOnlyDictionary<string, Texts> languages)
    {
        var loaded = Read(folder, languages);
        return loaded.Form ?? throw new ContentException(string.Join('\n', loaded.Problems
            .Where(problem => !problem.IsWarning).Select(problem => $"content/forms/{Path.GetFileName(folder)}: {ProblemText.Of(problem, languages["en"])}")));
    }
}
