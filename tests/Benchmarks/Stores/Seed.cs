using System.Data.Common;

namespace ChatAssist.Benchmarks.Stores;

/// <summary>
/// Fills a database with people whose profile is told and who are asked one thing of it again: consent given, thirteen answers kept,
/// one message answered. Person n has the address of <see cref="Load.Crowd.AddressOf"/>, and everything of theirs the id n + 1.
/// </summary>
internal static class Seed
{
    private static readonly string[] Rows =
    [
        """
        WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < @people)
        INSERT INTO conversations (created_at) SELECT @now FROM n
        """,
        """
        INSERT INTO people (conversation_id, called, municipality, language, phone_use, consent)
        SELECT id, 'Ana', '1413', 'es', 'private', 'given' FROM conversations ORDER BY id
        """,
        """
        INSERT INTO addresses (via, channel, address, sender, phone, conversation_id)
        SELECT 'twilio', 'whatsapp', 'whatsapp:+502' || (49999999 + id), 'whatsapp:+50222220000', '+502' || (49999999 + id), id FROM conversations ORDER BY id
        """,
        """
        INSERT INTO sessions (conversation_id, version, active_flow, active_version, active_state, last_turn)
        SELECT id, 1, 'profile', 1, '{"$type":"asking","question":"work","misses":0}', @now FROM conversations ORDER BY id
        """,
        """
        INSERT INTO inbox (account, external_id, conversation_id, address_id, kind, body, details, at, received_at, status, rule, done_at)
        SELECT 'AC11111111111111111111111111111111', 'SMseed' || id, id, id, 'message', 'Nebaj, Quiché', '{}', @now, @now, 'done', 'active flow', @now FROM conversations ORDER BY id
        """,
        """
        INSERT INTO outbox (conversation_id, address_id, sender, inbox_id, ordinal, epoch, body, status, fence, attempts, sending_at, sid, delivery, delivery_rank, created_at)
        SELECT id, id, 'whatsapp:+50222220000', id, 0, 0, '(4 de 7) ¿En qué ha trabajado? Puede decir varias cosas.', 'accepted', 1, 1, @now, 'SMsent' || id, 'delivered', 5, @now
        FROM conversations ORDER BY id
        """,
        "INSERT INTO submissions (person_id, key, form, version, begun_at) SELECT id, 'profile', 'profile', '1', @now FROM people ORDER BY id",
        """
        INSERT INTO submission_answers (submission_id, question, value, inbox_id, at)
        SELECT s.id, a.question, a.value, s.person_id, @now FROM submissions s CROSS JOIN (
            SELECT 'called' AS question, 'Ana' AS value UNION ALL SELECT 'age', '34' UNION ALL SELECT 'municipality', '1413' UNION ALL SELECT 'returned', '2025-04-01'
            UNION ALL SELECT 'work', '' UNION ALL SELECT 'schooling', 'primary' UNION ALL SELECT 'skills', '' UNION ALL SELECT 'languages', 'spanish'
            UNION ALL SELECT 'wanted/wishes', 'lo que haya' UNION ALL SELECT 'wanted/limits', 'childcare' UNION ALL SELECT 'needs', 'debts'
            UNION ALL SELECT 'hours', 'morning' UNION ALL SELECT 'sex', 'woman') a
        ORDER BY s.id
        """,
        "ANALYZE",
    ];

    public static Task Fill(DbConnection connection, int people) => Run(connection, Rows, people);

    public static async Task Run(DbConnection connection, IEnumerable<string> rows, int people)
    {
        foreach (var sql in rows)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.CommandTimeout = 300;
            Set(command, "people", people);
            Set(command, "now", DateTimeOffset.UtcNow.ToUnixTimeMilliseconds());
            await command.ExecuteNonQueryAsync();
        }
    }

    private static void Set(DbCommand command, string name, object value)
    {
        if (!command.CommandText.Contains('@' + name, StringComparison.Ordinal)) return;
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }
}
