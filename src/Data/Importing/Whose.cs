namespace ChatAssist.Data.Importing;

/// <summary>Whom a row is about: the person who has that number.</summary>
internal sealed record Whose
{
    private const string Several = "several people use this number; say in the column called which of them", Stopped = "has asked not to be written to",
        Another = "this number is known under another name", Staff = "is the number of somebody of the programme";

    /// <summary>Of whoever said no, nothing is kept, whoever brings it.</summary>
    public static readonly ImportResult.Refused Declined = new("phone", "has not agreed that we keep data");

    public required long Id { get; init; }
    public required long ConversationId { get; init; }
    public string? Called { get; init; }
    public required string Consent { get; init; }
    public required long IsEmployer { get; init; }
    public required long IsStaff { get; init; }
    public long? OptedOutAt { get; init; }

    /// <summary>All who use the number, the employer too.</summary>
    public static Task<IReadOnlyList<Whose>> Of(Tx tx, string phone) => tx.Query<Whose>("""
        SELECT p.id, p.conversation_id, p.called, p.consent, p.is_employer, CASE WHEN c.account_id IS NULL THEN 0 ELSE 1 END AS is_staff, c.opted_out_at
        FROM people p JOIN conversations c ON c.id = p.conversation_id
        WHERE p.conversation_id = (SELECT a.conversation_id FROM addresses a WHERE a.phone = @phone ORDER BY a.id DESC LIMIT 1) ORDER BY p.id
        """, new { phone });

    /// <summary>The one of them; null with a reason when nobody can be meant.</summary>
    public static (Whose? Person, ImportResult.Refused? Why) One(IReadOnlyList<Whose> all, string? called)
    {
        var people = all.Where(one => one.IsEmployer == 0).ToList();
        var named = people.Where(one => called is not null && string.Equals(one.Called, called, StringComparison.OrdinalIgnoreCase)).ToList();
        return people switch
        {
            [{ IsStaff: 1 }, ..] => (null, new("phone", Staff)),
            [] => (null, new("phone", all.Count == 0 ? "nobody with this number is known" : "is an employer's number")),
            [{ OptedOutAt: not null }, ..] => (null, new("phone", Stopped)),
            // Somebody else may have the number now, or use it too: nobody is renamed by a file.
            [{ Consent: "not-asked", Called: { Length: > 0 } known }] when called is not null && !SamePerson.IsCalled(known, called) => (null, new("called", Another)),
            [var only] => (only, null),
            _ => named is [var meant] ? (meant, null) : (null, new("phone", Several)),
        };
    }
}
