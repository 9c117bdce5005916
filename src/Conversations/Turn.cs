using ChatAssist.Conversations.Knowledge;

namespace ChatAssist.Conversations;

/// <summary>A text to say: its key in the catalogue (<c>flow.text</c>) and what goes into its places.</summary>
public sealed record Reply(string Key, IReadOnlyList<(string Name, string Value)> Values)
{
    /// <summary>The text itself, where it is made for this turn: the question of a form. Null: as the catalogue has it.</summary>
    public Text? Text { get; init; }

    /// <summary>What follows it; nothing does over SMS.</summary>
    public Attachment? Attachment { get; init; }
}

/// <summary>
/// What a step decided: where the flow stands now (null: it is over), what to say, what to do. A turn is a value;
/// nothing has happened yet.
/// </summary>
public sealed record Turn<TState>(TState? State, IReadOnlyList<Reply> Replies, IReadOnlyList<Effect> Effects)
    where TState : class
{
    public Completeness Completeness { get; init; }

    public Turn<TState> Say(string key, params (string Name, string Value)[] values) =>
        Say(new Reply(key, values));

    public Turn<TState> Say(Reply reply) => this with { Replies = [.. Replies, reply] };

    public Turn<TState> Do(Effect effect) => Do([effect]);

    public Turn<TState> Do(IEnumerable<Effect> effects) => this with { Effects = [.. Effects, .. effects] };
}
