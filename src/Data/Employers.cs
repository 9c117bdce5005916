namespace ChatAssist.Data;

/// <summary>Employers are asked for their side over their own phone: a conversation of their own, and timers there.</summary>
internal static class Employers
{
    // An employer of the country; whoever prefers another language says so.
    private const string Language = "es";

    private sealed record Placed
    {
        public required long Id { get; init; }
        public required string Employer { get; init; }
        public required string EmployerPhone { get; init; }
    }

    /// <summary>Who has the number: the employer of a conversation, and how many others.</summary>
    private sealed record Owner
    {
        public required long ConversationId { get; init; }
        public long? Employer { get; init; }
        public required long Others { get; init; }
        public long? OptedOutAt { get; init; }
    }

    /// <summary>
    /// Sets the timer of that day; where the employer has no conversation yet, opens one. Not when the number is somebody's of the
    /// programme, whose own chat it stays, or of an employer who wants no messages, or the person has no address: a call is to be made instead. Without a number nothing is asked.
    /// </summary>
    public static async Task Ask(Tx tx, ReadyTurn turn, Change.AskEmployer ask)
    {
        var placed = await tx.First<Placed>("""
            SELECT id, employer, employer_phone FROM placements WHERE person_id = @PersonId AND key = @Placement AND employer_phone IS NOT NULL
            """, new { turn.PersonId, ask.Placement });
        if (placed is null) return;
        // Of somebody who has written nowhere, it is not known where from.
        if (turn.AddressId is null || await At(tx, turn, placed.EmployerPhone, placed.Employer) is not var (conversation, employer))
        {
            await CallTasks.Open(tx, turn.PersonId, "ask the employer", ask.Placement, null, turn.At);
            return;
        }
        await tx.Execute("UPDATE placements SET employer_id = @employer WHERE id = @Id", new { employer, placed.Id });
        await Timers.Set(tx, conversation, employer, FormattableString.Invariant($"employer-check-in.{ask.Day}@{placed.Id}"), ask.Due);
    }

    /// <summary>The employer's own conversation at that number, opened where there is none; null: it is somebody's of the programme, or wants no messages.</summary>
    public static async Task<(long Conversation, long Employer)?> At(Tx tx, ReadyTurn turn, string phone, string name)
    {
        await Addresses.Lock(tx, phone);
        var owner = await OwnerOf(tx, phone) ?? await Open(tx, turn, phone, name);
        return owner is { Employer: { } employer, Others: 0, OptedOutAt: null } ? (owner.ConversationId, employer) : null;
    }

    /// <summary>Takes back all that the employer was to be asked about this placement.</summary>
    public static async Task Leave(Tx tx, long person, string job)
    {
        var (placement, employer) = await tx.First<(long, long?)>("""
            SELECT id, employer_id FROM placements WHERE person_id = @person AND key = @job
            """, new { person, job });
        if (employer is { } asked) await Timers.CancelAll(tx, asked, "employer-check-in", FormattableString.Invariant($"{placement}"));
    }

    private static Task<Owner?> OwnerOf(Tx tx, string phone) => tx.First<Owner>("""
        SELECT a.conversation_id,
               (SELECT MIN(p.id) FROM people p WHERE p.conversation_id = a.conversation_id AND p.is_employer = 1) AS employer,
               (SELECT COUNT(*) FROM people p WHERE p.conversation_id = a.conversation_id AND p.is_employer = 0) AS others,
               (SELECT c.opted_out_at FROM conversations c WHERE c.id = a.conversation_id) AS opted_out_at
        FROM addresses a WHERE a.phone = @phone ORDER BY others DESC, a.id LIMIT 1
        """, new { phone });

    // Over WhatsApp where the person has it, from the number that they write to; otherwise as the turn came.
    private static async Task<Owner?> Open(Tx tx, ReadyTurn turn, string phone, string name)
    {
        var conversation = await Conversations.Open(tx, Language, turn.At);
        await Addresses.Claim(tx, turn.Via, phone, conversation);
        await tx.Execute("""
            INSERT INTO addresses (via, channel, address, sender, phone, conversation_id)
            SELECT o.via, o.channel, CASE WHEN o.sender LIKE 'whatsapp:%' THEN 'whatsapp:' || @phone ELSE @phone END, o.sender, @phone, @conversation
            FROM addresses o WHERE o.id = COALESCE((SELECT MAX(w.id) FROM addresses w WHERE w.conversation_id = @ConversationId AND w.channel = 'whatsapp'), @AddressId)
            ON CONFLICT (via, channel, address) DO NOTHING
            """, new { turn.ConversationId, turn.AddressId, phone, conversation });
        // Of the same department as whom they are asked about: who looks after the one sees the other.
        var employer = await tx.Value<long>("""
            UPDATE people SET is_employer = 1, called = @name, municipality = (SELECT w.municipality FROM people w WHERE w.id = @PersonId) WHERE conversation_id = @conversation RETURNING id
            """, new { name, turn.PersonId, conversation });
        return new Owner { ConversationId = conversation, Employer = employer, Others = 0 };
    }
}
