using ChatAssist.Conversations.Forms;
using ChatAssist.Conversations.Knowledge;

namespace ChatAssist.Bot.Forms;

/// <summary>One questionnaire as a folder of CSV or an .xlsx, wherever it comes from. What is wrong with it is told, never thrown.</summary>
internal static class FormDocument
{
    /// <param name="path">A folder or a file, which may not be there.</param>
    public static LoadedForm Read(string path, IReadOnlyDictionary<string, Texts> languages) => Directory.Exists(path) || File.Exists(path)
        ? Load(Open(path), languages)
        : new LoadedForm(null, [new Problem("form-check.no-such-file", [("file", path)])]);

    /// <summary>A folder or a file that is there, as it was written.</summary>
    public static WorkbookFile Open(string path)
    {
        if (Directory.Exists(path)) return CsvFolder.Read(path);
        using var file = File.OpenRead(path);
        return XlsxFile.Read(Path.GetFileNameWithoutExtension(path), file);
    }

    /// <summary>An .xlsx that somebody sent.</summary>
    /// <param name="file">Can seek.</param>
    public static LoadedForm Read(string name, Stream file, IReadOnlyDictionary<string, Texts> languages) => Load(XlsxFile.Read(name, file), languages);

    /// <summary>What <c>or_other</c> adds, in our languages.</summary>
    public static OtherWords Words(IReadOnlyDictionary<string, Texts> languages) => new(Bodies(languages, "or-other.choice"), Bodies(languages, "or-other.question"));

    private static Dictionary<string, string> Bodies(IReadOnlyDictionary<string, Texts> languages, string key) =>
        languages.ToDictionary(language => language.Key, language => language.Value[key].Body, StringComparer.Ordinal);

    public static LoadedForm Load(Workbook workbook, IReadOnlyDictionary<string, Texts> languages) => FormLoader.Load(workbook, Words(languages));

    private static LoadedForm Load(WorkbookFile file, IReadOnlyDictionary<string, Texts> languages) =>
        file.Workbook is { } workbook ? Load(workbook, languages) : new LoadedForm(null, [file.Problem!]);
}
