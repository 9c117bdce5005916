using ChatAssist.Conversations.Forms;
using ChatAssist.Conversations.Forms.Answering;
using ChatAssist.Conversations.Forms.Filling;
using ChatAssist.Conversations.Knowledge;
using ChatAssist.Conversations.Understanding;

namespace ChatAssist.Conversations.Flows;

/// <summary>What is said: the open question in the person's language, hints, refusals; and the turn that comes of it.</summary>
public partial class FormFlow
{
    private Turn<State> Ask(Stop stop, Round round) => Ask(new State.Asking(round.Submission, stop.Path), round);

    private Turn<State> AskPath(string path, Round round) => Ask(new State.Asking(round.Submission, path), round);

    // A question asked again stands as it was, with its misses.
    private Turn<State> AskOpen(State.Open state, Round round) => Ask(state, round);

    private Turn<State> Ask(State.Open state, Round round)
    {
        var turn = Turn(state, round.Say(Question(state, round)));
        return round.Form.Settings.Nudge ? turn.Do(new Effect.Schedule(Nudge, QuietHours(round).LastAllowed(round.Facts.Now + NudgeAfter))) : turn;
    }

    private Reply Question(State.Open state, Round round) => state switch
    {
        State.Choosing asked => new Reply("form.which", []) { Text = Among(asked, round, "form.which") },
        State.Placing { After: { Length: > 0 } department } => new Reply("form.which-municipality", [("department", department)]),
        State.Placing => new Reply("form.which-department", []),
        State.Capital asked => new Reply("form.capital", [("place", round.Facts.Content.Places.Find(asked.Code)?.Name ?? "")]),
        State.Matching asked => new Reply("form.which-job", [("jobs", Offered(asked, round.Facts))]),
        State.Confirming asked => new Reply("form.confirm", [("facts", InWords(asked.Told, round))]),
        State.Reviewing => new Reply("form.review", [("answers", Summary(round))]),
        State.Changing => new Reply("form.change", []) { Text = ToChange(round, "form.change") },
        _ => round.Filled.At(state.At) switch
        {
            Stop.Ask ask => new Reply($"{Key}.{Form.WithoutInstances(ask.Path)}", []) { Text = Asked(ask, round) },
            Stop.Another another => More(another, round),
            _ => throw new NotSupportedException($"{Key} has no stop at {state.At}."),
        },
    };

    private static Reply More(Stop.Another another, Round round) =>
        new(another.Count == 0 ? "form.first" : "form.another", [("label", another.Repeat.Label.In(round.Facts.Person.Language, round.Form.Language)?.Fill(round.Filled.Scope(another.Path)) ?? another.Repeat.Name)]);

    // With how far the form is, and what is answered already.
    private Text Asked(Stop.Ask ask, Round round)
    {
        var text = TextOf(ask, round);
        var (at, of) = round.Filled.Progress(ask.Path);
        string Progress(string question) => of < 2 ? question : round.Text("form.progress", ("at", Number(at)), ("of", Number(of)), ("question", question));
        var keep = round.Filled.Present(ask) is { Length: > 0 } present && round.MayShow(ask.Question)
            ? $"\n{round.Text("form.keep", ("value", InWords(ask.Question, ask.Path, present, round)))}"
            : "";
        return text with { Body = Progress(text.Body) + keep, Sms = Progress(text.Sms ?? text.Body) + keep };
    }

    // After a word of its own ("gracias", "¿y cobran?") the open question stands as it was; after a wrong answer, with a hint.
    private Turn<State> Again(State.Open asked, Round round, Input.Message message, Reply hint) =>
        NoAnswer.Of(message, round.Facts) is { Key: not NoAnswer.Wordless } word
            ? Turn(asked, round.Say(word).Say(Question(asked, round)))
            : AskAgain(asked.Misses, misses => (State)(asked with { Misses = misses }), hint, message, round.Facts);

    private Reply Hint(string key, Stop.Ask ask, Round round) => new(key, []) { Text = WithOptions(round.Facts.Texts[key].Body, ask, round) };

    private Reply Refusal(Stop.Ask ask, Round round) =>
        new("form.constraint", []) { Text = WithOptions(Said(ask.Question.ConstraintMessage, ask, round) ?? round.Text("form.constraint"), ask, round) };

    private Reply Required(Stop.Ask ask, Round round) =>
        new("form.required", []) { Text = Plain("form.required", Said(ask.Question.RequiredMessage, ask, round) ?? round.Text("form.required")) };

    private Text WithOptions(string body, Stop.Ask ask, Round round) => TextOf(ask, round) with { Body = body, Sms = null };

    private static string? Said(Localized sentence, Stop.Ask ask, Round round) =>
        sentence.In(round.Facts.Person.Language, round.Form.Language)?.Fill(round.Filled.Scope(ask.Path)) is { Length: > 0 } said ? said : null;

    private static Text Plain(string key, string body) => new(key, key, body, null, []);

    private Text TextOf(Stop.Ask ask, Round round) => QuestionText.Of(Key, ask, round);

    /// <summary>The turn as it is now: what changed is saved with it.</summary>
    private static Turn<State> Turn(State? state, Round round) => new(state, round.Says, [.. round.Effects]);
}
