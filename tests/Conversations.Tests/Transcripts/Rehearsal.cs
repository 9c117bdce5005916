using System.Globalization;
using ChatAssist.Conversations.Flows;
using ChatAssist.Conversations.Forms;
using ChatAssist.Conversations.Rendering;

namespace ChatAssist.Conversations.Tests.Transcripts;

/// <summary>Plays a transcript against the flows, keeping the chat in memory as the host keeps it in rows.</summary>
internal sealed class Rehearsal
{
    private readonly Dictionary<string, Submission> submissions = new(StringComparer.Ordinal);
    private readonly HashSet<string> timers = new(StringComparer.Ordinal);
    private DateTimeOffset now;
    private Chat chat;

    private Rehearsal(IReadOnlyDictionary<string, object> person)
    {
        now = person.TryGetValue("now", out var at) ? DateTimeOffset.Parse((string)at, CultureInfo.InvariantCulture) : World.Monday;
        chat = Of(person);
        var answers = (IDictionary<object, object>)person.GetValueOrDefault("answers", new Dictionary<object, object>());
        if (answers.Count == 0) return;
        Apply(new Effect.OpenSubmission(ProfileFlow.Form, ProfileFlow.Form, (string?)person.GetValueOrDefault("version") ?? World.Content.Forms.Current(ProfileFlow.Form)!.Version));
        foreach (var (question, value) in answers) Apply(new Effect.SaveAnswer(ProfileFlow.Form, (string)question, (string)value));
    }

    /// <summary>The same chat with what really followed each step.</summary>
    public static Transcript Play(Transcript transcript)
    {
        var rehearsal = new Rehearsal(transcript.Person);
        return transcript with { Chat = [.. transcript.Chat.Select(rehearsal.Take)] };
    }

    private static Chat Of(IReadOnlyDictionary<string, object> person)
    {
        string? Given(string name) => (string?)person.GetValueOrDefault(name);
        return new Chat(
            new Person(Given("called"), Given("municipality"), Given("language") ?? "es", Given("phone") ?? Person.UnsaidPhone, Notation.Read<Consent>(Given("consent") ?? "not-asked")),
            Notation.Read<Owner>(Given("owner") ?? "bot"),
            Given("opted-out") == "true",
            SurfaceOf(Given("channel")),
            Session.New);
    }

    private static Surface SurfaceOf(string? channel) => channel switch
    {
        "sms" => Surface.Sms,
        "whatsapp" => Surface.WhatsAppText,
        "whatsapp-taps" => Surface.WhatsAppTaps,
        _ => throw new ArgumentOutOfRangeException(nameof(channel), channel, "sms, whatsapp or whatsapp-taps"),
    };

    private ChatStep Take(ChatStep step)
    {
        if (step.Waits is { } time) now += TimeSpan.Parse(time, CultureInfo.InvariantCulture);
        if (Happens(step) is not { } input) return step;
        if (input is Input.Timer(var slot) && !timers.Remove(slot)) return Silent(step);
        var outcome = World.Take(input, chat, now, submissions);
        Apply(outcome);
        return step with
        {
            Hears = new Lines([.. outcome.Keys()]),
            Does = outcome.Effects.Count == 0 ? null : new Lines([.. outcome.Effects.Select(Notation.Of)]),
            Rule = step.Rule is null ? null : outcome.Rule,
            Owner = step.Owner is null ? null : Notation.Word(chat.Owner),
            Text = step.Text is null ? null : new Lines([.. outcome.Messages.Select(Notation.Of)]),
        };
    }

    // The timer had been taken back: nothing comes.
    private static ChatStep Silent(ChatStep step) => step with { Hears = new Lines([]), Does = null, Text = step.Text is null ? null : new Lines([]) };

    private Input? Happens(ChatStep step) => step switch
    {
        { Says: { } text } => new Input.Message(text),
        { Taps: { } id } => new Input.Message(Label(id), id),
        { Sends: "place" } => new Input.Message("") { Location = new Location(14.6, -90.5) },
        { Sends: not null } => new Input.Message("") { Attachments = [new Attachment("1", "audio/ogg")] },
        { Provider: { } word } => new Input.Message(word, Provider: Notation.Read<ProviderOptOut>(word)),
        { Timer: { } slot } => new Input.Timer(slot),
        { Promoter: { } action } => Acts(action),
        _ => null,
    };

    // A channel sends the label of what was tapped along with its id.
    private string Label(string id)
    {
        var dot = id.LastIndexOf('.');
        var (question, option) = (id[..dot], id[(dot + 1)..]);
        return World.Content.Texts(chat.Person.Language).ByKey.TryGetValue(question, out var text)
            ? text.Options.Single(one => one.Name == option).Label
            : ChoiceLabel(question.Split('.'), option);
    }

    private string ChoiceLabel(string[] formAndQuestion, string choice) =>
        ((Item.Question)World.Content.Forms.Current(formAndQuestion[0])!.At(formAndQuestion[1])!).Choices!.Find(choice)!.Label.In(chat.Person.Language, "es")!.Source;

    private Input.PromoterAction Acts(string action)
    {
        chat = chat with { Owner = action == "released" ? Owner.Bot : Owner.Held };
        return new Input.PromoterAction(action);
    }

    private void Apply(Outcome outcome)
    {
        foreach (var effect in outcome.Effects) Apply(effect);
        chat = outcome.Effects.Aggregate(chat with { Session = outcome.Session }, (chat, effect) => chat.After(effect));
        if (outcome.Effects.OfType<Effect.Unlink>().Any()) Forget();
    }

    private void Apply(Effect effect)
    {
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
            case Effect.Schedule set:
                timers.Add(set.Slot);
                break;
            case Effect.Postpone late:
                timers.Add(late.Slot);
                break;
            case Effect.Cancel gone:
                timers.Remove(gone.Slot);
                break;
        }
    }

    // The address has left the conversation: whoever writes from it next is unknown.
    private void Forget()
    {
        chat = new Chat(Person.Unknown(chat.Person.Language), Owner.Bot, OptedOut: false, chat.Surface, Session.New);
        submissions.Clear();
    }
}
