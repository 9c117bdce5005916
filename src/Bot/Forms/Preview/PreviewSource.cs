using ChatAssist.Bot.Content;
using ChatAssist.Conversations.Forms;
using ChatAssist.Conversations.Knowledge;

namespace ChatAssist.Bot.Forms.Preview;

/// <summary>The form that is looked at: one of content/forms by its name, or an .xlsx that travels with the page.</summary>
/// <param name="Carried">The bytes of the .xlsx, base64; null for one of ours.</param>
/// <param name="Workbook">Null when it cannot be read.</param>
internal sealed record PreviewSource(string Name, string? Carried, Workbook? Workbook, LoadedForm Loaded)
{
    /// <summary>Bytes of an .xlsx: it goes to and fro with every answer.</summary>
    public const int MostBytes = 1 << 20;

    public static IReadOnlyList<string> Ours => [.. FormFiles.Workbooks(ContentFiles.Folder).Select(workbook => workbook.Name)];

    /// <summary>One of content/forms; null when there is none of that name.</summary>
    public static PreviewSource? Named(string? name, IReadOnlyDictionary<string, Texts> languages) =>
        FormFiles.Workbooks(ContentFiles.Folder).FirstOrDefault(workbook => workbook.Name == name) is { } workbook
            ? new PreviewSource(workbook.Name, Carried: null, workbook, FormLoader.Load(workbook, FormDocument.Words(languages)))
            : null;

    public static PreviewSource Sent(string name, byte[] bytes, IReadOnlyDictionary<string, Texts> languages)
    {
        var file = bytes.Length > MostBytes
            ? WorkbookFile.Refused("file-too-large", null, ("most", "1 MB"))
            : XlsxFile.Read(name, new MemoryStream(bytes, writable: false));
        return new PreviewSource(name, file.Workbook is null ? null : Convert.ToBase64String(bytes), file.Workbook,
            file.Workbook is { } workbook ? FormLoader.Load(workbook, FormDocument.Words(languages)) : new LoadedForm(null, [file.Problem!]));
    }

    /// <summary>As the page carried it; null when it is not what a page carries.</summary>
    public static PreviewSource? Carried64(string? name, string carried, IReadOnlyDictionary<string, Texts> languages)
    {
        var bytes = new byte[(carried.Length / 4 * 3) + 3];
        return Convert.TryFromBase64String(carried, bytes, out var length) ? Sent(name ?? "form", bytes[..length], languages) : null;
    }
}
