using System.Globalization;
using ChatAssist.Conversations.Knowledge;
using CsvHelper;
using CsvHelper.Configuration;

namespace ChatAssist.Bot.Content;

/// <summary>The tables of content/: places, holidays, helplines, the duty roster. Lines that begin with # are comments.</summary>
internal static class CsvFiles
{
    private sealed record PlaceLine(string Code, string Municipality, string Department, string Also);

    private sealed record DepartmentLine(string Code, string Department, string Also);

    private sealed record HolidayLine(DateOnly Date, string Name, string Scope, string Source);

    private sealed record ServiceLine(string Key, string NameEs, string NameEn, string ShortEs, string ShortEn, string Phone, string For, DateOnly VerifiedOn, string Source);

    private sealed record DutyLine(string Who, string Department, string Role, string Days, string Hours, string Backup, DateOnly? From, DateOnly? To);

    public static Places Places(string folder) => new(
        [.. Rows<DepartmentLine>(folder, "departments.csv").Select(d => new Department(d.Code, d.Department, List(d.Also)))],
        [.. Rows<PlaceLine>(folder, "places.csv").Select(p => new Municipality(p.Code, p.Municipality, p.Department, List(p.Also)))]);

    public static Helplines Helplines(string folder) => new([.. Rows<ServiceLine>(folder, "services.csv").Select(ToHelpline)]);

    public static Roster Roster(string folder) => new(
        [.. Rows<DutyLine>(folder, "roster.csv").Select(ToRosterLine)],
        Days(folder, "national"));

    public static Holidays Holidays(string folder) => new(Days(folder, "national"), Days(folder, "half-day"));

    private static HashSet<DateOnly> Days(string folder, string scope) => [.. Rows<HolidayLine>(folder, "holidays.csv").Where(h => h.Scope == scope).Select(h => h.Date)];

    private static Helpline ToHelpline(ServiceLine line) => new(
        line.Key,
        new Dictionary<string, string>(StringComparer.Ordinal) { ["es"] = line.NameEs, ["en"] = line.NameEn },
        new Dictionary<string, string>(StringComparer.Ordinal) { ["es"] = line.ShortEs, ["en"] = line.ShortEn },
        line.Phone, List(line.For), line.VerifiedOn, line.Source);

    private static RosterLine ToRosterLine(DutyLine line)
    {
        var (from, until) = DutyHours.Read(line.Hours);
        return new RosterLine(line.Who, line.Department, line.Role, DutyDays.Read(line.Days), from, until, line.From, line.To, line.Backup.Length > 0 ? line.Backup : null);
    }

    public static string[] List(string cell) => cell.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The lines of a table; a mistake is told with file and line.</summary>
    public static List<T> Rows<T>(string folder, string name)
    {
        var format = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            AllowComments = true,
            PrepareHeaderForMatch = header => header.Header.Replace("_", "", StringComparison.Ordinal).ToUpperInvariant(),
        };
        using var csv = new CsvReader(new StreamReader(Path.Combine(folder, name)), format);
        try
        {
            return [.. csv.GetRecords<T>()];
        }
        catch (CsvHelperException error)
        {
            throw new ContentException($"content/{name}, line {error.Context?.Parser?.RawRow}: {error.Message.Split('\n')[0].Trim()}");
        }
    }
}
