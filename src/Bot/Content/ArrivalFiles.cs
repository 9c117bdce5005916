using ChatAssist.Conversations.Knowledge;
using ChatAssist.Conversations.Understanding;

namespace ChatAssist.Bot.Content;

/// <summary>What first contact needs: the notice of privacy through time, who sends people to us, small words of English.</summary>
internal static class ArrivalFiles
{
    private sealed record NoticeLine(int Version, DateOnly From, string ChangedEs, string ChangedEn);

    private sealed record SenderLine(string Code, string By, string Kind, string Funding);

    private sealed class Words
    {
        public List<string> English { get; init; } = [];
        public List<string> Spanish { get; init; } = [];
    }

    public static Notices Notices(string folder) => CsvFiles.Rows<NoticeLine>(folder, "notice.csv").Select(ToNotice).OrderBy(notice => notice.Version).ToList() is { Count: > 0 } all
        ? new Notices(all)
        : throw new ContentException("content/notice.csv has no version of the notice.");

    public static Sources Sources(string folder) => new(
        [.. CsvFiles.Rows<SenderLine>(folder, "sources.csv").Select(line => new Sender(line.Code, line.By, line.Kind, line.Funding is { Length: > 0 } funding ? funding : null))]);

    public static EnglishWords English(string folder)
    {
        var words = TextFiles.Read<Words>(Path.Combine(folder, "understanding", "english.yaml"));
        return new EnglishWords(Plainly(words.English), Plainly(words.Spanish));
    }

    private static Notice ToNotice(NoticeLine line) => new(
        line.Version, line.From, new Dictionary<string, string>(StringComparer.Ordinal) { ["es"] = line.ChangedEs, ["en"] = line.ChangedEn });

    private static HashSet<string> Plainly(List<string> words) => words.Select(Plain.Of).ToHashSet(StringComparer.Ordinal);
}
