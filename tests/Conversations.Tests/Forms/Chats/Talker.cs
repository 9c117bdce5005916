using ChatAssist.Conversations.Flows;
using ChatAssist.Conversations.Forms;
using ChatAssist.Conversations.Forms.Filling;

namespace ChatAssist.Conversations.Tests.Forms.Chats;

/// <summary>Somebody who is asked a form and writes whatever the draws say.</summary>
internal sealed class Talker
{
    /// <summary>What answers something in some question, in whatever language.</summary>
    public static readonly string[] Plain = ["1", "2", "3", "7", "a", "b", "saltar", "saltar", "atrás", "hola", ""];

    /// <summary>And what is about something else.</summary>
    public static readonly string[] Anything = [.. Plain, "sí", "no", "gracias", "menú", "mis datos", "english", "español", "cambiar", "ayudo a mi papá", "b y c", "¿y cobran?", "👍"];

    // A repeat stops at fifty, in each of a repeat around it.
    private const int Longest = 20_000;

    private readonly Host host;
    private readonly Form form;

    public Talker(Form form)
    {
        this.form = form;
        host = new Host(Staged.With(form), World.Agreed(), World.Monday);
        Last = host.Begin(form.Name);
    }

    public Outcome Last { get; private set; }

    public Host Host => host;

    /// <summary>What is saved, as text.</summary>
    public string Saved => Told(Answers);

    /// <summary>What would be saved if all that is saved were asked anew; nothing once it was erased.</summary>
    public string Kept => Filling is null ? "" : Told(Filled.Of(form, Answers, new Moment(host.Now, host.Chat.Person.Language, host.Chat.Phone)).Answers);

    /// <summary>The form is neither open nor paused.</summary>
    public bool IsOver => Filling is not { IsOpen: true };

    /// <summary>The form itself asks; null when something else does, or nothing.</summary>
    public FormFlow.State? Open => host.Chat.Session.Active is { } frame && frame.Flow == form.Name ? Flow.Read(frame) : null;

    private FormFlow Flow => (FormFlow)host.Stage.Flows[form.Name];

    private IReadOnlyDictionary<string, string> Answers => Filling?.Answers ?? new Dictionary<string, string>(StringComparer.Ordinal);

    // The menu may have led to the profile, and MIS DATOS to erasing all.
    private Submission? Filling => host.Submissions.Values.SingleOrDefault(submission => submission.Form == form.Name);

    public Talker Say(string text)
    {
        Last = host.Take(new Input.Message(text));
        return this;
    }

    /// <summary>Passes over what can be passed over and answers the rest, until the form is over or shows its answers.</summary>
    public Talker ToTheEnd()
    {
        for (var turn = 0; !IsOver && Open is not FormFlow.State.Reviewing; turn++)
        {
            if (turn > Longest) throw new InvalidOperationException($"Still open after {turn} turns: {Open}.");
            if (Open is null) Say("menú").Say("hola").Say("sí");
            else Say(turn % 2 == 0 ? "saltar" : "1");
            if (host.Chat.Owner is not Owner.Bot) break;
        }
        return this;
    }

    private static string Told(IReadOnlyDictionary<string, string> answers) =>
        string.Join('\n', answers.OrderBy(answer => answer.Key, StringComparer.Ordinal).Select(answer => $"{answer.Key} = {answer.Value}"));
}
