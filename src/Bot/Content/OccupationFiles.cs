using ChatAssist.Conversations.Knowledge;
using ChatAssist.Conversations.Understanding;
using ChatAssist.Conversations.Understanding.Jobs;

namespace ChatAssist.Bot.Content;

/// <summary>The groups of ISCO-08 and the words in which people tell their work.</summary>
internal static class OccupationFiles
{
    private const string Everyday = "occupations-everyday.csv";

    private sealed record GroupLine(string Code, string Es, string En, string Titles, string Also);

    private sealed record EverydayLine(string Means, string Es, string En);

    public static Occupations Load(string folder, Places places)
    {
        var groups = CsvFiles.Rows<GroupLine>(folder, "occupations.csv").Select(ToGroup).ToList();
        var codes = groups.Select(group => group.Code).Where(code => code.Length == 4).ToHashSet(StringComparer.Ordinal);
        return new Occupations(groups, [.. CsvFiles.Rows<EverydayLine>(folder, Everyday).Select(line => ToWork(line, codes))], Around(Path.Combine(folder, "understanding", "occupations.yaml")), places);
    }

    private static OccupationGroup ToGroup(GroupLine line) => new(
        line.Code,
        new Dictionary<string, string>(StringComparer.Ordinal) { ["es"] = line.Es, ["en"] = line.En },
        CsvFiles.List(line.Titles), CsvFiles.List(line.Also));

    private static EverydayWork ToWork(EverydayLine line, HashSet<string> codes)
    {
        var means = line.Means.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var odd = means.FirstOrDefault(code => !codes.Contains(code));
        if (means.Length == 0 || odd is not null) throw new ContentException($"content/{Everyday}: '{line.Means}' is no unit group of occupations.csv (four digits; several with spaces between).");
        return new EverydayWork(means, [.. CsvFiles.List(line.Es), .. CsvFiles.List(line.En)]);
    }

    private static Dictionary<JobWordKind, IReadOnlyList<string>> Around(string file)
    {
        var words = TextFiles.Read<Dictionary<string, List<string>>>(file);
        return Enum.GetValues<JobWordKind>().Where(kind => kind != JobWordKind.Job).ToDictionary(
            kind => kind,
            IReadOnlyList<string> (kind) => words.GetValueOrDefault(kind.ToString().ToLowerInvariant())
                ?? throw new ContentException($"content/understanding/occupations.yaml has no list '{kind.ToString().ToLowerInvariant()}'."));
    }
}
