namespace ChatAssist.Data.Files;

/// <summary>Two files that were one are apart again. What was said while they were one counts for both: nobody knows for whom it was meant.</summary>
internal sealed class MergeUndo(Tx tx, long merge, long stays, long other, long chat, long otherChat)
{
    private sealed record Move
    {
        public required string Place { get; init; }
        public required string RowId { get; init; }
        public string? Was { get; init; }
        public string? Becomes { get; init; }
    }

    private readonly long[] both = [chat, otherChat];

    /// <summary>A case is open that was not when the two were made one.</summary>
    public async Task<bool> HasCaseSince() => await tx.Value<long>("""
        SELECT COUNT(*) FROM escalations e WHERE e.conversation_id IN @both AND e.status = 'open' AND NOT EXISTS (
            SELECT 1 FROM merge_moves v WHERE v.merge_id = @merge AND v.place = 'escalations.conversation_id' AND v.row_id = CAST(e.id AS TEXT))
        """, new { both, merge }) > 0;

    /// <summary>Back to what it was, the last first; what is another by now stays.</summary>
    public async Task Undo()
    {
        var isQuiet = await IsQuiet();
        await HoldForBoth();
        var moves = await tx.Query<Move>("SELECT place, row_id, was, becomes FROM merge_moves WHERE merge_id = @merge ORDER BY id DESC", new { merge });
        foreach (var together in moves.GroupBy(move => (What: MergeMoves.Together(move.Place) ?? move.Place, move.RowId)))
            if (!(isQuiet && together.Key.What == "timers.status") && await IsAsLeft([.. together]))
                foreach (var move in together) await Restore(move);
        await Refused();
        await Hands();
        await tx.Execute("UPDATE conversations SET epoch = epoch + 1 WHERE id IN @both", new { both });
        await tx.Execute("UPDATE sessions SET version = version + 1 WHERE conversation_id IN @both", new { both });
    }

    // They do not want to be written to now: no reminder that the merge took back comes again.
    private async Task<bool> IsQuiet() => await tx.First<long?>("""
        SELECT p.id FROM people p JOIN conversations c ON c.id = p.conversation_id
        WHERE p.id = @stays AND (c.opted_out_at IS NOT NULL OR p.consent = 'declined'
            OR (SELECT k.given FROM consents k WHERE k.person_id = p.id AND k.purpose = 'contact' ORDER BY k.inbox_id DESC, k.ordinal DESC LIMIT 1) = 0)
        """, new { stays }) is not null;

    private async Task HoldForBoth()
    {
        await tx.Execute("UPDATE conversations SET opted_out_at = COALESCE(opted_out_at, (SELECT s.opted_out_at FROM conversations s WHERE s.id = @chat)) WHERE id = @otherChat", new { chat, otherChat });
        await tx.Execute("INSERT INTO conflicts (conversation_id, account_id) SELECT @otherChat, k.account_id FROM conflicts k WHERE k.conversation_id = @chat ON CONFLICT DO NOTHING", new { chat, otherChat });
    }

    private async Task<bool> IsAsLeft(IReadOnlyList<Move> together)
    {
        if (together.Count == 1) return true;
        foreach (var move in together)
            if (await tx.Value<long>($"SELECT COUNT(*) FROM {Table(move)} t WHERE {IsStill(move)}", new { move.RowId, move.Becomes }) == 0) return false;
        return true;
    }

    private Task<int> Restore(Move move)
    {
        var (table, column) = (Table(move), Column(move));
        if (column == "person_id") return tx.Execute($"UPDATE {table} AS t SET person_id = @other WHERE t.person_id = @stays AND {MergeMoves.RowOf(table)} = @RowId", new { stays, other, move.RowId });
        return tx.Execute($"UPDATE {table} AS t SET {column} = {(MergeMoves.IsNumber(column) ? "CAST(@Was AS BIGINT)" : "@Was")} WHERE {IsStill(move)}", new { move.RowId, move.Was, move.Becomes });
    }

    private async Task Refused()
    {
        if (await tx.Execute("""
            UPDATE people SET consent = 'declined', notice_version = (SELECT s.notice_version FROM people s WHERE s.id = @stays)
            WHERE id = @other AND EXISTS (SELECT 1 FROM people s WHERE s.id = @stays AND s.consent = 'declined')
            """, new { stays, other }) == 1) await Timers.CancelOf(tx, other);
    }

    // A case was closed meanwhile, or whoever had the chat is here no more: nobody would come.
    private Task<int> Hands() => tx.Execute("""
        UPDATE conversations SET held_by = NULL, held_at = NULL, owner = CASE
            WHEN EXISTS (SELECT 1 FROM escalations e WHERE e.conversation_id = conversations.id AND e.status = 'open' AND e.priority = 'urgent') THEN 'urgent'
            WHEN EXISTS (SELECT 1 FROM escalations e WHERE e.conversation_id = conversations.id AND e.status = 'open') THEN 'waiting' ELSE 'bot' END
        WHERE id IN @both AND (
            owner IN ('waiting', 'urgent') AND NOT EXISTS (SELECT 1 FROM escalations e WHERE e.conversation_id = conversations.id AND e.status = 'open')
            OR owner = 'held' AND NOT EXISTS (SELECT 1 FROM accounts a WHERE a.id = conversations.held_by AND a.status = 'active'))
        """, new { both });

    private static string Table(Move move) => move.Place.Split('.')[0];

    private static string Column(Move move) => move.Place.Split('.')[1];

    private static string IsStill(Move move) => $"CAST(t.{MergeMoves.Key(Table(move))} AS TEXT) = @RowId AND CAST(t.{Column(move)} AS TEXT) IS NOT DISTINCT FROM @Becomes";
}
