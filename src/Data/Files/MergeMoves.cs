using System.Globalization;

namespace ChatAssist.Data.Files;

/// <summary>
/// What a merge changes, value by value, each written down as it was. Rows that name each other by key go together, and only where the
/// one who stays has none of that kind: keys count up for each person, and a check-in must not become another job's.
/// </summary>
internal sealed class MergeMoves(Tx tx, long merge, long stays, long other, long chat, long otherChat)
{
    /// <param name="Tables">Their rows are the person's; with each, what tells a row of a person from another.</param>
    /// <param name="Forms">Whose submissions go with them.</param>
    /// <param name="Flows">Whose timers go with them.</param>
    private sealed record Kind(IReadOnlyList<(string Table, string Row)> Tables, IReadOnlyList<string> Forms, IReadOnlyList<string> Flows);

    private const string ById = "CAST(t.id AS TEXT)";

    private static readonly IReadOnlyList<Kind> Kinds =
    [
        new([("cvs", ById)], ["profile"], ["profile", "cv"]),
        new([("placements", ById)], ["placement", "check-in"], ["placement", "check-in"]),
        new([("applications", ById), ("vacancy_views", "CAST(t.vacancy_id AS TEXT)")], [], ["application", "vacancies"]),
        new([("enrolments", ById), ("certificates", ById)], [], ["enrolment", "courses", "certificate"]),
        new([("referrals", ById)], [], ["referral"]),
        new([("plans", "''"), ("plan_steps", "t.key")], [], ["plan"]),
        new([("visits", ById)], [], ["visit"]),
    ];

    // Each row stands for itself: those that the other one has too stay where they are.
    private static readonly IReadOnlyList<(string Table, string Row, string Same)> Single =
    [
        ("consents", "t.inbox_id || ':' || t.ordinal", "1 = 0"),
        ("call_tasks", ById, "s.reason = t.reason AND s.about = t.about"),
    ];

    private static readonly IReadOnlyList<string> Described = ["called", "municipality", "phone", "status", "source", "source_on", "funding", "returned_on", "voice"];

    /// <summary>The name and the place that were chosen; of the rest, what the one who stays has not.</summary>
    public async Task Describe(bool calledOfOther, bool livesOfOther)
    {
        // The first move: retention begins with it, and what has lost it cannot be undone.
        await Set("people", "merged_into", other, "@stays");
        foreach (var column in Described)
            if (column is "called" && calledOfOther || column is "municipality" && livesOfOther) await Set("people", column, stays, "(SELECT o.{column} FROM people o WHERE o.id = @other)");
            else await Set("people", column, stays, "COALESCE(t.{column}, (SELECT o.{column} FROM people o WHERE o.id = @other))");
        foreach (var column in new[] { "consent", "notice_version" })
            await Set("people", column, stays, "CASE WHEN t.notice_version > 0 THEN t.{column} ELSE (SELECT o.{column} FROM people o WHERE o.id = @other) END");
    }

    /// <summary>Of two people of one phone: whoever writes is the one who stays.</summary>
    public async Task Speaks()
    {
        await Set("conversations", "speaker_id", chat, "CASE WHEN COALESCE(t.speaker_id, @other) = @other THEN @stays ELSE t.speaker_id END");
        await Cases();
        await tx.Execute("UPDATE sessions SET version = version + 1 WHERE conversation_id = @chat", new { chat });
    }

    /// <summary>True: both have some of a kind, and what the other one has stays as history, without reminders.</summary>
    public async Task<bool> Rows()
    {
        var isLeft = false;
        foreach (var kind in Kinds)
            if (await HasBoth(kind)) isLeft = true;
            else await Move(kind);
        foreach (var (table, row, same) in Single)
            await Move(table, row, $"NOT EXISTS (SELECT 1 FROM {table} s WHERE s.person_id = @stays AND {same})");
        foreach (var timer in await tx.Query<long>("SELECT id FROM timers WHERE anchor_kind = 'person' AND anchor_id = @other AND status = 'pending'", new { other }))
            await Set("timers", "status", timer, "'cancelled'");
        return isLeft;
    }

