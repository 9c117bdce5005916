using ChatAssist.Bot.Content;
using ChatAssist.Conversations.Flows;
using ChatAssist.Conversations.Knowledge;
using ChatAssist.Conversations.Rendering;

namespace ChatAssist.Conversations.Tests;

/// <summary>What the tests share: the real content, every flow, and a turn taken as the host takes it.</summary>
internal static class World
{
    public static FlowCatalog Flows { get; } = new();

    public static Content Content { get; } = ContentFiles.Load(ContentFiles.Folder);

    public static Stage Stage { get; } = new(Flows, Content);

    public static Programme Programme { get; } = new("Programa Raíces", new QuietHours(new TimeOnly(20, 0), new TimeOnly(8, 0)))
    {
        Zone = TimeZoneInfo.FindSystemTimeZoneById("America/Guatemala"),
        WhatsAppNumber = "+50222220000",
        NoticeVersion = 1,
        DaysKept = 730,
    };

    /// <summary>Every form is begun, and nothing is answered yet.</summary>
    public static IReadOnlyDictionary<string, Submission> Begun { get; } = Content.Forms.All.ToDictionary(
        form => form.Name, form => new Submission(form.Name, form.Name, form.Version, IsOpen: true, new Dictionary<string, string>(StringComparer.Ordinal)), StringComparer.Ordinal);

    /// <summary>A Monday morning: promoters are on duty.</summary>
    public static DateTimeOffset Monday { get; } = new(2026, 11, 23, 10, 0, 0, TimeSpan.FromHours(-6));

    /// <summary>Somebody who has agreed and has nothing open.</summary>
    public static Chat Agreed(Surface surface = Surface.WhatsAppText, string language = "es") =>
        new(Person.Unknown(language) with { Consent = Consent.Given }, Owner.Bot, OptedOut: false, surface, Session.New with { LastTurn = Monday.AddHours(-1) });

    /// <summary>Somebody of whom we know nothing yet.</summary>
    public static Chat Stranger(Surface surface = Surface.WhatsAppText, string language = "es") =>
        new(Person.Unknown(language), Owner.Bot, OptedOut: false, surface, Session.New);

    /// <summary>That question of the profile is open.</summary>
    public static Frame AskingProfile(string question) => new ProfileFlow().Store(new FormFlow.State.Asking(ProfileFlow.Form, question));

    public static Facts Facts(Chat chat, DateTimeOffset? now = null, IReadOnlyDictionary<string, Submission>? submissions = null) =>
        new(now ?? Monday, chat, Programme, Content, submissions ?? Begun) { Receipt = "B-7K2Q9M", Board = Offered.Board, Courses = Offered.Courses };

    public static Outcome Take(Input input, Chat chat, DateTimeOffset? now = null, IReadOnlyDictionary<string, Submission>? submissions = null) =>
        Stage.Take(input, Facts(chat, now, submissions));

    public static Outcome Say(string text, Chat chat, DateTimeOffset? now = null, IReadOnlyDictionary<string, Submission>? submissions = null) =>
        Take(new Input.Message(text), chat, now, submissions);

    /// <summary>The keys that were said, in order.</summary>
    public static IEnumerable<string> Keys(this Outcome outcome) => outcome.Said.Select(said => said.Text.Key);
}
