using ChatAssist.Conversations.Forms.Filling;
using ChatAssist.Conversations.Knowledge;
using ChatAssist.Conversations.Understanding;

namespace ChatAssist.Conversations.Flows;

/// <summary>How a form ends: shown and confirmed, corrected, closed, or handed over.</summary>
public partial class FormFlow
{
    private Turn<State> End(Round round) => IsReviewed(round)
        ? Ask(new State.Reviewing(round.Submission), round)
        : Close(round);

    /// <summary>All is shown before it is kept.</summary>
    private protected virtual bool IsReviewed(Round round) => round.Form.Settings.Review && Changeable(round).Any();

    private Turn<State> Close(Round round)
    {
        var last = round.Filled.Stops.LastOrDefault(stop => stop is not Stop.Say);
        var said = round.SayAll(round.Filled.Said(last?.Path, until: null));
        var turn = Turn(null, (said.Says.Count > round.Says.Count ? said : round.Say("form.done")).Do(new Effect.CloseSubmission(round.Submission))).Do(NoReminders(round));
        return Ended(round.Form.Settings.Then is { } flow ? turn.Do(new Effect.Continue(flow)) : turn, round, Ending.Complete);
    }

    /// <summary>What a form of its own kind does besides when it is over.</summary>
    private protected virtual Turn<State> Ended(Turn<State> turn, Round round, Ending ending) => turn;

    // Nothing more is asked: whoever takes over asks what there is to ask.
    private Turn<State> HandOver(string reason, Round round)
    {
        var turn = Turn(null, round.Do(new Effect.CloseSubmission(round.Submission, Ending.HandedOver))).Do(NoReminders(round));
        return Ended(Called(turn, reason, round), round, Ending.HandedOver);
    }

    /// <summary>What is said when a promoter is called, with when that person writes.</summary>
    private protected virtual Reply HandedOver(string reason, (string, string) when, Facts facts) => new("form.handed-over", [when]);

    private Turn<State> Called(Turn<State> turn, string reason, Round round)
    {
        if (round.Facts.Content.Danger.Rules.Any(rule => rule.Kind == reason)) return SafetyFlow.Call(turn, reason, round.Facts);
        var duty = round.Facts.OnDuty(DutyRole.Promoter);
        return turn.Say(HandedOver(reason, ("when", round.Facts.Texts.When(duty, round.Facts.Now)), round.Facts)).Do(new Effect.HandOver(Priority.Normal, reason, To: duty?.Who));
    }

    private Turn<State> Review(State.Reviewing asked, Round round, Input.Message message) => Chosen("form.review", message, round.Facts) switch
    {
        "yes" => Close(round),
        null when round.Command(message) is CommandWords.Skip => Close(round),
        "change" => Ask(new State.Changing(round.Submission), round),
        // "La edad": that is what is to be changed.
        null when IsToChange(message, round) => Ask(new State.Changing(round.Submission), round),
        _ when Choice.Of(ToChange(round, "form.change") with { IsNumbered = false }, message) is { } path => AskPath(path, round),
        _ => Again(asked, round, message, new Reply("form.review-again", [])),
    };

    // "Me equivoqué en los años": something is to be changed, whatever else is said. But "no está mal".
    private static bool IsToChange(Input.Message message, Round round)
    {
        var (review, said) = (round.Facts.Texts["form.review"], Sentence.Of(message.Text));
        var named = review.Words.InWords(said).Select(one => review.Options[one.Option].Name).Distinct(StringComparer.Ordinal).ToList();
        return message.Button is null && !Denial.In(said) && named is ["change"];
    }

    private Turn<State> Change(State.Changing asked, Round round, Input.Message message) => Choice.Of(ToChange(round, "form.change"), message) is { } path
        ? AskPath(path, round)
        : Again(asked, round, message, new Reply("form.change-again", []) { Text = ToChange(round, "form.change-again") });

    private static IEnumerable<Stop.Ask> Changeable(Round round) => round.Filled.Stops.OfType<Stop.Ask>();

    private static Text ToChange(Round round, string key) =>
        new(key, "form.change", round.Text(key), null, [.. Changeable(round).Select(ask => new Option(ask.Path, round.Title(ask.Path, ask.Question), null, null, []))]);
}
