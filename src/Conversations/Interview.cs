using System.Text.Json.Nodes;
using ChatAssist.Conversations.Flows;
using ChatAssist.Conversations.Knowledge;
using ChatAssist.Conversations.Understanding;

namespace ChatAssist.Conversations;

/// <summary>What is said and asked when a form is filled together.</summary>
/// <param name="Frame">Where the form stands; null: it is over.</param>
/// <param name="Lines">In their order, the question last.</param>
/// <param name="Question">The text with the options that answer; null: nothing is asked.</param>
/// <param name="Effects">What is to be kept.</param>
public sealed record InterviewStep(Frame? Frame, IReadOnlyList<string> Lines, Text? Question, IReadOnlyList<Effect> Effects);

/// <summary>
/// A form that somebody of the programme fills with the person beside them: the flow of the chat takes each answer, so that it asks,
/// understands, refuses and keeps the same. What only a chat can do is left out: reminders, and the flow that would follow.
/// </summary>
public static class Interview
{
    /// <summary>The open question of the form, without keeping anything.</summary>
    public static InterviewStep Begin(Flow flow, Facts facts) => Step(flow.Take(flow.Begin(), new Input.Begin(), facts), [], facts);

    public static InterviewStep Take(Flow flow, Frame frame, Input input, Facts facts)
    {
        var opened = Opened(flow, frame, facts);
        var known = opened.Aggregate(facts, (now, effect) => now.After(effect));
        return Step(flow.Take(Unmissed(frame), input, known), [.. opened, .. InDanger(input, facts)], known);
    }

    /// <summary>The word with which a person passes a question over.</summary>
    public static Input.Message Skip(Content content) => new(content.Words.BySentence.First(word => word.Value == CommandWords.Skip).Key);

    /// <summary>The case that a form hands over for, as its flow opens it.</summary>
    public static Effect.HandOver Case(string reason, Facts facts) => facts.Content.Danger.Rules.Any(rule => rule.Kind == reason)
        ? SafetyFlow.Alarm(reason, facts)
        : new Effect.HandOver(Priority.Normal, reason, To: facts.OnDuty(DutyRole.Promoter)?.Who);

    private static InterviewStep Step(Step step, IReadOnlyList<Effect> before, Facts facts)
    {
        var texts = step.Replies.Select(reply => (Text: reply.Text ?? facts.Texts[reply.Key], reply.Values)).ToList();
        return new InterviewStep(
            step.Frame, [.. texts.Select(one => one.Values.Aggregate(one.Text.Body, (body, value) => body.Replace($"{{{value.Name}}}", value.Value, StringComparison.Ordinal)))],
            texts.LastOrDefault(one => one.Text.Options.Count > 0).Text, [.. before, .. step.Effects.Where(IsKept)]);
    }

    // The first answer begins the form: to look at it keeps nothing.
    private static IReadOnlyList<Effect> Opened(Flow flow, Frame frame, Facts facts) =>
        (string?)JsonNode.Parse(frame.State)?["submission"] is { } key && !facts.Submissions.ContainsKey(key) ? [new Effect.OpenSubmission(key, flow.Key, facts.Content.Forms.Current(flow.Key).Version)] : [];

    // Nobody need be called: somebody is here.
    private static Frame Unmissed(Frame frame)
    {
        if (JsonNode.Parse(frame.State) is not JsonObject state || state["misses"] is null) return frame;
        state["misses"] = 0;
        return frame with { State = state.ToJsonString() };
    }

    // As in the chat: an age is an answer of the form, which hands over by itself.
    private static IEnumerable<Effect> InDanger(Input input, Facts facts) =>
        input is Input.Message { Button: null } message && facts.Chat.Owner is not Owner.Urgent && Danger.In(message.Text, facts.Content, facts.Today) is { } kind and not Danger.Minor
            ? [SafetyFlow.Alarm(kind, facts)]
            : [];

    private static bool IsKept(Effect effect) => effect is not (Effect.Continue or Effect.Resume) && !(effect is Effect.Schedule timer && Slot.Read(timer.Slot).Name == "nudge");
}
