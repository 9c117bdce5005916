namespace ChatAssist.Data;

/// <param name="Version">1, 2, … of the person.</param>
/// <param name="Content">JSON: what is printed.</param>
public sealed record StoredCv(long Version, string Content);

/// <summary>The CVs of people, each version as it was agreed to.</summary>
public sealed class Cvs(Database db)
{
    /// <summary>That version; null where there is none (any more).</summary>
    public Task<StoredCv?> Find(long person, long version, CancellationToken ct) => db.Read(tx => tx.First<StoredCv>(
        "SELECT version, content FROM cvs WHERE person_id = @person AND version = @version", new { person, version }), ct);

    /// <summary>Who is meant by a phone number (E.164), an address or a person's id: several where several people use the phone.</summary>
    public static Task<IReadOnlyList<long>> People(Tx tx, string who) => long.TryParse(who, System.Globalization.NumberStyles.None, null, out var id)
        ? tx.Query<long>("SELECT id FROM people WHERE id = @id", new { id })
        : tx.Query<long>("""
            SELECT p.id FROM people p WHERE p.conversation_id IN (SELECT a.conversation_id FROM addresses a WHERE a.phone = @who OR a.address = @who) ORDER BY p.id
            """, new { who });

    /// <summary>Null: there is none.</summary>
    public static Task<StoredCv?> Newest(Tx tx, long person) => tx.First<StoredCv>(
        "SELECT version, content FROM cvs WHERE person_id = @person ORDER BY version DESC LIMIT 1", new { person });

    internal static Task Keep(Tx tx, ReadyTurn turn, Change.KeepCv kept, int ordinal) => tx.Execute("""
        INSERT INTO cvs (person_id, version, content, inbox_id, ordinal, created_at) VALUES (@PersonId, @Version, @Content, @LastId, @ordinal, @At)
        """, new { turn.PersonId, kept.Version, kept.Content, turn.LastId, ordinal = turn.Ordinal(ordinal), turn.At });
}
