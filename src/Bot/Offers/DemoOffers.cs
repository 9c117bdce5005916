using ChatAssist.Bot.Content;
using ChatAssist.Bot.Import;
using ChatAssist.Data;

namespace ChatAssist.Bot.Offers;

/// <summary>The invented companies, vacancies, courses and services of content/demo, with which a demo begins.</summary>
internal sealed class DemoOffers(Companies companies, Courses courses, Importer importer)
{
    // Contacts and vacancies lean on companies, courses on providers.
    private static readonly string[] Kinds = ["companies", "contacts", "vacancies", "providers", "courses", "services"];

    /// <summary>Nothing is brought in where anything is there.</summary>
    public async Task Load(CancellationToken ct)
    {
        if ((await companies.Known(ct)).Count + (await courses.Providers(ct)).Count > 0) return;
        foreach (var kind in Kinds) await Load(kind, ct);
    }

    private async Task Load(string kind, CancellationToken ct)
    {
        await using var file = File.OpenRead(Path.Combine(ContentFiles.Folder, "demo", $"{kind}.csv"));
        var report = await importer.Take(kind, $"{kind}.csv", file, strict: true, new ImportProgress(), ct);
        if (report.Refused.Count > 0) throw new ContentException($"content/demo/{kind}.csv: {report}");
    }
}
