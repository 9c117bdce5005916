using ChatAssist.Conversations;
using ChatAssist.Conversations.Flows;
using ChatAssist.Conversations.Forms;
using ChatAssist.Conversations.Knowledge;
using ChatAssist.Conversations.Rendering;

namespace ChatAssist.Bot.Forms.Preview;

/// <summary>A line of the chat: what was sent, or a message with its taps.</summary>
internal sealed record PreviewLine(bool IsSent, string Text, IReadOnlyList<Tap> Taps);

/// <summary>A form answered in memory, from its beginning with each look at it. Nothing else of the assistant answers here: no danger words, no menu.</summary>
internal sealed class PreviewChat
{
    private readonly FormFlow flow;
    private readonly List<PreviewLine> lines = [];
    private Facts facts;
    private Frame? frame;

    private PreviewChat(Form form, Facts facts)
    {
        flow = new FormFlow(form.Name);
        this.facts = facts with { Content = facts.Content with { Forms = new FormLibrary([form], []) } };
        // The chat is played anew with each message: its buttons are those of the same filling.
        frame = flow.Store(new FormFlow.State.Beginning("preview"));
        Take(new Input.Begin());
    }

    public IReadOnlyList<PreviewLine> Lines => lines;

    public bool IsOver => frame is null;

    /// <summary>Why it was handed over to a person; null: it was not.</summary>
    public string? HandedOver { get; private set; }

    /// <summary>What is kept by now, by path with instance numbers.</summary>
    public IReadOnlyDictionary<string, string> Answers => facts.Submissions.Values.FirstOrDefault()?.Answers ?? new Dictionary<string, string>(StringComparer.Ordinal);

    public static PreviewChat Play(Form form, Facts facts, IEnumerable<string> sent)
    {
        var chat = new PreviewChat(form, facts);
        foreach (var message in sent.Select(PreviewInput.Message)) chat.Say(message);
        return chat;
    }

    private void Say(Input.Message message)
    {
        lines.Add(new PreviewLine(IsSent: true, PreviewInput.Shown(message, facts.Texts), []));
        if (frame is not null) Take(facts.Content.Words.In(message) == CommandWords.Back ? new Input.Back() : message);
    }

    private void Take(Input input)
    {
        var step = flow.Take(frame!, input, facts);
        frame = step.Frame;
        var said = step.Replies.Select(reply => new Said(reply.Text ?? facts.Texts[reply.Key], reply.Values)).ToList();
        lines.AddRange(Renderer.Render(said, facts.Chat.Surface).Select(message => new PreviewLine(IsSent: false, message.Body, message.Options)));
        foreach (var effect in step.Effects) Do(effect);
    }

    private void Do(Effect effect)
    {
        facts = facts with { Chat = facts.Chat.After(effect) };
        switch (effect)
        {
            case Effect.OpenSubmission open:
                Keep(new Submission(open.Submission, open.Form, open.Version, IsOpen: true, new Dictionary<string, string>(StringComparer.Ordinal)));
                break;
            case Effect.SaveAnswer save when facts.Submissions.TryGetValue(save.Submission, out var saved):
                Keep(saved with { Answers = new Dictionary<string, string>(saved.Answers, StringComparer.Ordinal) { [save.Question] = save.Value } });
                break;
            case Effect.DropAnswer drop when facts.Submissions.TryGetValue(drop.Submission, out var saved):
                Keep(saved with { Answers = saved.Answers.Where(answer => answer.Key != drop.Question).ToDictionary(StringComparer.Ordinal) });
                break;
            case Effect.HandOver call:
                HandedOver = call.Reason;
                break;
        }
    }

    private void Keep(Submission submission) =>
        facts = facts with { Submissions = new Dictionary<string, Submission>(facts.Submissions, StringComparer.Ordinal) { [submission.Key] = submission } };
}
