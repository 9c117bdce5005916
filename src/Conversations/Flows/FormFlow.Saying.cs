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
    private Turn<State> Ask(State.Open state, Round round) => Turn(state, round.Say(Question(state, round))).Do(Reminders(round));

    /// <summary>What comes when the open question is not answered.</summary>
    private protected virtual IEnumerable<Effect> Reminders(Round round) =>
        round.Form.Settings.Nudge ? [new Effect.Schedule(Nudge(Key), QuietHours(round).LastAllowed(round.Facts.Now + NudgeAfter))] : [];

    /// <summary>Nothing is open any more.</summary>
    private protected virtual IEnumerable<Effect> NoReminders(Round round) => [new Effect.Cancel(Nudge(Key))];

    /// <summary>The first question asked again after a word; of a later one only that it is open. Nothing when all is answered.</summary>
    private protected static Turn<State> Remind(string word, Round round)
    {
        if (round.Filled.Next is not { } next) return End();
        var state = new State.Asking(round.Submission, next.Path);
        return round.Filled.Before(next.Path) is null ? Turn(state, round.Say(word).Say(Question(state, round))) : Remind(state, round);
    }

    private static Reply Question(State.Open state, Round round) => state switch
    {
        State.Choosing { Among: [var only] } asked => new Reply("form.which-one", [("value", Labelled(only, asked, round))]),
        State.Choosing asked => new Reply("form.which", []) { Text = Among(asked, round, "form.which") },
        State.Placing { After: { Length: > 0 } department } => new Reply("form.which-municipality", [("department", department)]),
        State.Placing => new Reply("form.which-department", []),
        State.Capital asked => new Reply("form.capital", [("place", round.Facts.Content.Places.Find(asked.Code)?.Name ?? "")]),
        State.Matching asked => new Reply("form.which-job", [("jobs", Offered(asked.Codes, round.Facts))]),
        State.Confirming asked => new Reply("form.confirm", [("facts", InWords(asked.Told, round))]),
        State.Reviewing => new Reply("form.review", [("answers", Summary.Of(round))]),
        State.Changing => new Reply("form.change", []) { Text = ToChange(round, "form.change") },
        _ => round.Filled.At(state.At) switch
        {
            Stop.Ask ask => new Reply(round.Asking(ask).Key, round.Hidden) { Text = Asked(ask, round) },
            Stop.Another another => More(another, round),
            _ => throw new NotSupportedException($"{round.Form.Name} has no stop at {state.At}."),
        },
    };

    private static Reply More(Stop.Another another, Round round) =>
        new(another.Count == 0 ? "form.first" : "form.another", [("label", another.Repeat.Label.In(round.Facts.Person.Language, round.Form.Language)?.Fill(round.Filled.Scope(another.Path)) ?? another.Repeat.Name)]);

    // With how far the form is, and what is answered already.
    private static Text Asked(Stop.Ask ask, Round round)
    {
        var text = QuestionText.Of(round.Asking(ask));
        var (at, of) = round.Filled.Progress(ask.Path);
        string Progress(string question) => of < 2 ? question : round.Text("form.progress", ("at", Number(at)), ("of", Number(of)), ("question", question));
        var keep = round.Filled.Present(ask) is { Length: > 0 } present && round.MayShow(ask.Question)
            ? $"\n{round.Text("form.keep", ("value", Forms.Answering.InWords.Of(round.Asking(ask), present)))}"
            : "";
        return text with { Body = Progress(text.Body) + keep, Sms = Progress(text.Sms ?? text.Body) + keep };
    }

    // After a word of its own ("gracias", "¿y cobran?") the open question stands as it was; after a wrong answer, with a hint.
    private static Turn<State> Again(State.Open asked, Round round, Input.Message message, Reply hint) => NoAnswer.Of(message, round.Facts) switch
    {
        { } word when !NoAnswer.IsToWordless(word) => Turn(asked, round.Say(word).Say(Question(asked, round))) with { Completeness = NoAnswer.Leaves(word) },
        // "Solo leo texto", where a picture is asked for?
        { } when round.Filled.At(asked.At) is Stop.Ask { Question.IsSent: true } => Again(asked, round, hint, word: null),
        var word => Again(asked, round, hint, word),
    };

    private static Turn<State> Again(State.Open asked, Round round, Reply hint, Reply? word) =>
        AskAgain(asked.Misses, misses => (State)(asked with { Misses = misses }), hint, word, round.Facts);

    private static Reply Hint(string key, Stop.Ask ask, Round round) => WithOptions(new Reply(key, []), ask, round);

    private static Reply Refusal(Stop.Ask ask, Round round) => WithOptions(Own("form.constraint", ask.Question.ConstraintMessage, ask, round), ask, round);

    private static Reply Required(Stop.Ask ask, Round round) => Own("form.required", ask.Question.RequiredMessage, ask, round);

    // In the form's own words, or in ours where it has none.
    private static Reply Own(string key, Localized sentence, Stop.Ask ask, Round round) =>
        round.Words(sentence, ask.Path) is { Length: > 0 } words ? new Reply(key, []) { Text = new Text(key, key, words, null, []) } : new Reply(key, []);

    // What may be chosen is shown again with the hint; that the question can be passed over is said where it can.
    private static Reply WithOptions(Reply hint, Stop.Ask ask, Round round)
    {
        var (text, question) = (hint.Text ?? round.Facts.Texts[hint.Key], QuestionText.Of(round.Asking(ask)));
        var skip = round.Filled.IsRequired(ask) || question.Options.Count > 0 ? "" : $" {round.Text("form.skip-hint")}";
        // Labels that are numbers have no numbers before them: where nothing can be tapped they would not be seen.
        var labels = question.IsNumbered || ask.Question.Choices is null ? "" : string.Concat(question.Options.Select(option => $"\n{option.Label}"));
        return hint with { Text = question with { Key = text.Key, Body = text.Body + skip, Sms = (text.Sms ?? text.Body) + skip + labels } };
    }

    /// <summary>The turn as it is now: what changed is saved with it.</summary>
    private static Turn<State> Turn(State? state, Round round) => new(state, round.Says, [.. round.Effects]);
}
