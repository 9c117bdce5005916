using System.Globalization;
using ChatAssist.Conversations.Forms;
using ChatAssist.Conversations.Forms.Answering;
using ChatAssist.Conversations.Forms.Filling;
using ChatAssist.Conversations.Knowledge;
using ChatAssist.Conversations.Understanding;

namespace ChatAssist.Conversations.Flows;

/// <summary>One question after the other: asked, answered, passed over, gone back to.</summary>
public partial class FormFlow
{
    // WhatsApp lets us write freely for 24 hours after the person's last message.
    private static readonly TimeSpan NudgeAfter = TimeSpan.FromHours(20);

    private Turn<State> Answered(State.Asking asked, Round round, Input.Message message) => round.Filled.At(asked.At) switch
    {
        Stop.Another another => More(asked, another, round, message),
        Stop.Ask { Question: { Type: QuestionType.Text } question } when question.Appearance.Contains("municipality") => Place(asked, round, message),
        Stop.Ask { Question: { Type: QuestionType.Text } question } ask when question.Appearance.Contains("occupation") => Worked(asked, ask, round, message),
        Stop.Ask ask => Answered(asked, ask, round, message),
        _ => GoOn(round),
    };

    private Turn<State> Answered(State.Asking asked, Stop.Ask ask, Round round, Input.Message message) => Read(ask, round, message) switch
    {
        Answer.Given(var value, var ownWords) => Take(asked, ask, round, value, message, ownWords),
        Answer.Which(var candidates) => Which(asked, ask, candidates, round, message),
        Answer.NotUnderstood(var hint) => Again(asked, round, message, WithOptions(hint, ask, round)),
        var other => throw new NotSupportedException(other.GetType().Name),
    };

    // "Gracias" is no name and no work. But a tap is a choice, and under a picture that was asked for it is only a word.
    private static Answer Read(Stop.Ask ask, Round round, Input.Message message)
    {
        var isWritten = message.Button is null && !message.IsWordless && ask.Question is { Choices: null, IsSent: false };
        return isWritten && NoAnswer.Of(message, round.Facts) is { } word ? new Answer.NotUnderstood(word) : AnswerReader.Read(round.Asking(ask), message);
    }

    // What "other" is has a question of its own, which need not be asked then.
    private static Round InOwnWords(Stop.Ask ask, string words, Round round) => round.With($"{ask.Path}_other", words);

    private Turn<State> Take(State.Open asked, Stop.Ask ask, Round round, string value, Input.Message message, string? ownWords = null)
    {
        // "Ninguna" passes the question over.
        if (value.Length == 0 && round.Filled.IsRequired(ask)) return Again(asked, round, message, WithOptions(Required(ask, round), ask, round));
        if (!round.Filled.Allows(ask, value)) return Again(asked, round, message, Refusal(ask, round));
        var kept = round.With(ask.Path, value);
        return Told(ask, message, ownWords is null ? kept : InOwnWords(ask, ownWords, kept));
    }

    private Turn<State> Next(string? after, Round answered)
    {
        var round = Known(answered);
        if (round.Filled.Escalation is { } reason) return HandOver(reason, round);
        return round.Filled.Next is { } next ? Ask(next, round.SayBetween(after, next)) : End(round);
    }

    // What is asked may tell more of the person than a screen that others see should show.
    private static Turn<State> Remind(State.Open state, Round round)
    {
        var reminded = round.Say("form.nudge");
        return round.Facts.Person.PhoneUse == Person.PrivatePhone
            ? Turn(state, reminded.Say(Question(state, round)))
            : Turn(state with { IsReminded = true }, reminded);
    }

    // A yes or a greeting to the reminder: the question itself was not shown.
    private static bool GoesOn(Input.Message message, Facts facts) => message is { Button: null, IsWordless: false }
        && (facts.Content.Words.In(message) is CommandWords.Greeting || YesNo.Read(message.Text, facts.Content.YesNo) is Reading<bool>.Understood { Value: true });

    /// <summary>With what the flow knows by itself: the hidden questions of the form.</summary>
    private protected virtual Round Known(Round round) => round;

    private Turn<State> Skip(State.Open state, Round round) => round.Filled.At(state.At) switch
    {
        Stop.Ask ask when round.Filled.Present(ask) is { Length: > 0 } present => Next(ask.Path, round.With(ask.Path, present)),
        Stop.Ask ask when round.Filled.IsRequired(ask) => Ask(state, round.Say(Required(ask, round))),
        Stop.Ask ask => Next(ask.Path, round.With(ask.Path, "")),
        Stop.Another another => Next(another.Path, round.With(another.Path, new Instances(another.Count, IsOpen: false).ToString())),
        _ => GoOn(round),
    };

    // Whoever adds one more and goes back has not added it.
    private Turn<State> Back(State.Open state, Round round)
    {
        if (round.Filled.AddedInVain(state.At) is { } added) return AskPath(added.Path, round.With(added.Path, added.Before.ToString()));
        var before = state.At.Length > 0 ? round.Filled.Before(state.At) : round.Filled.Stops.LastOrDefault(stop => stop is Stop.Ask);
        return AskPath((before ?? round.Filled.Stops.First(stop => stop is not Stop.Say)).Path, round);
    }

    private Turn<State> More(State.Asking asked, Stop.Another another, Round round, Input.Message message) => (Chosen("form.another", message, round.Facts) ?? Chosen("form.first", message, round.Facts)) switch
    {
        "yes" => Next(another.Path, round.With(another.Path, new Instances(another.Count + 1, IsOpen: true).ToString())),
        "no" => Next(another.Path, round.With(another.Path, new Instances(another.Count, IsOpen: false).ToString())),
        _ => Again(asked, round, message, new Reply(another.Count == 0 ? "form.first-again" : "form.another-again", [])),
    };

    private Turn<State> Helped(State.Open state, Round round, Input.Message message) => round.Command(message) is CommandWords.Helper
        ? Ask(state, round.Helped(yes: true).Say("form.helper-on"))
        : Ask(state, round.Helped(yes: false).Say("form.helper-off"));

    private static bool AcceptsAnswer(State.Asking asked, Round round, Input.Message message) => round.Filled.At(asked.At) switch
    {
        Stop.Another => (Chosen("form.another", message, round.Facts) ?? Chosen("form.first", message, round.Facts)) is not null,
        Stop.Ask { Question: { Type: QuestionType.Text } question } when question.Appearance.Contains("municipality") => Places(asked, message.Text, round.Facts),
        Stop.Ask { Question: { Type: QuestionType.Text } question } when question.Appearance.Contains("occupation") => Works(message.Text, round.Facts),
        // Whatever is written would be an answer in own words: that plainly answers nothing.
        Stop.Ask { Question: { Type: QuestionType.Text } question } when !question.Appearance.Overlaps(["department", "money", "phone", "when"]) => false,
        Stop.Ask ask => AnswerReader.Read(round.Asking(ask), message) is Answer.Given or Answer.Which,
        _ => false,
    };

    private static string Number(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
