using System.Globalization;
using ChatAssist.Data.Staff;

namespace ChatAssist.Data.Files;

/// <summary>Somebody who may be the same person.</summary>
public sealed record Likeness
{
    public required long Person { get; init; }
    public string? Called { get; init; }
    public string? Municipality { get; init; }

    /// <summary>1: a number is the same; else name and municipality are, and the ages do not speak against it.</summary>
    public required long HasPhone { get; init; }

    public string? Age { get; init; }
    public string? OwnAge { get; init; }

    // It was told on two days; a birthday may lie between.
    internal bool IsLikely => HasPhone == 1
        || !int.TryParse(Age, NumberStyles.None, CultureInfo.InvariantCulture, out var one) || !int.TryParse(OwnAge, NumberStyles.None, CultureInfo.InvariantCulture, out var other) || Math.Abs(one - other) <= 1;
}

/// <summary>Rows that were made one, as a file shows it.</summary>
public sealed record FiledMerge
{
    /// <summary>The other one.</summary>
    public required long Person { get; init; }

    /// <summary>1: this file is the one that became one with the other.</summary>
    public required long IsPart { get; init; }

    public required string By { get; init; }
    public required long At { get; init; }
}

/// <summary>Who in a viewer's sight may be this person, and who was made one with them.</summary>
public sealed class Duplicates(Database db)
{
    public async Task<IReadOnlyList<Likeness>> Of(Viewer viewer, long person, CancellationToken ct) => await db.Read(tx => Fieldwork.MayMeet(tx, viewer), ct)
        ? [.. (await db.Query<Likeness>(Like, new { person, viewer = viewer.Account }, ct)).Where(one => one.IsLikely)]
        : [];

    public Task<IReadOnlyList<FiledMerge>> Merged(long person, CancellationToken ct) => db.Query<FiledMerge>("""
        SELECT CASE WHEN m.other_id = @person THEN m.person_id ELSE m.other_id END AS person, CASE WHEN m.other_id = @person THEN 1 ELSE 0 END AS is_part, a.name AS by, m.at
        FROM merges m JOIN accounts a ON a.id = m.account_id
        WHERE m.undone_at IS NULL AND (m.person_id = @person OR m.other_id = @person) ORDER BY m.id
        """, new { person }, ct);

    private const string Age = "(SELECT v.value FROM submissions f JOIN submission_answers v ON v.submission_id = f.id AND v.question = 'age' WHERE f.key = 'profile' AND f.person_id =";

    private const string Like = $"""
        WITH me AS (SELECT w.id, w.conversation_id, w.plain_name, w.municipality, w.phone FROM people w WHERE w.id = @person AND w.merged_into IS NULL),
             numbers AS (SELECT phone FROM me WHERE phone <> '' UNION SELECT a.phone FROM addresses a JOIN me ON a.conversation_id = me.conversation_id WHERE a.phone IS NOT NULL),
             phoned AS (
                 SELECT o.id FROM people o JOIN numbers n ON substr(o.phone, length(o.phone) - 7) = substr(n.phone, length(n.phone) - 7) AND o.phone = n.phone WHERE o.phone IS NOT NULL
                 UNION SELECT o.id FROM people o JOIN addresses a ON a.conversation_id = o.conversation_id JOIN numbers n ON a.phone = n.phone),
             named AS (SELECT o.id FROM people o JOIN me ON o.plain_name = me.plain_name AND o.municipality = me.municipality WHERE me.plain_name <> '')
        SELECT p.id AS person, p.called, p.municipality, CASE WHEN p.id IN (SELECT id FROM phoned) THEN 1 ELSE 0 END AS has_phone, {Age} p.id) AS age, {Age} @person) AS own_age
        FROM people p JOIN conversations c ON c.id = p.conversation_id
        WHERE p.id IN (SELECT id FROM phoned UNION SELECT id FROM named) AND p.id <> @person AND p.is_employer = 0 AND p.merged_into IS NULL
          AND NOT EXISTS (SELECT 1 FROM erasures x WHERE x.person_id = p.id) AND EXISTS (SELECT 1 FROM me) AND {Sight.OfConversation}
        ORDER BY p.id LIMIT 5
        """;
}
