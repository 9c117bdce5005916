using ChatAssist.Conversations.Matching;
using ChatAssist.Conversations.Rendering;

namespace ChatAssist.Conversations.Tests;

/// <summary>A chat kept in memory as the host keeps it in rows: what a turn decided is there in the next one.</summary>
internal sealed class Host(Stage stage, Chat chat, DateTimeOffset now)
{
    private readonly Dictionary<string, Submission> submissions = new(StringComparer.Ordinal);
    private readonly Dictionary<long, (Person Person, CaseFile File, Dictionary<string, Submission> Submissions)> others = [];
    private readonly Dictionary<string, DateTimeOffset> timers = new(StringComparer.Ordinal);
    private long speaker = 1;

    private readonly HashSet<string> rung = new(StringComparer.Ordinal);

    public Stage Stage => stage;

    public Chat Chat { get; private set; } = chat;

    public CaseFile File { get; private set; } = CaseFile.Empty;

    public Programme Programme { get; init; } = World.Programme;

    public IReadOnlyDictionary<string, Submission> Submissions => submissions;

    public DateTimeOffset Now { get; private set; } = now;

    public void Wait(TimeSpan time) => Now += time;

    /// <summary>The timer is due, now or as soon as its time has come, and is gone; false when it had been taken back.</summary>
    public bool Rings(string slot)
    {
        if (!timers.Remove(slot, out var due)) return false;
        rung.Add(slot);
        Now = due > Now ? due : Now;
        return true;
    }

    /// <summary>What is offered now.</summary>
    public Board Board { get; private set; } = Offered.Board;

    /// <summary>That vacancy is no more; whoever applies for it is to be told, as the store does it.</summary>
    public void Withdraws(long vacancy)
    {
        Board = new Board([.. Board.All.Where(one => one.Id != vacancy)]);
        foreach (var application in File.Applications.Where(one => one.Vacancy == vacancy && one.IsOpen).ToList())
        {
            File = File.After(new Effect.Apply(application with { Status = ApplicationStatus.Withdrawn, Reason = Application.VacancyGone }));
            foreach (var slot in timers.Keys.Where(slot => Slot.Read(slot) is var one && one.Flow == "application" && one.About == application.Key).ToList()) timers.Remove(slot);
            timers[$"application.news@{application.Key}"] = Now;
        }
    }

    private Facts Facts => World.Facts(Chat with { HasOthers = others.Count > 0 }, Now, submissions) with
    {
        Programme = Programme,
        Board = Board,
        File = File with { Others = others.ToDictionary(other => other.Key, other => other.Value.Person.Called ?? "") },
    };

    /// <summary>Somebody else wrote from this phone before.</summary>
    public void Shares(string called) => others[others.Count + 2] = (Chat.Person with { Called = called }, CaseFile.Empty, new(StringComparer.Ordinal));

    /// <summary>That is in the case file.</summary>
    public void Knows(CaseFile file) => File = file;

    public Outcome Take(Input input)
    {
        var outcome = stage.Take(input, Facts);
        Chat = Chat with { Session = outcome.Session, HasUnseen = Chat.HasUnseen && input is not Input.Message };
        foreach (var effect in outcome.Effects)
        {
            Apply(effect);
            Chat = Chat.After(effect);
        }
        if (outcome.Effects.Any(effect => effect is Effect.Erase)) Forget(answered: null);
        if (outcome.Effects.Any(effect => effect is Effect.Unlink)) Forget(Now);
        return outcome;
    }

    /// <summary>Nobody asked for that form: the programme begins it, as a timer does.</summary>
    public Outcome Begin(string form)
    {
        Stand(stage.Flows[form].Begin());
        return Take(new Input.Timer($"{form}.begin"));
    }

    /// <summary>That is what is open.</summary>
    public void Stand(Frame frame) => Chat = Chat with { Session = Chat.Session with { Active = frame } };

    /// <summary>From now on the person writes over that.</summary>
    public void Writes(Surface surface, bool canAnswer = true) => Chat = Chat with { Surface = surface, CanAnswer = canAnswer };

    /// <summary>What was said last waits until the person writes.</summary>
    public void Park() => Chat = Chat with { HasUnseen = true };

    public void Owned(Owner owner) => Chat = Chat with { Owner = owner };

    public void Apply(Effect effect)
    {
        if (effect is Effect.NewPerson or Effect.Speak) StepAside();
        File = File.After(effect);
        switch (effect)
        {
            case Effect.OpenSubmission(var key, var form, var version):
                submissions[key] = new Submission(key, form, version, IsOpen: true, submissions.GetValueOrDefault(key)?.Answers ?? new Dictionary<string, string>(StringComparer.Ordinal));
                break;
            case Effect.SaveAnswer(var key, var question, var value):
                submissions[key] = submissions[key] with { Answers = new Dictionary<string, string>(submissions[key].Answers, StringComparer.Ordinal) { [question] = value } };
                break;
            case Effect.DropAnswer(var key, var question):
                submissions[key] = submissions[key] with { Answers = submissions[key].Answers.Where(answer => answer.Key != question).ToDictionary(StringComparer.Ordinal) };
                break;
            case Effect.CloseSubmission(var key, _):
                submissions[key] = submissions[key] with { IsOpen = false };
                break;
            case Effect.Speak(var person) when others.Remove(person, out var known):
                (Chat, File, speaker) = (Chat with { Person = known.Person }, known.File, person);
                foreach (var (key, submission) in known.Submissions) submissions[key] = submission;
                break;
            case Effect.Schedule set when !rung.Contains(set.Slot):
                timers[set.Slot] = set.Due;
                break;
            case Effect.Postpone late:
                timers[late.Slot] = late.Due;
                break;
            case Effect.Cancel gone:
                timers.Remove(gone.Slot);
                break;
            case Effect.CancelTimers:
                timers.Clear();
                break;
            case Effect.CancelAll(var flow, var about):
                foreach (var slot in timers.Keys.Where(slot => Slot.Read(slot) is var one && one.Flow == flow && one.About == about).ToList()) timers.Remove(slot);
                break;
            case Effect.OptOut:
                timers.Clear();
                break;
        }
    }

    // Whoever wrote until now is kept for when they write again.
    private void StepAside()
    {
        others[speaker] = (Chat.Person, File, new(submissions, StringComparer.Ordinal));
        submissions.Clear();
        speaker = others.Count + 1;
    }

    // The address has left the conversation: whoever writes from it next is unknown.
    private void Forget(DateTimeOffset? answered)
    {
        Chat = new Chat(Person.Unknown(Chat.Person.Language), Owner.Bot, OptedOut: false, Chat.Surface, Session.New with { LastTurn = answered });
        submissions.Clear();
        timers.Clear();
        File = CaseFile.Empty;
    }
}
