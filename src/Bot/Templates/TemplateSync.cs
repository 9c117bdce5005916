using ChatAssist.Bot.Timers;
using ChatAssist.Data;

namespace ChatAssist.Bot.Templates;

/// <summary>Brings what the provider says of our templates into the database, where every replica reads it.</summary>
internal sealed class TemplateSync(TemplateFile file, IEnumerable<ITemplateSource> sources, Data.Templates templates, ProgrammeTime clock)
{
    public const string Approved = "approved", Missing = "missing";

    /// <summary>There is somebody to ask.</summary>
    public bool HasProvider => sources.Any();

    /// <returns>Each template of ours, with what is said of it.</returns>
    /// <exception cref="HttpRequestException">The provider could not be asked: what is stored stays.</exception>
    public async Task<IReadOnlyList<(MessageTemplate Ours, StoredTemplate There)>> Run(CancellationToken ct)
    {
        var there = new List<ProviderTemplate>();
        foreach (var source in sources) there.AddRange(await source.All(ct));
        var pairs = file.All.Select(ours => (ours, Stored(ours, there))).ToList();
        await templates.Keep([.. pairs.Select(pair => pair.Item2)], ct);
        return pairs;
    }

    /// <summary>It may be sent: approved, in the words that we have for it.</summary>
    public static bool IsUsable(MessageTemplate ours, StoredTemplate? there) => there is { Approval: Approved, ContentSid: not null } && there.Wording == ours.Wording;

    // Of several alike the one that may be sent, else the last.
    private StoredTemplate Stored(MessageTemplate ours, IEnumerable<ProviderTemplate> there) => there
        .Where(one => one.Name == ours.Name && one.Language == ours.Language)
        .Select(one => new StoredTemplate(
            ours.Name, ours.Language, one.Sid, MessageTemplate.Worded(one.Body, one.Buttons), one.Category.ToLowerInvariant(), one.Approval, one.Reason.Length > 0 ? one.Reason : null, clock.RealMilliseconds))
        .OrderBy(one => IsUsable(ours, one)).LastOrDefault()
        ?? new StoredTemplate(ours.Name, ours.Language, null, null, null, Missing, null, clock.RealMilliseconds);
}
