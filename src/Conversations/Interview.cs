using System.Text.Json.Nodes;
using ChatAssist.Conversations.Flows;
using ChatAssist.Conversations.Forms.Filling;
using ChatAssist.Conversations.Knowledge;
using ChatAssist.Conversations.Placing;
using ChatAssist.Conversations.Understanding;

namespace ChatAssist.Conversations;

/// <summary>What is said and asked when a form is filled together.</summary>
/// <param name="Asked">Where it stood when the answer came.</param>
/// <param name="Frame">Where it stands now, maybe in another flow; null: it is over.</param>
/// <param name="Lines">In their order, the question last.</param>
/// <param name="Question">The text with the options that answer; null: nothing is asked.</param>
/// <param name="Effects">What is to be kept.</param>
public sealed record InterviewStep(Frame Asked, Frame? Frame, IReadOnlyList<string> Lines, Text? Question, IReadOnlyList<Effect> Effects)
{
    /// <summary>False: nothing was answered yet, and the next answer is the first.</summary>
    public bool IsBegun { get; init; } = true;
}

/// <summary>
/// A form that somebody of the programme fills with the person beside them: the flows of the chat take each answer, so that they ask,
/// understand, refuse and keep the same, and a form that leads to another goes on with it. What only a chat can do is left out: reminders,
/// and flows that are no questions to somebody who is there.
/// </summary>
public sealed class Interview(FlowCatalog flows)
{
    private const string BeforeReturn = "before-return", Satisfaction = "satisfaction";

    // Of these there is one each time that they are asked.
    private static readonly string[] Askings = [Series.CheckIn, PlacementFlow.Form];

    /// <summary>What can be begun with somebody.</summary>
    /// <param name="status">As the person has it.</param>
    /// <param name="isNew">Nothing was ever asked.</param>
    /// <param name="works">There is a job to ask about.</param>
    public static IReadOnlyList<string> Offers(string? status, bool isNew, bool works) => status == Person.Deceased ? [] :
    [
        .. status == Person.BeforeReturn || (status is null && isNew) ? [BeforeReturn] : Array.Empty<string>(),
        ProfileFlow.Form,
        PlacementFlow.Form,
        .. works ? [Series.CheckIn] : Array.Empty<string>(),
        Satisfaction,
    ];

    /// <summary>The form of a submission that a call is about, and which one; null: it is about something else.</summary>
    public static (string Form, string? About)? In(string about) => about.Split('@') switch
    {
        [ProfileFlow.Form] => (ProfileFlow.Form, null),
        [var form, var which] when Askings.Contains(form, StringComparer.Ordinal) => (form, which),
        _ => null,
    };

    /// <summary>Where the form begins; null: it cannot be asked of this person, or is answered.</summary>
    /// <param name="about">Which asking, of one that we began; null: a new one, or the one that is open.</param>
    public Frame? Start(string form, string? about, Facts facts) => facts.Person.Status == Person.Deceased ? null : about switch
    {
        null when !Offers(facts.Person.Status, facts.Submissions.Count == 0, facts.File.Current is not null).Contains(form, StringComparer.Ordinal) => null,
        null => form == Series.CheckIn ? At(form, OpenCheckIn(facts) ?? $"{facts.Now.ToUnixTimeMilliseconds()}") : flows[form].Begin(),
        _ => In($"{form}@{about}") is not null && Round.Of(form, $"{form}@{about}", facts) is { Filled: { Next: not null, Escalation: null } } ? At(form, about) : null,
    };

    /// <summary>The first question. Nothing of it is kept: the first answer does.</summary>
    public InterviewStep Begin(Frame start, Facts facts) => Step(start, new Input.Begin(), Beside(facts)) with { IsBegun = false };

    /// <summary>Takes the answer to the first question: what beginning the form does is kept with it. What is no answer begins nothing.</summary>
    public InterviewStep First(Frame start, Input input, Facts facts)
    {
        var begun = Begin(start, facts);
        if (begun.Frame is not { } asked) return begun with { Effects = [] };
        var answered = Take(asked, input, After(facts, begun.Effects));
        return Stays(answered, asked) ? answered with { IsBegun = false } : answered with { Effects = [.. begun.Effects, .. answered.Effects] };
    }

    public InterviewStep Take(Frame frame, Input input, Facts facts)
    {
        var step = Step(Unmissed(frame), input, Beside(facts)) with { Asked = frame };
        // In a chat the question stands above; a page that is shown anew would have lost it.
        IEnumerable<string> question = Stays(step, frame) && flows[frame.Flow] is FormFlow ? Step(step.Frame!, new Input.Resume(), Beside(facts)).Lines : [];
        return step with { Lines = [.. step.Lines.Concat(question).Distinct(StringComparer.Ordinal)], Effects = [.. step.Effects, .. InDanger(input, facts, step)] };
    }

