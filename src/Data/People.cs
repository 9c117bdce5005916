namespace ChatAssist.Data;

/// <summary>What is kept of a person.</summary>
internal static class People
{
    public static Task Describe(Tx tx, long person, Change.Describe describe) => tx.Execute(describe.What switch
    {
        "called" => "UPDATE people SET called = @Value WHERE id = @person",
        "municipality" => "UPDATE people SET municipality = @Value WHERE id = @person",
        "language" => "UPDATE people SET language = @Value WHERE id = @person",
        "voice" => "UPDATE people SET voice = NULLIF(@Value, '') WHERE id = @person",
        "phone" => "UPDATE people SET phone = @Value WHERE id = @person",
        "phone_use" => "UPDATE people SET phone_use = @Value WHERE id = @person",
        "status" => "UPDATE people SET status = NULLIF(@Value, '') WHERE id = @person",
        _ => throw new NotSupportedException(describe.What),
    }, new { person, describe.Value });

    public static Task<long> ConversationOf(Tx tx, long person) => tx.Value<long>("SELECT conversation_id FROM people WHERE id = @person", new { person });

    public static async Task RecordConsent(Tx tx, ReadyTurn turn, Change.Consent consent, int ordinal)
    {
        await tx.Execute("""
            INSERT INTO consents (inbox_id, ordinal, person_id, purpose, given, notice_version, at)
            VALUES (@LastId, @ordinal, @PersonId, @Purpose, @Given, @NoticeVersion, @At)
            """, new { turn.LastId, ordinal = turn.Ordinal(ordinal), turn.PersonId, consent.Purpose, Given = consent.Given ? 1L : 0L, consent.NoticeVersion, turn.At });
        if (consent.Purpose == "core") await KeepConsent(tx, turn.PersonId, consent.Given, consent.NoticeVersion);
    }

    /// <summary>What the person said to the notice of that version, whoever heard it.</summary>
    public static async Task KeepConsent(Tx tx, long person, bool given, long noticeVersion)
    {
        if (!given) await KeepTheRefusalOnly(tx, person);
        await tx.Execute("UPDATE people SET consent = @to, notice_version = @noticeVersion WHERE id = @person", new { to = given ? "given" : "declined", noticeVersion, person });
    }

    // Who refuses at first contact is no more to us than an address that said no. Who agreed before has data to be asked about.
    private static Task<int> KeepTheRefusalOnly(Tx tx, long person) => tx.Execute("""
        UPDATE people SET called = NULL, municipality = NULL, phone = NULL, status = NULL, source = NULL, source_on = NULL, funding = NULL, returned_on = NULL WHERE id = @person AND consent = 'not-asked'
        """, new { person });

    /// <summary>Who sent the person to us; the first word on it stays.</summary>
    public static Task Arrive(Tx tx, long person, Change.Arrive arrive) => tx.Execute("""
        UPDATE people SET source = @By, source_on = @On, funding = COALESCE(funding, @Funding) WHERE id = @person AND source IS NULL
        """, new { person, arrive.By, arrive.On, arrive.Funding });

    /// <summary>
    /// The number is somebody else's now: it leaves the conversation, which keeps the person and their history. What the
    /// number still has waiting goes with it to a conversation of its own, to which we never write first.
    /// </summary>
    public static async Task Unlink(Tx tx, ReadyTurn turn, Change.Unlink unlink, long now)
    {
        await Conversations.Void(tx, turn.ConversationId);
        await Timers.CancelAll(tx, turn.ConversationId);
        await tx.Execute("""
            UPDATE inbox SET status = 'done', rule = 'unlinked', done_at = @now
            WHERE conversation_id = @ConversationId AND status = 'pending' AND kind = 'timer'
            """, new { now, turn.ConversationId });
        var stranger = await Conversations.Open(tx, unlink.Language, now);
        await tx.Execute("""
            UPDATE addresses SET conversation_id = @stranger
            WHERE conversation_id = @ConversationId AND (id = @AddressId OR phone = (SELECT phone FROM addresses WHERE id = @AddressId))
            """, new { stranger, turn.ConversationId, turn.AddressId });
        // They have just been answered: what they say to that is no first word.
        await tx.Execute("UPDATE sessions SET last_turn = @At WHERE conversation_id = @stranger", new { turn.At, stranger });
        await Inbox.GoAlong(tx, turn.ConversationId, stranger);
    }
}
