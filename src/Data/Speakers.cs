namespace ChatAssist.Data;

/// <summary>Several people may use one phone: whose turn it is.</summary>
internal static class Speakers
{
    /// <summary>The turn after that change: another's from there on, when it says so.</summary>
    public static async Task<ReadyTurn> After(Tx tx, ReadyTurn turn, Change change) => change switch
    {
        Change.NewPerson => turn with { PersonId = await Speak(tx, turn, await Add(tx, turn)) },
        Change.Speak(var person) => turn with { PersonId = await Speak(tx, turn, person) },
        _ => turn,
    };

    private static Task<long> Add(Tx tx, ReadyTurn turn) => tx.Value<long>("""
        INSERT INTO people (conversation_id, language, phone_use) VALUES (@ConversationId, @Language, 'shared') RETURNING id
        """, turn);

    private static async Task<long> Speak(Tx tx, ReadyTurn turn, long person)
    {
        var changed = await tx.Execute("""
            UPDATE conversations SET speaker_id = @person
            WHERE id = @ConversationId AND EXISTS (SELECT 1 FROM people p WHERE p.id = @person AND p.conversation_id = @ConversationId)
            """, new { person, turn.ConversationId });
        return changed == 1 ? person : throw new InvalidOperationException($"Person {person} is not of conversation {turn.ConversationId}.");
    }
}
