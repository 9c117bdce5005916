using System.Globalization;
using ChatAssist.Conversations;
using ChatAssist.Conversations.Flows;
using ChatAssist.Conversations.Knowledge;
using ChatAssist.Conversations.Rendering;

namespace ChatAssist.Benchmarks.Parts;

/// <summary>What somebody says, and all that their turn knows.</summary>
internal sealed record FormTurn(Facts Facts, Input.Message Message)
{
    /// <summary>The same with nothing open: the word of thanks is answered.</summary>
    public FormTurn WithoutForm() => new(Facts with { Chat = Facts.Chat with { Session = Session.New with { LastTurn = Facts.Now } } }, new Input.Message("gracias"));
}

/// <summary>Somebody who answers the large form from beginning to end; each turn of theirs can be taken again.</summary>
internal sealed class FormWalk(Content content)
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 10, 0, 0, TimeSpan.FromHours(-6));

    private readonly FlowCatalog flows = new();
    private readonly FormFlow flow = new(LargeForm.Name);
    private readonly Programme programme = new("Programa", new QuietHours(new TimeOnly(20, 0), new TimeOnly(8, 0)));

    public Outcome Take(FormTurn turn)
    {
        var hop = Hop.First(flows, turn.Message, turn.Facts);
        while (!hop.IsLast) hop = hop.Next();
        return hop.Outcome;
    }

    public IReadOnlyList<FormTurn> ToTheEnd()
    {
        var facts = new Facts(Now, Chat(flow.Begin()), programme, content, new Dictionary<string, Submission>());
        var turns = new List<FormTurn>();
        while (facts.Chat.Session.Active is { } active && active.Flow == LargeForm.Name)
        {
            if (turns.Count > 2 * LargeForm.Questions) throw new InvalidOperationException($"The form does not end: {active.State}");
            turns.Add(new FormTurn(facts, new Input.Message(Answer(flow.Read(active)))));
            facts = After(facts, Take(turns[^1]));
        }
        if (turns.Count <= LargeForm.Questions) throw new InvalidOperationException($"The form ended after {turns.Count} turns.");
        return turns;
    }

    private static Chat Chat(Frame frame) => new(
        Person.Unknown("es") with { Consent = Consent.Given }, Owner.Bot, OptedOut: false, Surface.WhatsAppTaps, new Session(frame, null, Now));

    private static string Answer(FormFlow.State state) =>
        state is FormFlow.State.Asking { At: var path } ? LargeForm.Answer(int.Parse(path[1..], CultureInfo.InvariantCulture)) : "sí";

    private static Facts After(Facts facts, Outcome outcome) => facts with
    {
        Chat = facts.Chat with { Session = outcome.Session },
        Submissions = outcome.Effects.Aggregate(facts.Submissions, After),
    };

    private static IReadOnlyDictionary<string, Submission> After(IReadOnlyDictionary<string, Submission> submissions, Effect effect) => effect switch
    {
        Effect.OpenSubmission open => With(submissions, new Submission(open.Submission, open.Form, open.Version, IsOpen: true, new Dictionary<string, string>())),
        Effect.SaveAnswer answer => With(submissions, submissions[answer.Submission] with
        {
            Answers = new Dictionary<string, string>(submissions[answer.Submission].Answers) { [answer.Question] = answer.Value },
        }),
        _ => submissions,
    };

    private static Dictionary<string, Submission> With(IReadOnlyDictionary<string, Submission> submissions, Submission submission) =>
        new(submissions) { [submission.Key] = submission };
}