    /// <summary>Both phones lead to the one chat: its open cases are both, in the hands of whoever has one of them.</summary>
    public async Task Chat()
    {
        foreach (var address in await tx.Query<long>("SELECT id FROM addresses WHERE conversation_id = @otherChat", new { otherChat })) await Set("addresses", "conversation_id", address, "@chat");
        await Cases();
        await NewerSession();
        await Owner();
        await Set("conversations", "opted_out_at", chat, "COALESCE(t.opted_out_at, (SELECT o.opted_out_at FROM conversations o WHERE o.id = @otherChat))");
        await tx.Execute("UPDATE conversations SET epoch = epoch + 1 WHERE id = @otherChat", new { otherChat });
        await tx.Execute("UPDATE sessions SET version = version + 1 WHERE conversation_id IN @both", Both);
    }

    private object Both => new { both = new[] { chat, otherChat } };

    // All that are open are written down, also those that stay: any other was opened since.
    private async Task Cases()
    {
        foreach (var open in await tx.Query<long>("SELECT id FROM escalations WHERE conversation_id IN @both AND status = 'open' ORDER BY id", Both)) await Set("escalations", "conversation_id", open, "@chat", evenIfSame: true);
    }

    private async Task<bool> HasBoth(Kind kind) => await Has(kind, stays) && await Has(kind, other);

    private async Task<bool> Has(Kind kind, long person)
    {
        foreach (var (table, _) in kind.Tables)
            if (table is not ("vacancy_views" or "visits") && await tx.Value<long>($"SELECT COUNT(*) FROM {table} WHERE person_id = @person", new { person }) > 0) return true;
        return await tx.Value<long>("SELECT COUNT(*) FROM submissions WHERE person_id = @person AND form IN @Forms", new { person, kind.Forms }) > 0;
    }

    private async Task Move(Kind kind)
    {
        foreach (var (table, row) in kind.Tables)
            await Move(table, row, table == "vacancy_views" ? "NOT EXISTS (SELECT 1 FROM vacancy_views s WHERE s.person_id = @stays AND s.vacancy_id = t.vacancy_id)" : "1 = 1");
        foreach (var form in kind.Forms) await Move("submissions", ById, $"t.form = '{form}'");
        foreach (var form in kind.Forms) await Move("corrections", ById, $"EXISTS (SELECT 1 FROM submissions s WHERE s.id = t.submission_id AND s.form = '{form}')");
        foreach (var flow in kind.Flows) await MoveTimers(flow);
    }

    private async Task MoveTimers(string flow)
    {
        foreach (var timer in await tx.Query<long>("""
            SELECT t.id FROM timers t WHERE t.anchor_kind = 'person' AND t.anchor_id = @other AND t.slot LIKE @slots
              AND NOT EXISTS (SELECT 1 FROM timers s WHERE s.anchor_kind = 'person' AND s.anchor_id = @stays AND s.slot = t.slot)
            """, new { other, stays, slots = $"{flow}.%" }))
        {
            await Set("timers", "anchor_id", timer, "@stays");
            await Set("timers", "conversation_id", timer, "@chat");
        }
    }

    private async Task Move(string table, string row, string which)
    {
        var values = new { merge, place = $"{table}.person_id", stays, other, was = Text(other), becomes = Text(stays) };
        await tx.Execute($"INSERT INTO merge_moves (merge_id, place, row_id, was, becomes) SELECT @merge, @place, {row}, @was, @becomes FROM {table} t WHERE t.person_id = @other AND {which}", values);
        await tx.Execute($"UPDATE {table} AS t SET person_id = @stays WHERE t.person_id = @other AND {row} IN (SELECT m.row_id FROM merge_moves m WHERE m.merge_id = @merge AND m.place = @place)", values);
    }

