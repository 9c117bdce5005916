using System.Globalization;

namespace ChatAssist.Data;

/// <summary>What is left of an erased person's programme events: counts by month, without anybody's name.</summary>
internal static class EventCounts
{
    private sealed record Event
    {
        public required string Kind { get; init; }
        public required string HappenedOn { get; init; }
        public required string Municipality { get; init; }
        public required string Funding { get; init; }
    }

    /// <param name="Told">When the age was told: programme time, Unix milliseconds.</param>
    private sealed record Age(string Value, long Told);

    /// <summary>Adds a person's events to the counts. Their own rows are deleted after it.</summary>
    public static async Task Keep(Tx tx, long person)
    {
        var age = await tx.First<Age>($"{Answer} 'age'", new { person });
        var sex = (await tx.First<Age>($"{Answer} 'sex'", new { person }))?.Value ?? "";
        var first = new HashSet<(string, string)>();
        foreach (var one in await Events(tx, person)) await Add(tx, one, Ages(age, one.HappenedOn), sex, first.Add((one.Kind, one.Funding)));
    }

    private const string Answer = """
        SELECT a.value, a.at AS told FROM submission_answers a JOIN submissions s ON s.id = a.submission_id
        WHERE s.person_id = @person AND s.key = 'profile' AND a.question =
        """;

    private static Task<IReadOnlyList<Event>> Events(Tx tx, long person) => tx.Query<Event>("""
        SELECT e.kind, e.happened_on, COALESCE(e.municipality, p.municipality, '') AS municipality, COALESCE(e.funding, '') AS funding
        FROM programme_events e JOIN people p ON p.id = e.person_id WHERE e.person_id = @person ORDER BY e.happened_on, e.id
        """, new { person });

    private static Task<int> Add(Tx tx, Event one, string ages, string sex, bool isFirst) => tx.Execute("""
        INSERT INTO programme_counts (month, kind, department, funding, ages, sex, events, people)
        VALUES (@month, @Kind, @department, @Funding, @ages, @sex, 1, @people)
        ON CONFLICT (month, kind, department, funding, ages, sex)
        DO UPDATE SET events = programme_counts.events + 1, people = programme_counts.people + excluded.people
        """, new
    {
        month = one.HappenedOn[..7],
        one.Kind,
        department = one.Municipality.Length >= 2 ? one.Municipality[..2] : "",
        one.Funding,
        ages,
        sex,
        people = isFirst ? 1L : 0L,
    });

    private static string Ages(Age? told, string on)
    {
        if (told is null || !int.TryParse(told.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var years)) return "";
        var since = DateTime.ParseExact(on, "yyyy-MM-dd", CultureInfo.InvariantCulture) - DateTimeOffset.FromUnixTimeMilliseconds(told.Told).UtcDateTime;
        return (years + (int)Math.Floor(since.TotalDays / 365.25)) switch
        {
            < 18 => "0-17",
            < 25 => "18-24",
            < 35 => "25-34",
            < 50 => "35-49",
            _ => "50+",
        };
    }
}
