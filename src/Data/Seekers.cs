namespace ChatAssist.Data;

/// <param name="Profile">What of it decides on work, by question.</param>
public sealed record StoredSeeker(long Person, string? Municipality, IReadOnlyDictionary<string, string> Profile);

/// <summary>Those who may be found for a vacancy.</summary>
public sealed class Seekers(Database db)
{
    // Needs, sex and age decide nothing: they are not read.
    private static readonly string[] Questions =
        ["work", "work_isco", "years", "schooling", "skills", "languages", "wanted/wishes", "wanted/near", "wanted/shift", "wanted/pay", "wanted/limits"];

    private sealed record Line(long Person, string? Municipality, string Question, string Value);

    /// <summary>The vacancy of that key; null: there is none.</summary>
    public Task<long?> Vacancy(string key, CancellationToken ct) => db.Read(tx => tx.First<long?>("SELECT id FROM vacancies WHERE key = @key", new { key }), ct);

    /// <summary>Who gave the core consent, is here, may be written to, and has not applied to that vacancy yet.</summary>
    public async Task<IReadOnlyList<StoredSeeker>> For(long vacancy, CancellationToken ct) =>
    [
        .. (await db.Query<Line>("""
            SELECT p.id AS person, p.municipality, a.question, a.value
            FROM people p JOIN conversations c ON c.id = p.conversation_id
                JOIN submissions s ON s.person_id = p.id AND s.key = 'profile' JOIN submission_answers a ON a.submission_id = s.id
            WHERE p.consent = 'given' AND p.is_employer = 0 AND p.merged_into IS NULL AND p.status IS NULL AND c.opted_out_at IS NULL AND a.question IN @Questions
              AND NOT EXISTS (SELECT 1 FROM applications x WHERE x.person_id = p.id AND x.vacancy_id = @vacancy)
            ORDER BY p.id
            """, new { Questions, vacancy }, ct))
            .GroupBy(line => (line.Person, line.Municipality))
            .Select(lines => new StoredSeeker(lines.Key.Person, lines.Key.Municipality, lines.ToDictionary(line => line.Question, line => line.Value, StringComparer.Ordinal))),
    ];
}
