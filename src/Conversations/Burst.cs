namespace ChatAssist.Conversations;

/// <summary>
/// Messages of a few seconds, read as one answer: "me llamo", "Wilmer", "Wilmer Caal". It begins with one that is no answer yet.
/// </summary>
/// <param name="Outcome">The turn that its messages make together.</param>
/// <param name="Count">How many of the given messages it took; the next has a turn of its own.</param>
/// <param name="IsOpen">All were taken, and one that is still to come would be read with them.</param>
public sealed record Burst(Outcome Outcome, int Count, bool IsOpen)
{
    /// <summary>More messages are not read as one: that is no answer which is typed in pieces.</summary>
    public const int Most = 8;

    /// <param name="messages">Texts of one person from one address, in their order.</param>
    /// <param name="take">Takes the turn of a message, on the facts that the first one found.</param>
    public static Burst Read(IReadOnlyList<Input.Message> messages, Func<Input.Message, Outcome> take)
    {
        var outcome = take(messages[0]);
        for (var count = 1; ; count++)
        {
            // An answer that needed no more than one message is answered at once.
            var goesOn = outcome.Completeness is Completeness.Missing || (outcome.Completeness is Completeness.OwnWords && count > 1);
            if (!goesOn || count == Most || count == messages.Count) return new Burst(outcome, count, goesOn && count < Most);
            if (With(outcome, take(messages[count]), take(Joined(messages.Take(count + 1)))) is not { } more) return new Burst(outcome, count, IsOpen: false);
            outcome = more;
        }
    }

    // What the messages so far mean with one more, of which we know what it means alone and what all mean as one text.
    private static Outcome? With(Outcome before, Outcome alone, Outcome joined) => (before.Completeness, alone.Completeness, joined.Completeness) switch
    {
        // An answer stands; what does not go on with it has its own turn.
        (Completeness.OwnWords, Completeness.Whole, _) or (Completeness.OwnWords, _, Completeness.Missing) => null,
        (Completeness.OwnWords, _, _) => joined,
        // Danger, a stop, a command: what came before was no answer, and this is what the person wants.
        _ when alone.Rule != before.Rule => alone,
        (_, not Completeness.Missing, Completeness.Missing) => alone,
        _ => joined,
    };

    private static Input.Message Joined(IEnumerable<Input.Message> messages) => new(string.Join('\n', messages.Select(message => message.Text)));
}