    // One value of one row, by what it is to be. What is that already is written down only where it is asked for, or put back together with others.
    private async Task Set(string table, string column, long id, string becomes, bool evenIfSame = false)
    {
        var (key, expression) = (Key(table), becomes.Replace("{column}", column, StringComparison.Ordinal));
        var values = new { id, stays, other, chat, otherChat };
        var (was, is_) = await tx.First<(string?, string?)>($"SELECT CAST(t.{column} AS TEXT), CAST({expression} AS TEXT) FROM {table} t WHERE t.{key} = @id", values);
        if (was == is_ && !evenIfSame && Together($"{table}.{column}") is null) return;
        await tx.Execute($"UPDATE {table} AS t SET {column} = {expression} WHERE t.{key} = @id", values);
        await tx.Execute("INSERT INTO merge_moves (merge_id, place, row_id, was, becomes) VALUES (@merge, @place, @row, @was, @is_)", new { merge, place = $"{table}.{column}", row = Text(id), was, is_ });
    }

    // What was open last goes on.
    private async Task NewerSession()
    {
        if (await tx.Value<long>("""
            SELECT CASE WHEN COALESCE(o.last_turn, 0) > COALESCE(s.last_turn, 0) THEN 1 ELSE 0 END FROM sessions s JOIN sessions o ON o.conversation_id = @otherChat WHERE s.conversation_id = @chat
            """, new { chat, otherChat }) == 0) return;
        foreach (var column in new[] { "active_flow", "active_version", "active_state", "paused_flow", "paused_version", "paused_state", "last_turn" })
            await Set("sessions", column, chat, "(SELECT o.{column} FROM sessions o WHERE o.conversation_id = @otherChat)");
    }

    private async Task Owner()
    {
        const string Rank = "CASE x.owner WHEN 'bot' THEN 0 WHEN 'waiting' THEN 1 WHEN 'urgent' THEN 2 ELSE 3 END";
        var owners = await tx.Query<long>($"SELECT x.id FROM conversations x WHERE x.id IN @both ORDER BY {Rank} DESC, CASE WHEN x.id = @chat THEN 0 ELSE 1 END", new { both = new[] { chat, otherChat }, chat });
        if (owners[0] == otherChat)
        {
            foreach (var column in new[] { "owner", "held_by", "held_at" }) await Set("conversations", column, chat, "(SELECT o.{column} FROM conversations o WHERE o.id = @otherChat)");
            // Whoever has the chat now speaks alone.
            await tx.Execute("UPDATE conversations SET epoch = epoch + 1 WHERE id = @chat", new { chat });
            await Outbox.ChangeHands(tx, chat);
        }
        await Set("conversations", "owner", otherChat, "'bot'");
        foreach (var column in new[] { "held_by", "held_at" }) await Set("conversations", column, otherChat, "CAST(NULL AS BIGINT)");
    }

    /// <summary>Values that say something only together; null: the value stands for itself.</summary>
    internal static string? Together(string place) => place switch
    {
        "conversations.owner" or "conversations.held_by" or "conversations.held_at" => "hands",
        "people.consent" or "people.notice_version" => "consent",
        _ => place.StartsWith("sessions.", StringComparison.Ordinal) ? "session" : null,
    };

    internal static string Key(string table) => table == "sessions" ? "conversation_id" : "id";

    internal static string RowOf(string table) => Kinds.SelectMany(kind => kind.Tables).Concat(Single.Select(one => (one.Table, one.Row))).FirstOrDefault(one => one.Table == table).Row ?? ById;

    internal static bool IsNumber(string column) => column is "notice_version" or "merged_into" or "conversation_id" or "anchor_id" or "speaker_id" or "held_by" or "held_at" or "opted_out_at" or "active_version" or "paused_version" or "last_turn";

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);
}
