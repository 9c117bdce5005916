using System.Globalization;
using ChatAssist.Conversations.Rendering;

namespace ChatAssist.Conversations.Tests.Transcripts;

/// <summary>Plays a transcript against the flows, keeping the chat in memory as the host keeps it in rows.</summary>
internal sealed class Rehearsal
{
    private readonly Dictionary<string, string> answers = new(StringComparer.Ordinal);
    private readonly HashSet<string> timers = new(StringComparer.Ordinal);
    private DateTimeOffset now;
    private Chat chat;

    private Rehearsal(IReadOnlyDictionary<string, object> person)
    {
        now = person.TryGetValue("now", out var at) ? DateTimeOffset.Parse((string)at, CultureInfo.InvariantCulture) : World.Monday;
        chat = Of(person);
        foreach (var (question, value) in (IDictionary<object, object>)person.GetValueOrDefault("answers", new Dictionary<object, object>()))
            answers[(string)question] = (string)value;
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
        var outcome = World.Take(input, chat, now, new Dictionary<string, Submission>(StringComparer.Ordinal) { ["profile"] = new("profile", "profile", "1", IsOpen: true, answers) });
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
        return World.Content.Texts(chat.Person.Language)[id[..dot]].Options.Single(option => option.Name == id[(dot + 1)..]).Label;
    }

    private Input.PromoterAction Acts(string action)
    {
        chat = chat with { Owner = action == "released" ? Owner.Bot : Owner.Held };
        return new Input.PromoterAction(action);
    }

    private void Apply(Outcome outcome)
    {
        foreach (var dropped in outcome.Effects.OfType<Effect.DropAnswer>()) answers.Remove(dropped.Question);
        foreach (var saved in outcome.Effects.OfType<Effect.SaveAnswer>()) answers[saved.Question] = saved.Value;
        foreach (var set in outcome.Effects.OfType<Effect.Schedule>()) timers.Add(set.Slot);
        foreach (var late in outcome.Effects.OfType<Effect.Postpone>()) timers.Add(late.Slot);
        foreach (var gone in outcome.Effects.OfType<Effect.Cancel>()) timers.Remove(gone.Slot);
        chat = outcome.Effects.Aggregate(chat with { Session = outcome.Session }, (chat, effect) => chat.After(effect));
        if (outcome.Effects.OfType<Effect.Unlink>().Any()) Forget();
    }

    // The address has left the conversation: whoever writes from it next is unknown.
    private void Forget()
    {
        chat = new Chat(Person.Unknown(chat.Person.Language), Owner.Bot, OptedOut: false, chat.Surface, Session.New);
        answers.Clear();
    }
}
