using ChatAssist.Data.Staff;

namespace ChatAssist.Data.Files;

/// <summary>Whom somebody looks for. What is null or empty narrows nothing.</summary>
public sealed record PeopleQuery
{
    /// <summary>Words of the name in plain form (small letters, no accents); the name has them all.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>The digits of a number, eight or more, as its end: of less nothing is found.</summary>
    public string? Digits { get; init; }

    /// <summary>Two digits of the statistics institute.</summary>
    public string? Department { get; init; }

    /// <summary>Those with smaller ids: the next page.</summary>
    public long Before { get; init; } = long.MaxValue;
}

public sealed record FoundPerson(long Id, string? Called, string? Municipality, string Consent, string? Status);

/// <summary>The people in a viewer's sight, newest first, a page at a time.</summary>
public sealed class PeopleSearch(Database db)
{
    public const int APage = 30;

    // More than these words no name has.
    private const int MostWords = 4;

    // A number without its country.
    private const int LastDigits = 8;

    /// <summary>At most one more than a page: then there is a next one.</summary>
    public Task<IReadOnlyList<FoundPerson>> Find(Viewer viewer, PeopleQuery query, CancellationToken ct) => db.Query<FoundPerson>($"""
        SELECT p.id, p.called, p.municipality, p.consent, p.status
        FROM people p JOIN conversations c ON c.id = p.conversation_id
        WHERE p.id < @Before AND p.is_employer = 0 AND p.merged_into IS NULL AND NOT EXISTS (SELECT 1 FROM erasures x WHERE x.person_id = p.id)
          {Within(viewer)} {Among(query)} AND {Sight.OfConversation}
        ORDER BY p.id DESC LIMIT @most
        """, Values(viewer, query), ct);

    private static string Among(PeopleQuery query) => string.Concat(
        query.Words.Count > 0 ? Named : "", query.Digits is not null ? Numbered : "", query.Department is not null ? " AND substr(p.municipality, 1, 2) = @Department" : "");

    // The index has the plain name; without the first condition SQLite makes it anew for each row.
    private const string Named = """
         AND p.id IN (SELECT n.id FROM people n WHERE n.plain_name >= '' AND n.plain_name LIKE @word1 AND n.plain_name LIKE @word2 AND n.plain_name LIKE @word3 AND n.plain_name LIKE @word4)
        """;

    private const string Numbered = """
         AND p.id IN (
            SELECT n.id FROM people n WHERE substr(n.phone, length(n.phone) - 7) = @last AND n.phone IS NOT NULL AND n.phone LIKE @ending
            UNION
            SELECT o.id FROM addresses a JOIN people o ON o.conversation_id = a.conversation_id
            WHERE substr(a.phone, length(a.phone) - 7) = @last AND a.phone IS NOT NULL AND a.phone LIKE @ending)
        """;

    // Sight says who is seen; this only spares it from looking at everybody, and must leave out nobody whom it shows.
    private static string Within(Viewer viewer) => viewer.Where(Roles.Promoter, Roles.Coordinator).Contains(Grant.Everywhere, StringComparer.Ordinal) ? "" : """
        AND p.conversation_id IN (
            SELECT d.conversation_id FROM people d WHERE substr(d.municipality, 1, 2) IN @departments
            UNION SELECT h.id FROM conversations h WHERE h.owner <> 'bot' AND h.held_by = @viewer
            UNION SELECT e.conversation_id FROM escalations e WHERE e.status = 'open' AND e.assigned_to = @Who
            UNION SELECT r.conversation_id FROM escalations r WHERE r.role IN ('protection', 'complaints') AND r.role IN @roles)
        """;

    private static object Values(Viewer viewer, PeopleQuery query) => new
    {
        viewer = viewer.Account,
        viewer.Who,
        departments = viewer.Grants.Select(grant => grant.Department).Distinct(StringComparer.Ordinal).ToList(),
        roles = viewer.Grants.Select(grant => grant.Role).Distinct(StringComparer.Ordinal).ToList(),
        query.Before,
        query.Department,
        word1 = Word(query, 0),
        word2 = Word(query, 1),
        word3 = Word(query, 2),
        word4 = Word(query, MostWords - 1),
        last = query.Digits is { Length: >= LastDigits } digits ? digits[^LastDigits..] : "",
        ending = "%" + query.Digits,
        most = APage + 1,
    };

    private static string Word(PeopleQuery query, int place) => $"%{query.Words.ElementAtOrDefault(place)}%";
}