    /// <summary>The word with which a person passes a question over.</summary>
    public static Input.Message Skip(Content content) => new(content.Words.BySentence.First(word => word.Value == CommandWords.Skip).Key);

    /// <summary>The case that a form hands over for, as its flow opens it.</summary>
    public static Effect.HandOver Case(string reason, Facts facts) => facts.Content.Danger.Rules.Any(rule => rule.Kind == reason)
        ? SafetyFlow.Alarm(reason, facts)
        : new Effect.HandOver(Priority.Normal, reason, To: facts.OnDuty(DutyRole.Promoter)?.Who);

    private Frame At(string form, string about) => ((FormFlow)flows[form]).BeginAbout(about);

    // Of the job that goes on: an asking about an earlier one that nobody answered stays as it is.
    private static string? OpenCheckIn(Facts facts) => facts.Submissions.Values
        .Where(saved => saved is { IsOpen: true, Form: Series.CheckIn } && (Occasion.In(saved.Key)?.Of ?? facts.File.Current?.Key) == facts.File.Current?.Key)
        .Select(saved => saved.Key.Split('@')[^1]).LastOrDefault();

    private InterviewStep Step(Frame frame, Input input, Facts facts)
    {
        var step = flows[frame.Flow].Take(frame, input, facts);
        var now = Said(step, frame, facts);
        if (step.Frame is not null || step.Effects.OfType<Effect.Continue>().FirstOrDefault(next => IsAsked(flows[next.Flow])) is not { } next) return now;
        var then = Step(flows[next.Flow].Begin(next.At), new Input.Begin(), After(facts, now.Effects));
        return then with { Asked = frame, Lines = [.. now.Lines, .. then.Lines], Effects = [.. now.Effects, .. then.Effects] };
    }

    private static bool IsAsked(Flow flow) => flow is FormFlow or ReferralFlow or NumberFlow;

    private static InterviewStep Said(Step step, Frame asked, Facts facts)
    {
        var texts = step.Replies.Select(reply => (Text: reply.Text ?? facts.Texts[reply.Key], reply.Values)).ToList();
        return new InterviewStep(
            asked, step.Frame, [.. texts.Select(one => one.Values.Aggregate(one.Text.Body, (body, value) => body.Replace($"{{{value.Name}}}", value.Value, StringComparison.Ordinal)))],
            texts.LastOrDefault(one => one.Text.Options.Count > 0).Text, [.. step.Effects.Where(IsKept)]);
    }

    // What was said was no answer: the same is asked.
    private static bool Stays(InterviewStep step, Frame asked) =>
        step.Frame is { } still && Unmissed(still) == Unmissed(asked) && !step.Effects.Any(effect => effect is Effect.SaveAnswer or Effect.DropAnswer);

    // In whose hands the chat is holds nothing up: they are sitting together.
    private static Facts Beside(Facts facts) => facts.Chat.Owner is Owner.Waiting or Owner.Held ? facts with { Chat = facts.Chat with { Owner = Owner.Bot } } : facts;

    private static Facts After(Facts facts, IReadOnlyList<Effect> effects) => effects.Aggregate(facts, (now, effect) => now.After(effect));

    // Nobody need be called: somebody is here.
    private static Frame Unmissed(Frame frame)
    {
        if (JsonNode.Parse(frame.State) is not JsonObject state || state["misses"] is null) return frame;
        state["misses"] = 0;
        return frame with { State = state.ToJsonString() };
    }

    // As in the chat: an age is an answer of the form, which hands over by itself, and one sentence is one case.
    private static IEnumerable<Effect> InDanger(Input input, Facts facts, InterviewStep step) =>
        input is Input.Message { Button: null } message && facts.Chat.Owner is not Owner.Urgent && Danger.In(message.Text, facts.Content, facts.Today) is { } kind and not Danger.Minor
            && SafetyFlow.Alarm(kind, facts) is var alarm && !step.Effects.Any(effect => effect is Effect.HandOver { Priority: Priority.Urgent } other && other.Role == alarm.Role)
            ? [alarm]
            : [];

    private static bool IsKept(Effect effect) => effect is not (Effect.Continue or Effect.Resume) && !(effect is Effect.Schedule timer && IsReminder(Slot.Read(timer.Slot).Name));

    private static bool IsReminder(string timer) => timer == "nudge" || Occasion.IsReply(timer);
}
