using ChatAssist.Conversations.Flows;
using ChatAssist.Conversations.Rendering;

namespace ChatAssist.Conversations;

/// <summary>What a whole turn decided, ready to be committed.</summary>
/// <param name="Rule">The dispatcher's rule that chose the first flow.</param>
public sealed record Outcome(string Rule, Session Session, IReadOnlyList<Rendered> Messages, IReadOnlyList<Effect> Effects)
{
    public Completeness Completeness { get; init; }

    /// <summary>The messages as they were before rendering, for tests.</summary>
    internal IReadOnlyList<Said> Said { get; init; } = [];
}

/// <summary>
/// A turn under way. Most turns are one hop: route, load what the step needs, take the step. A flow that continues into
/// another makes a further hop of the same turn. Immutable; <see cref="Next"/> goes one hop on.
/// </summary>
public sealed class Hop
{
    // More would be two flows that send the person back and forth.
    private const int Most = 4;

    private readonly FlowCatalog flows;
    private readonly Facts facts;
    private readonly Route route;
    private readonly IReadOnlyList<Said> said;
    private readonly IReadOnlyList<Effect> effects;
    private readonly int count;

    private Hop(FlowCatalog flows, Facts facts, Route route, IReadOnlyList<Said> said, IReadOnlyList<Effect> effects, int count) =>
        (this.flows, this.facts, this.route, this.said, this.effects, this.count) = (flows, facts, route, said, effects, count);

    /// <summary>The first hop of a turn: the dispatcher finds who answers.</summary>
    public static Hop First(FlowCatalog flows, Input input, Facts facts)
    {
        var told = FirstWords.In(input, facts);
        facts = told.Aggregate(facts, (now, effect) => now.After(effect));
        var found = new Dispatcher(flows).Find(input, facts);
        // A question goes cold by the person's silence, from their last word or from when a timer wrote to them.
        var session = input is Input.Message || (input is Input.Timer && found.Frame is not null) ? found.Session with { LastTurn = facts.Now } : found.Session;
        return new Hop(flows, facts, found with { Session = session }, found.Answer is { } answer ? [Say(answer, facts)] : [], [.. told, .. found.Effects], 1);
    }

    /// <summary>No further step: <see cref="Outcome"/> holds.</summary>
    public bool IsLast => route.Frame is null;

    /// <summary>What must be loaded before <see cref="Next"/>.</summary>
    // Of somebody who has just begun to write nothing is kept yet, and the rows of the turn are the other's.
    public IReadOnlyList<Need> Needs => route.Frame is { } frame && !effects.Any(IsSomebodyElse) ? flows[frame.Flow].Needs(frame, route.Input) : [];

    public Outcome Outcome => new(route.Rule, route.Session, Renderer.Render(said, facts.Chat.Surface, facts.Texts["common.options"].Body, facts.Chat.SmsSegments), effects) { Completeness = route.Completeness, Said = said };

    /// <summary>Takes the step and follows where it leads.</summary>
    /// <param name="loaded">What was loaded now; null: what is known stays.</param>
    public Hop Next(Loaded? loaded = null)
    {
        var frame = route.Frame ?? throw new InvalidOperationException("The turn is over.");
        var flow = flows[frame.Flow];
        var known = facts with
        {
            // What this turn decided already is not among the rows yet.
            Submissions = loaded?.Submissions is { } rows ? effects.Aggregate(rows, (now, effect) => now.After(effect)) : facts.Submissions,
            File = loaded?.File is { } file ? effects.Aggregate(file, (now, effect) => now.After(effect)) : facts.File,
            Board = loaded?.Board ?? facts.Board,
            Courses = loaded?.Courses ?? facts.Courses,
            Content = loaded?.Services is { } services ? facts.Content with { Services = services } : facts.Content,
            Chat = facts.Chat with { Session = route.Session },
        };
        var step = flow.Take(frame, route.Input, known);
        Hop hop = new(flows, known, Stay(step), [.. said, .. step.Replies.Select(reply => Say(reply, known))], effects, count);
        return step.Effects.Aggregate(hop, (now, effect) => now.Follow(effect, flow)).OrForNumber();
    }

    // When nothing is open any more, whoever cannot be called is asked where.
    private Hop OrForNumber() => IsLast && count < Most && route.Session is { Active: null, Paused: null } && NumberFlow.IsDue(facts)
        ? Enter(flows[NumberFlow.Name].Begin(), new Input.Begin(), null)
        : this;

    private static Said Say(Reply reply, Facts facts) => new(reply.Text ?? facts.Texts[reply.Key], reply.Values)
    {
        Attachments = [.. new[] { reply.Attachment, facts.Spoken(reply.Key) }.OfType<Attachment>()],
    };

    private Route Stay(Step step) =>
        route with { Session = IsQuiet(step) ? facts.Chat.Session : route.Session with { Active = step.Frame }, Frame = null, Completeness = step.Completeness };

    // A timer that says nothing leaves open what is open.
    private bool IsQuiet(Step step) => route.Input is Input.Timer && step.Replies.Count == 0;

    private Hop Follow(Effect effect, Flow flow) => effect switch
    {
        // A flow that stays where it is and needs another one first goes on after it.
        Effect.Continue next => Enter(flows[next.Flow].Begin(next.At), new Input.Begin(), new Dispatcher(flows).Parked(route.Session).Paused),
        Effect.Resume back when route.Session.Paused is { } paused => Enter(paused, back.With ?? new Input.Resume(), null),
        Effect.Resume => this,
        Effect.HandOver when !flow.GoesOnWhileWaiting => Doing(effect, new Dispatcher(flows).Parked(route.Session)),
        // What was open is the other's.
        _ when IsSomebodyElse(effect) => Doing(effect, route.Session with { Active = null, Paused = null }),
        // What was open went too.
        Effect.Erase => Doing(effect, Session.New),
        _ => Doing(effect, route.Session),
    };

    private Hop Enter(Frame frame, Input input, Frame? paused) => count == Most
        ? throw new InvalidOperationException($"A turn of more than {Most} hops; the last was into {frame.Flow}.")
        : new(flows, facts, route with { Frame = frame, Input = input, Session = Entering(frame, paused) }, said, effects, count + 1);

    // A flow that is begun anew is not offered again from where it was left.
    private Session Entering(Frame frame, Frame? paused) =>
        route.Session with { Active = null, Paused = paused?.Flow == frame.Flow ? null : paused };

    private Hop Doing(Effect effect, Session session) => new(flows, facts.After(effect), route with { Session = session }, said, [.. effects, effect], count);

    private static bool IsSomebodyElse(Effect effect) => effect is Effect.NewPerson or Effect.Speak;
}
