using System.Text.Json;
using ChatAssist.Bot.Staff.People;
using ChatAssist.Conversations.Flows;
using ChatAssist.Conversations.Forms;
using ChatAssist.Conversations.Forms.Filling;
using ChatAssist.Conversations.Tests.States;
using ChatAssist.Conversations.Tests.Transcripts;

namespace ChatAssist.Conversations.Tests.Diagrams;

/// <summary>A flow's state machine, found by taking a step from every stored state with every kind of input.</summary>
internal static class Machine
{
    private const string Over = "[*]";

    // Questions without options.
    private static readonly Dictionary<string, string[]> ProfileAnswers = new(StringComparer.Ordinal)
    {
        ["asking_called"] = ["Ana", "saltar"],
        ["asking_age"] = ["34", "16"],
        ["asking_municipality"] = ["Nebaj", "Baja Verapaz", "San José", "Huehuetenango", "saltar"],
        ["placing"] = ["Petén", "Rabinal", "saltar"],
        ["asking_work"] = ["cocina", "saltar"],
        ["asking_years"] = ["8", "saltar"],
    };

    public static IEnumerable<Arrow> Of(Flow flow) =>
        StoredStates.Of(flow).SelectMany(frame => Arrows(flow, frame)).Distinct();

    /// <summary>
    /// From one place of the flow to another, as the console draws them: from its start and from every stored state of its version, and on
    /// from whatever is reached. What stays where it is says nothing there.
    /// </summary>
    public static IReadOnlyList<string> Moves(Flow flow)
    {
        var moves = new List<string> { $"{StateMachine.Outside} > {Place(flow.Begin())}" };
        var waiting = new Queue<Frame>([flow.Begin(), .. StoredStates.Of(flow).Where(frame => frame.Version == flow.Version)]);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (waiting.TryDequeue(out var frame))
        {
            if (!seen.Add(Place(frame))) continue;
            var reached = Steps(flow, frame).Select(taken => taken.Step.Frame).ToList();
            moves.AddRange(reached.Select(to => to is null ? StateMachine.Outside : Place(to)).Where(to => to != Place(frame)).Select(to => $"{Place(frame)} > {to}"));
            foreach (var to in reached.OfType<Frame>()) waiting.Enqueue(to);
        }
        return [.. moves.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The name of a state in diagrams: its record, and the question where one record asks several.</summary>
    public static string Name(Frame frame) => Place(frame).Replace(':', '_').Replace('-', '_').Replace('/', '_');

    private static string Place(Frame frame) => StateMachine.PlaceOf(JsonDocument.Parse(frame.State).RootElement);

    private static IEnumerable<(string Input, Step Step)> Steps(Flow flow, Frame frame) =>
        Inputs(flow, frame).Select(input => (input.Name, flow.Take(frame, input.Input, Facts(flow, frame))));

    // A state that is only passed through does the same whatever comes.
    private static List<Arrow> Arrows(Flow flow, Frame frame)
    {
        var arrows = Steps(flow, frame).Select(taken => Taken(frame, taken.Input, taken.Step)).ToList();
        return arrows.DistinctBy(arrow => (arrow.To, arrow.Result)).Count() == 1 ? [arrows[0] with { Input = "anything" }] : arrows;
    }

    private static Arrow Taken(Frame frame, string name, Step step)
    {
        var result = step.Replies.Select(reply => reply.Key).Concat(step.Effects.Select(Told));
        return new Arrow(Name(frame), step.Frame is { } to ? Name(to) : Over, name, string.Join(", ", result));
    }

    private static Facts Facts(Flow flow, Frame frame) => World.Facts(Chat(flow), submissions: Until(flow, frame)) with { File = Helped };

    // What comes before the open question is answered.
    private static Dictionary<string, Submission>? Until(Flow flow, Frame frame)
    {
        if (flow is CvFlow) return new(World.Begun, StringComparer.Ordinal) { ["profile"] = World.Begun["profile"] with { Answers = Cook } };
        if (flow is not FormFlow) return null;
        var at = JsonDocument.Parse(frame.State).RootElement is var state && state.TryGetProperty("at", out var path) ? path.GetString() : null;
        var filled = Filled.Of(World.Content.Forms.Current(flow.Key), World.Begun[flow.Key].Answers, new Moment(World.Monday, "es", Phone: null));
        while (at is not null && filled.Next is { } next && next.Path != at) filled = filled.With(next.Path, next is Stop.Ask { Question.Type: QuestionType.Text } ? "x" : "");
        return new(World.Begun, StringComparer.Ordinal) { [flow.Key] = World.Begun[flow.Key] with { Answers = filled.Answers } };
    }

    // The option that a tap means is read only in the state that asks for it: the others would show the same miss again and again.
    private static IEnumerable<(string Name, Input Input)> Inputs(Flow flow, Frame frame) =>
    [
        ("begins", new Input.Begin()),
        .. States.Inputs.Taps(flow).Where(tap => IsOpen(flow, frame, tap.Input)),
        .. Answers(flow, frame),
        ("not understood", new Input.Message("¿?")),
        ("a voice note", new Input.Message("") { Attachments = [new SentFile("1", "audio/ogg")] }),
        ("thanks", new Input.Message("gracias")),
        ("goes back", new Input.Back()),
        ("resumes", new Input.Resume()),
        ("reminder", new Input.Timer(FormFlow.Nudge(flow.Key))),
    ];

    private static bool IsOpen(Flow flow, Frame frame, Input tap) =>
        !flow.Take(frame, tap, Facts(flow, frame)).Replies.Any(reply => reply.Key is "common.old-tap" or "person.urgent");

    private static IEnumerable<(string Name, Input Input)> Answers(Flow flow, Frame frame) => (flow switch
    {
        ProfileFlow => ProfileAnswers.GetValueOrDefault(Name(frame), ["saltar"]),
        CvFlow when Name(frame) == "naming" => ["Ana López", "saltar"],
        _ => [],
    }).Select(text => ($"says {text}", (Input)new Input.Message(text)));

    private static readonly Dictionary<string, string> Cook = new(StringComparer.Ordinal) { ["called"] = "Ana", ["age"] = "34", ["work"] = "cocina" };

    // Somebody was sent on to a service and has a plan.
    private static readonly CaseFile Helped = CaseFile.Empty with
    {
        Referrals = [new Referral("1", "renap", "documents", new DateOnly(2026, 11, 9))],
        Plan = new Plan(PlanStatus.Agreed, [new PlanStep("1", "economic", "job", "cv", new DateOnly(2026, 12, 1), PlanStepStatus.Open)]),
    };

    private static Chat Chat(Flow flow) => flow switch
    {
        ConsentFlow => World.Stranger(),
        ResumeFlow or OptOutFlow or WrongPersonFlow or LanguageFlow or HelpFlow => World.Agreed() with { Session = Session.New with { Paused = new ProfileFlow().Begin() } },
        CvFlow => World.Agreed() with { Phone = "+50255550001" },
        SafetyFlow => World.Agreed() with { Owner = Owner.Urgent },
        _ => World.Agreed(),
    };

    private static string Told(Effect effect) => effect switch
    {
        Effect.HandOver(var priority, _, var role, _) => $"HandOver {Notation.Word(priority)} to {role}",
        Effect.Schedule(var slot, _) => $"Schedule {slot}",
        Effect.Postpone(var slot, _) => $"Postpone {slot}",
        Effect.SaveAnswer(_, var question, _) => $"SaveAnswer {question}",
        Effect.DropAnswer(_, var question) => $"DropAnswer {question}",
        Effect.Describe(var what, _) => $"Describe {what}",
        _ => Notation.Of(effect),
    };
}
