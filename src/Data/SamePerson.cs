using System.Globalization;
using System.Text;

namespace ChatAssist.Data;

/// <summary>
/// Somebody writes from a new number and says who they are. When the old number, the name and the age fit exactly one person, the new
/// address joins that conversation. Nobody is told whether it did.
/// </summary>
internal static class SamePerson
{
    /// <summary>Why somebody of the programme calls when it did not fit; with it open, no second guess is looked at.</summary>
    public const string CallReason = "says that they wrote before from another number";

    private sealed record Known(long Person, long Conversation, string? Called, string? Age, long? At);

    /// <summary>Both conversations before anything else, in the order of their ids: two who join each other do not wait for each other.</summary>
    public static async Task Lock(Tx tx, FinishedTurn turn)
    {
        if (turn.Changes.OfType<Change.Rejoin>().FirstOrDefault() is not { } rejoin) return;
        await tx.Query<long>("""
            SELECT c.id FROM conversations c
            WHERE c.id = @ConversationId OR c.id IN (SELECT a.conversation_id FROM addresses a WHERE a.phone = @OldPhone)
            ORDER BY c.id /*pg FOR NO KEY UPDATE*/
            """, new { turn.Turn.ConversationId, rejoin.OldPhone });
    }

    public static async Task Rejoin(Tx tx, ReadyTurn turn, Change.Rejoin rejoin, long now)
    {
        var known = await tx.Query<Known>(Fitting, new { rejoin.OldPhone, turn.ConversationId, turn.PersonId, turn.AddressId, CallReason });
        // The number may be somebody else's: it stands in the chat alone, which whoever calls reads.
        if (known is [var one] && IsCalled(one.Called, rejoin.Called) && IsOfAge(one, rejoin.BirthYear)) await Join(tx, turn, one, rejoin.OldPhone!, now);
        else await CallTasks.Open(tx, turn.PersonId, CallReason, about: null, rejoin.To, turn.At);
    }

    // All people of the old number. A conversation in somebody's hands, one that was stopped, and a chat that has data of its own wait for a person.
    private const string Fitting = """
        SELECT p.id AS person, p.conversation_id AS conversation, p.called, a.value AS age, a.at
        FROM people p
        LEFT JOIN submissions s ON s.person_id = p.id AND s.key = 'profile'
        LEFT JOIN submission_answers a ON a.submission_id = s.id AND a.question = 'age'
        JOIN conversations c ON c.id = p.conversation_id
        WHERE p.conversation_id <> @ConversationId AND p.is_employer = 0 AND c.account_id IS NULL AND c.owner = 'bot' AND c.opted_out_at IS NULL
          AND p.conversation_id IN (
              SELECT o.conversation_id FROM addresses o JOIN addresses n ON n.via = o.via AND n.id = @AddressId WHERE o.phone = @OldPhone)
          AND NOT EXISTS (SELECT 1 FROM escalations e WHERE e.conversation_id IN (p.conversation_id, @ConversationId) AND e.status = 'open')
          AND NOT EXISTS (SELECT 1 FROM submissions m JOIN people w ON w.id = m.person_id WHERE w.conversation_id = @ConversationId)
          AND NOT EXISTS (SELECT 1 FROM call_tasks t WHERE t.person_id = @PersonId AND t.reason = @CallReason AND t.status = 'open')
        """;

    private static async Task Join(Tx tx, ReadyTurn turn, Known one, string oldPhone, long now)
    {
        await Conversations.Void(tx, turn.ConversationId);
        await Conversations.Void(tx, one.Conversation);
        await Leave(tx, one.Conversation, oldPhone, now);
        await LeaveNothing(tx, turn, one, now);
        await tx.Execute("""
            UPDATE addresses SET conversation_id = @Conversation
            WHERE conversation_id = @ConversationId AND (id = @AddressId OR phone = (SELECT n.phone FROM addresses n WHERE n.id = @AddressId))
            """, new { one.Conversation, turn.ConversationId, turn.AddressId });
        await tx.Execute("UPDATE notes SET conversation_id = @Conversation WHERE conversation_id = @ConversationId", new { one.Conversation, turn.ConversationId });
        await tx.Execute("UPDATE inbox SET conversation_id = @Conversation WHERE conversation_id = @ConversationId", new { one.Conversation, turn.ConversationId });
        // What is due goes to where the person is now.
        await tx.Execute("""
            UPDATE inbox SET address_id = @AddressId WHERE conversation_id = @Conversation AND status = 'pending' AND kind = 'timer'
            """, new { one.Conversation, turn.AddressId });
        await tx.Execute("UPDATE people SET phone_use = 'unsaid' WHERE id = @Person", new { one.Person });
    }

    // What was begun with the newcomer is over, and what was written to them is erased with the person some day.
    private static async Task LeaveNothing(Tx tx, ReadyTurn turn, Known one, long now)
    {
        var at = new { one.Conversation, turn.ConversationId, now };
        await Timers.CancelAll(tx, turn.ConversationId);
        await tx.Execute("UPDATE inbox SET status = 'done', rule = 'joined', done_at = @now WHERE conversation_id = @ConversationId AND status = 'pending' AND kind = 'timer'", at);
        await tx.Execute($"UPDATE outbox SET conversation_id = @Conversation WHERE conversation_id = @ConversationId AND status IN {Outbox.Settled}", at);
    }

    // The old number may be a stranger's soon: it gets a conversation of its own, to which we never write first.
    private static async Task Leave(Tx tx, long conversation, string oldPhone, long now)
    {
        var stranger = await Conversations.Open(tx, await tx.Value<string>("SELECT MIN(p.language) FROM people p WHERE p.conversation_id = @conversation", new { conversation }), now);
        await tx.Execute("UPDATE addresses SET conversation_id = @stranger WHERE conversation_id = @conversation AND phone = @oldPhone", new { stranger, conversation, oldPhone });
        await tx.Execute("""
            UPDATE inbox SET conversation_id = @stranger
            WHERE conversation_id = @conversation AND status = 'pending' AND kind = 'message' AND address_id IN (SELECT a.id FROM addresses a WHERE a.conversation_id = @stranger)
            """, new { stranger, conversation });
    }

    // "Ana" is Ana María.
    internal static bool IsCalled(string? called, string said) =>
        Words(called ?? "") is { Count: > 0 } one && Words(said) is { Count: > 0 } other && (one.IsSubsetOf(other) || other.IsSubsetOf(one));

    private static HashSet<string> Words(string name) => Plain(name).Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);

    private static string Plain(string name) => string.Concat(name.Normalize(NormalizationForm.FormD).ToLowerInvariant()
        .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark).Select(c => char.IsLetter(c) ? c : ' '));

    // The age was told on a day of the past; a birthday may lie between.
    private static bool IsOfAge(Known one, int? birthYear) =>
        birthYear is { } born && one is { At: { } at } && int.TryParse(one.Age, NumberStyles.None, CultureInfo.InvariantCulture, out var age)
        && Math.Abs(DateTimeOffset.FromUnixTimeMilliseconds(at).Year - age - born) <= 1;
}
