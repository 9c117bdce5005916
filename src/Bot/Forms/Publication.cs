using System.Security.Cryptography;
using System.Text;
using ChatAssist.Bot.Content;
using ChatAssist.Conversations.Forms;
using ChatAssist.Conversations.Knowledge;
using ChatAssist.Data;

namespace ChatAssist.Bot.Forms;

/// <summary>
/// Publishes the forms of this program at its start. What was published stays as it was, so that whoever is in the middle of
/// an older version goes on in it, with another program and on any replica.
/// </summary>
internal sealed class Publication(FormVersions stored, Func<Workbook, LoadedForm> load, TimeProvider time, ILogger<Publication> log)
{
    /// <exception cref="ContentException">A form has mistakes, or its version was published with another content.</exception>
    public async Task<FormLibrary> Publish(IReadOnlyList<Workbook> workbooks, CancellationToken ct)
    {
        var current = workbooks.Select(workbook => (Form: Flawless(workbook), Json: WorkbookJson.Write(workbook))).ToList();
        await Store([.. current.Select(one => new FormVersion(one.Form.Name, one.Form.Version, Hash(one.Json), one.Json))], ct);
        var older = (await stored.All(ct)).Where(version => !current.Exists(one => (one.Form.Name, one.Form.Version) == (version.Form, version.Version)));
        return new FormLibrary([.. current.Select(one => one.Form)], [.. older.Select(Older).OfType<Form>()]);
    }

    private Form Flawless(Workbook workbook) => load(workbook).Form
        ?? throw new ContentException($"content/forms/{workbook.Name} has mistakes: 'form check content/forms/{workbook.Name}' tells them.");

    private async Task Store(IReadOnlyList<FormVersion> versions, CancellationToken ct)
    {
        try
        {
            await stored.Publish(versions, time.GetUtcNow().ToUnixTimeMilliseconds(), ct);
        }
        catch (PublishedOtherwiseException error)
        {
            throw new ContentException(
                $"content/forms/{error.Form}: version {error.Version} was published with another content, and people may be in the middle of it."
                + " Raise 'version' in its settings.");
        }
    }

    // The rules for forms may have become stricter since.
    private Form? Older(FormVersion version)
    {
        var form = load(WorkbookJson.Read(version.Workbook)).Form;
        if (form is null) log.CannotReadAnyMore(version.Form, version.Version);
        return form;
    }

    private static string Hash(string json) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)));
}
