using ChatAssist.Bot.Offers;
using ChatAssist.Conversations;
using ChatAssist.Conversations.Cvs;
using ChatAssist.Conversations.Rendering;
using ChatAssist.Data;

namespace ChatAssist.Bot.Turns;

/// <summary>Writes what a turn decided as rows.</summary>
internal static class TurnRows
{
    public static FinishedTurn Of(ReadyTurn turn, Outcome outcome, string status, long now)
    {
        var finished = new FinishedTurn(
            turn, status, outcome.Rule, Frame(outcome.Session.Active), Frame(outcome.Session.Paused), outcome.Session.LastTurn?.ToUnixTimeMilliseconds(),
            turn.AddressId is null ? [] : [.. outcome.Messages.Select(message => Message(message, turn))],
            [.. outcome.Effects.Select(effect => ChangeOf(effect, turn)), .. RingsAgain(turn, outcome)],
            now);
        return turn.IsSpeakers ? finished : Interrupting(finished);
    }

    // A timer of somebody else on the same phone: whom we write to is who answers. When nothing is said, all stays as it was.
    private static FinishedTurn Interrupting(FinishedTurn finished) => finished.Messages.Count > 0
        ? finished with { Changes = [new Change.Speak(finished.Turn.PersonId), .. finished.Changes] }
        : finished with { Active = finished.Turn.Active, Paused = finished.Turn.Paused };

    // Between the ring and its turn somebody took the chat: it rings when the chat is given back.
    private static Change[] RingsAgain(ReadyTurn turn, Outcome outcome) =>
        outcome.Rule == Dispatcher.NotNow && turn is { OptedOutAt: null, Owner: "held" or "urgent" } ? [new Change.Schedule(turn.Body, turn.At + 1, EvenIfRung: true)] : [];

    private static StoredFrame? Frame(Frame? frame) => frame is null ? null : new StoredFrame(frame.Flow, frame.Version, frame.State);

    // A reply goes out while the person still looks at the phone: it needs no template.
    private static NewMessage Message(Rendered message, ReadyTurn turn) => new(message.Body, message.Taps == TapKind.None ? null : Taps(message).ToJson(), message.Attachment?.ToString())
    {
        Purpose = turn.Kind == "message" ? null : message.Purpose?.Texts,
        Places = turn.Kind == "message" || message.Purpose is null ? null : PlacesJson.Write(message.Purpose.Places),
    };

    private static TapList Taps(Rendered message) => new(
        message.Taps == TapKind.Buttons ? TapList.Buttons : TapList.List, [.. message.Options.Select(tap => new TapItem(tap.Id, tap.Label, tap.Says))],
        message.ListButton, message.IsNumbered);

    public static Change ChangeOf(Effect effect, ReadyTurn turn) => effect switch
    {
        Effect.OpenSubmission open => new Change.OpenSubmission(open.Submission, open.Form, open.Version),
        Effect.SaveAnswer answer => new Change.Answer(answer.Submission, answer.Question, answer.Value),
        Effect.DropAnswer answer => new Change.NoAnswer(answer.Submission, answer.Question),
        Effect.CloseSubmission close => new Change.CloseSubmission(close.Submission, Word(close.Ending)),
        Effect.Describe describe => new Change.Describe(Column(describe.What), describe.Value),
        Effect.RecordConsent consent => new Change.Consent(consent.Purpose, consent.Given, consent.NoticeVersion),
        Effect.HandOver over => new Change.Escalate(over.Priority == Priority.Urgent ? "urgent" : "normal", over.Reason, over.Role, over.To),
        Effect.OptOut stop => new Change.OptOut(stop.ThisAddressOnly),
        Effect.OptIn => new Change.OptIn(),
        Effect.Unlink => new Change.Unlink(turn.Language),
        Effect.NewPerson => new Change.NewPerson(),
        Effect.Speak(var person) => new Change.Speak(person),
        Effect.Erase => new Change.Erase(),
        Effect.Arrive arrive => new Change.Arrive(arrive.By, CaseFileFacts.Text(arrive.On), arrive.Funding),
        Effect.Rejoin rejoin => new Change.Rejoin(rejoin.OldPhone, rejoin.Called, rejoin.BirthYear, rejoin.To),
        Effect.Schedule timer => new Change.Schedule(timer.Slot, timer.Due.ToUnixTimeMilliseconds(), EvenIfRung: false),
        Effect.Postpone timer => new Change.Schedule(timer.Slot, timer.Due.ToUnixTimeMilliseconds(), EvenIfRung: true),
        Effect.Cancel timer => new Change.Cancel(timer.Slot),
        Effect.CancelAll timers => new Change.CancelAll(timers.Flow, timers.About),
        Effect.CancelTimers => new Change.CancelTimers(),
        Effect.Quiet quiet => new Change.Quiet(quiet.Until.ToUnixTimeMilliseconds()),
        Effect.Place place => new Change.Place(CaseFileFacts.Row(place.Placement)),
        Effect.AskEmployer ask => new Change.AskEmployer(ask.Placement, ask.Day, ask.Due.ToUnixTimeMilliseconds()),
        Effect.LeaveEmployer leave => new Change.LeaveEmployer(leave.Placement),
        Effect.ReportScam scam => new Change.ReportScam(scam.Words, scam.Company, scam.Vacancy, CaseFileFacts.Text(scam.On)),
        Effect.Saw saw => new Change.Saw(saw.Vacancy, CaseFileFacts.Text(saw.On)),
        Effect.Apply apply => new Change.Apply(OfferFacts.Row(apply.Application), CaseFileFacts.Text(apply.Application.ChangedOn)),
        Effect.SendPacket packet => new Change.SendPacket(packet.Application),
        Effect.Sent sent => new Change.Sent(sent.Application, CaseFileFacts.Text(sent.On)),
        Effect.Answered answered => OfferFacts.Row(answered),
        Effect.Enrol enrol => new Change.Enrol(OfferFacts.Row(enrol.Enrolment)),
        Effect.Certify certify => new Change.Certify(OfferFacts.Row(certify.Certificate)),
        Effect.Refer refer => new Change.Refer(CaseFileFacts.Row(refer.Referral)),
        Effect.Step step => new Change.Step(CaseFileFacts.Row(step.PlanStep)),
        Effect.PlanIs plan => new Change.PlanIs(CaseFileFacts.Word(plan.Status)),
        Effect.Happened happened => new Change.Happened(happened.Kind, CaseFileFacts.Text(happened.On), happened.Municipality, happened.About),
        Effect.KeepCv(var kept) => new Change.KeepCv(kept.Version, CvJson.Write(kept.Cv)),
        Effect.CallTask call => new Change.CallTask(call.Reason, call.About, call.To, call.Due?.ToUnixTimeMilliseconds()),
        _ => throw new NotSupportedException($"The effect {effect.GetType().Name} is the dispatcher's own."),
    };

    private static string Column(Known what) => what switch
    {
        Known.Called => "called",
        Known.Municipality => "municipality",
        Known.Language => "language",
        Known.Voice => "voice",
        Known.Phone => "phone",
        Known.Status => "status",
        _ => "phone_use",
    };

    private static string Word(Ending ending) => ending switch
    {
        Ending.Complete => "complete",
        Ending.HandedOver => "handed-over",
        _ => "no-answer",
    };
}
