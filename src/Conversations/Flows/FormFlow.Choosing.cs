using ChatAssist.Conversations.Forms.Answering;
using ChatAssist.Conversations.Forms.Filling;
using ChatAssist.Conversations.Knowledge;
using ChatAssist.Conversations.Understanding;

namespace ChatAssist.Conversations.Flows;

/// <summary>An answer that may mean several things, or one that is not sure: the person says which.</summary>
public partial class FormFlow
{
    // What cannot be is not offered.
    private Turn<State> Which(State.Open asked, Stop.Ask ask, IReadOnlyList<Candidate> candidates, Round round, Input.Message message) =>
        candidates.Select(one => one.Value).Where(value => round.Filled.Allows(ask, value)).ToList() is { Count: > 0 } allowed
            ? Ask(new State.Choosing(round.Submission, ask.Path, allowed), round)
            : Again(asked, round, message, Refusal(ask, round));

    private Turn<State> Chose(State.Choosing asked, Round round, Input.Message message)
    {
        var ask = (Stop.Ask)round.Filled.At(asked.At)!;
        if (Meant(asked, round, message) is { } value) return Take(asked, ask, round, value, message);
        if (asked.Among is [_] && Chosen("form.which-one", message, round.Facts) is "no") return Ask(ask, round);
        return Read(ask, round, message) is Answer.Which(var others) && others.Any(other => !asked.Among.Contains(other.Value, StringComparer.Ordinal))
            ? Which(asked, ask, others, round, message)
            : Again(asked, round, message, AgainWhich(asked, round));
    }

    // One of those that are offered, or the answer once more and plainly.
    private static string? Meant(State.Choosing asked, Round round, Input.Message message) =>
        Among(asked, round, message) ?? (round.Filled.At(asked.At) is Stop.Ask ask ? Anew(asked, ask, round, message) : null);

    private static string? Anew(State.Choosing asked, Stop.Ask ask, Round round, Input.Message message) => Read(ask, round, message) switch
    {
        Answer.Given { Value: { Length: > 0 } value } => value,
        Answer.Which(var others) when asked.Among.Count > 1 && asked.Among.Intersect(others.Select(other => other.Value), StringComparer.Ordinal).ToList() is [var only] => only,
        _ => null,
    };

    private static string? Among(State.Choosing asked, Round round, Input.Message message) =>
        asked.Among is [var only] && Chosen("form.which-one", message, round.Facts) is "yes" ? only : Choice.Of(Among(asked, round, "form.which"), message);

    private static bool IsChoice(State.Choosing asked, Round round, Input.Message message) =>
        Meant(asked, round, message) is not null || (asked.Among is [_] && Chosen("form.which-one", message, round.Facts) is not null);

    private static Reply AgainWhich(State.Choosing asked, Round round) => asked.Among is [var only]
        ? new Reply("form.which-one-again", [("value", Labelled(only, asked, round))])
        : new Reply("form.which-again", []) { Text = Among(asked, round, "form.which-again") };

    private static Text Among(State.Choosing asked, Round round, string key) =>
        new(key, "form.which", round.Text(key), null, [.. asked.Among.Select(value => new Option(value, Labelled(value, asked, round), null, null, []))]);

    private static string Labelled(string value, State.Choosing asked, Round round) => round.Filled.At(asked.At) is Stop.Ask ask
        ? Forms.Answering.InWords.Of(round.Asking(ask), value)
        : throw new NotSupportedException($"There is no question at {asked.At}.");
}
