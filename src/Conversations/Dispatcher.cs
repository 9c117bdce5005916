using ChatAssist.Conversations.Flows;
using ChatAssist.Conversations.Knowledge;
using ChatAssist.Conversations.Understanding;
using static ChatAssist.Conversations.Knowledge.CommandWords;

namespace ChatAssist.Conversations;

/// <summary>
/// Decides who answers one input. The order of the rules is the order of precedence; each is one method that knows its case or passes.
/// </summary>
public sealed partial class Dispatcher(FlowCatalog flows)
{
    /// <summary>What the button of an invitation begins with, to read what waits.</summary>
    public const string UnseenText = "unseen";

    /// <summary>The rule of a timer that came at a bad moment.</summary>
    public const string NotNow = "timer: not now";

    private static readonly OptOutFlow OptOut = new();
    private static readonly SafetyFlow Safety = new();
    private static readonly PersonFlow APerson = new();
    private static readonly LanguageFlow ALanguage = new();
    private static readonly MyDataFlow TheirData = new();
    private static readonly PlanFlow APlan = new();
    private static readonly CvFlow ACv = new();
    private const string Who = "who";

    private readonly Dictionary<Input.Message, bool> taken = [];

    /// <summary>After so long an unfinished flow is offered again with a recap, unless the message plainly answers its question.</summary>
    public static readonly TimeSpan GoesCold = TimeSpan.FromHours(12);

    public Route Find(Input input, Facts facts) => input switch
    {
        Input.Message message when facts.Person.IsStaff => Staff(message, facts),
        Input.Message message => ToTranscribe(message, facts, Answering(message, facts)),
        Input.Timer timer => Timer(timer, facts),
        Input.PromoterAction action => OnPlan(action, facts) ?? GivenBack(action, facts) ?? Silence("a promoter acts", Parked(facts.Chat.Session)),
        _ => Silence("nothing to say", facts.Chat.Session),
    };

    private Route Answering(Input.Message message, Facts facts) => ProvidersOptOut(message, facts)
        ?? DangerWords(message, facts)
        ?? OptOutWords(message, facts)
        ?? OptedOut(message, facts)
        ?? InAPersonsHands(message, facts)
        ?? WhoWrites(message, facts)
        ?? Commands(message, facts)
        ?? Unseen(message, facts)
        ?? ThanksAlone(message, facts)
        ?? Trouble(message, facts)
        ?? Question(message, facts)
        ?? Wishes(message, facts)
        ?? EarlierButton(message, facts)
        ?? News(message, facts)
        ?? VoiceNote(message, facts)
        ?? Waiting(message, facts)
        ?? ActiveFlow(message, facts)
        ?? PausedFlow(facts)
        ?? Intents(message, facts)
        ?? Menu(facts);

    // A supervisor looked at somebody's plan: it is written down, and nothing is said.
    private Route? OnPlan(Input.PromoterAction action, Facts facts) =>
        PlanFlow.Judged(action) is { } judged ? To("a plan was looked at", APlan.Store(judged), facts) with { Input = action } : null;

    // What the promoter chose as the next step. Whoever stopped meanwhile is not written to.
    private Route? GivenBack(Input.PromoterAction action, Facts facts) => facts.Chat is not { OptedOut: false, Owner: Owner.Bot } ? null : action.Action switch
    {
        "released:menu" => Menu(facts),
        "released:vacancies" => Begin("given back", "vacancies", facts),
        "released:courses" => Begin("given back", CoursesFlow.Name, facts),
        "released:resume" => PausedFlow(facts with { Chat = facts.Chat with { Session = Parked(facts.Chat.Session) } }) ?? Menu(facts),
        _ => null,
    };

    private Route Timer(Input.Timer timer, Facts facts)
    {
        var (slot, chat) = (Slot.Read(timer.Slot), facts.Chat);
        if (chat.OptedOut || chat.Owner is Owner.Urgent or Owner.Held || !flows.Knows(slot.Flow)) return Silence(NotNow, chat.Session);
        if (flows[slot.Flow].Rung(slot) is { } begun) return new Route("timer", MakingWay(chat.Session, slot.Flow), begun, timer);
        if (chat.Owner is not Owner.Bot) return Silence(NotNow, chat.Session);
        if (chat.Session.Active is { } active && active.Flow == slot.Flow) return new Route("timer", chat.Session, active, timer);
        return chat.Session is { Active: null, Paused: { } paused } && paused.Flow == slot.Flow
            ? new Route("timer", chat.Session with { Paused = null }, paused, timer)
            : Silence("timer: nothing is open", chat.Session);
    }

    // What begins anew is not offered again from where it was left.
    private Session MakingWay(Session session, string flow)
    {
        var parked = session.Active?.Flow == flow ? session with { Active = null } : Parked(session);
        return parked.Paused?.Flow == flow ? parked with { Paused = null } : parked;
    }

    // Several rules ask it of the same message, and reading an answer is most of a turn's work.
    private bool OpenQuestionTakes(Input.Message message, Facts facts)
    {
        if (facts.Chat is not { Owner: Owner.Bot or Owner.Waiting, OptedOut: false, Session.Active: { } active } || IsBeforeSeen(message, facts)) return false;
        return taken.TryGetValue(message, out var takes) ? takes : taken[message] = flows[active.Flow].Accepts(active, message, facts);
    }

    /// <summary>What is said in a whole sentence; null for a command, for a tap, and for what answers the open question.</summary>
    private string? Sentence(Input.Message message, Facts facts) =>
        message.Button is null && facts.Content.Words.In(message) is null && Intent.InSentence(message.Text, facts.Content.Intents) is { } intent && !OpenQuestionTakes(message, facts)
            ? intent
            : null;

    private Route Receipt(string rule, Facts facts) => To(rule, APerson.Store(new PersonFlow.State.Waiting()), facts);

    private Route Begin(string rule, string flow, Facts facts) => To(rule, flows[flow].Begin(), facts);

    private Route To(string rule, Frame frame, Facts facts) => new(rule, Parked(facts.Chat.Session), frame, new Input.Begin());

    private static Route Silence(string rule, Session session) => new(rule, session, null, new Input.Begin());

    /// <summary>The session after a turn that could not be taken: what was open is parked, and what cannot be read is let go.</summary>
    public Session AfterFailure(Session session) => Parked(session with { Active = Readable(session.Active), Paused = Readable(session.Paused) });

    private Frame? Readable(Frame? frame) => frame is not null && flows.CanRead(frame) ? frame : null;

    /// <summary>The open flow makes way: it is paused when it can go on later, dropped when it cannot.</summary>
    internal Session Parked(Session session) =>
        session.Active is { } active && flows[active.Flow].IsResumable ? session with { Active = null, Paused = active } : session with { Active = null };
}
