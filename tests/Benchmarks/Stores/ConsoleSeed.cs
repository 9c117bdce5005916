using System.Data.Common;

namespace ChatAssist.Benchmarks.Stores;

/// <summary>
/// What the console looks at, over the people of <see cref="Seed"/>: names, departments, one in twenty with an open case (one in a hundred an
/// urgent one), one in fifty to be called, reminders set, and one chat of a thousand messages.
/// </summary>
internal static class ConsoleSeed
{
    public const long LongChat = 1;

    private static readonly string[] Rows =
    [
        """
        UPDATE people SET
            called = CASE id % 10 WHEN 0 THEN 'María' WHEN 1 THEN 'Juan' WHEN 2 THEN 'Ana' WHEN 3 THEN 'Pedro' WHEN 4 THEN 'Rosa' WHEN 5 THEN 'Santos' WHEN 6 THEN 'Inés' WHEN 7 THEN 'Tomás' WHEN 8 THEN 'Catarina' ELSE 'Diego' END
                || ' ' || CASE id / 10 % 12 WHEN 0 THEN 'López' WHEN 1 THEN 'Brito' WHEN 2 THEN 'Raymundo' WHEN 3 THEN 'Cobo' WHEN 4 THEN 'Chávez' WHEN 5 THEN 'Tum' WHEN 6 THEN 'Caal' WHEN 7 THEN 'Ixcoy' WHEN 8 THEN 'Tzoc' WHEN 9 THEN 'Pérez' WHEN 10 THEN 'Ajú' ELSE 'Xol' END
                || ' ' || CASE id / 120 % 7 WHEN 0 THEN 'García' WHEN 1 THEN 'Us' WHEN 2 THEN 'Morales' WHEN 3 THEN 'Batz' WHEN 4 THEN 'Ramírez' WHEN 5 THEN 'Cux' ELSE 'Ceto' END,
            municipality = CASE WHEN id / 20 % 22 < 9 THEN '0' ELSE '' END || (id / 20 % 22 + 1) || '01'
        """,
        // Everybody was heard of last week, and has a reminder set.
        "UPDATE sessions SET last_turn = @now - 604800000",
        "INSERT INTO timers (conversation_id, anchor_kind, anchor_id, slot, due_at) SELECT id, 'conversation', id, 'reminder', @now + 604800000 FROM conversations ORDER BY id",
        "UPDATE conversations SET owner = CASE WHEN id % 100 = 0 THEN 'urgent' ELSE 'waiting' END WHERE id % 20 = 0",
        """
        INSERT INTO escalations (conversation_id, inbox_id, ordinal, priority, reason, role, at)
        SELECT id, id, 0, CASE WHEN id % 100 = 0 THEN 'urgent' ELSE 'normal' END, 'asked for a person', 'promoter', @now FROM conversations WHERE id % 20 = 0 ORDER BY id
        """,
        "INSERT INTO call_tasks (person_id, reason, at) SELECT id, 'no answer', @now FROM people WHERE id % 50 = 1 ORDER BY id",
        """
        WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500)
        INSERT INTO inbox (account, external_id, conversation_id, address_id, kind, body, details, at, received_at, status, rule, done_at)
        SELECT 'AC11111111111111111111111111111111', 'SMlong' || i, 1, 1, 'message', 'Busco trabajo de cocina, tengo seis años de experiencia (' || i || ')', '{}', @now, @now, 'done', 'menu', @now FROM n
        """,
        """
        INSERT INTO outbox (conversation_id, address_id, sender, inbox_id, ordinal, epoch, body, status, fence, attempts, sending_at, sid, delivery, delivery_rank, created_at)
        SELECT 1, 1, 'whatsapp:+50222220000', id, 0, 0, '¿En qué le ayudo? Puede escribir lo que necesita.', 'accepted', 1, 1, @now, 'SMlongsent' || id, 'delivered', 5, @now
        FROM inbox WHERE external_id LIKE 'SMlong%'
        """,
        "ANALYZE",
    ];

    public static Task Fill(DbConnection connection) => Seed.Run(connection, Rows, people: 0);
}
