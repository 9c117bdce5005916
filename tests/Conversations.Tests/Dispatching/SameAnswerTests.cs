using System.Globalization;
using System.Text;
using ChatAssist.Conversations.Flows;
using ChatAssist.Conversations.Knowledge;
using ChatAssist.Conversations.Rendering;
using ChatAssist.Conversations.Tests.Transcripts;

namespace ChatAssist.Conversations.Tests.Dispatching;

/// <summary>An answer is the same answer in whatever form it comes, at once and days later.</summary>
public sealed class SameAnswerTests
{
    private const string Button = "button", Title = "title";

    private static readonly TimeSpan AtOnce = TimeSpan.FromMinutes(1), Later = TimeSpan.FromDays(3);

    // What is asked, and how it comes to be asked.
    private static readonly (string Question, Func<(Host, Text)> Asked)[] Questions =
    [
        ("consent.offer", () => Says(World.Stranger(Surface.WhatsAppTaps), "hola")),
        ("shared-phone.ask", () => Says(World.Stranger(Surface.WhatsAppTaps), "hola", "1")),
        ("profile.sex", () => Profile("sex")),
        ("profile.schooling", () => Profile("schooling")),
        ("profile.languages", () => Profile("languages")),
        ("check-in.working", CheckIn),
        ("vacancies.card", () => Says(World.Agreed(Surface.WhatsAppTaps), "empleos")),
    ];

    // A button's payload comes with its title or alone, a list's id too.
    private static readonly (string Way, Func<Text, Option, Input.Message?> Said)[] Ways =
    [
        (Button, (text, option) => IsTapped(text) ? new Input.Message(option.Label, Id(text, option)) : null),
        ("id alone", (text, option) => IsTapped(text) ? new Input.Message("", Id(text, option)) : null),
        (Title, (_, option) => new Input.Message(option.Label)),
        ("number", (text, option) => text.IsNumbered ? new Input.Message(Number(text, option)) : null),
        ("word", (_, option) => option.Words.Count > 0 ? new Input.Message(option.Words[0]) : null),
        ("without accents", (_, option) => new Input.Message(Plain(option.Label))),
        ("capitals", (_, option) => new Input.Message(option.Label.ToUpperInvariant())),
        ("capitals without accents, in a sentence's clothes", (_, option) => new Input.Message($"  {Plain(option.Label).ToUpperInvariant()}. ")),
    ];

    public static TheoryData<string, string> Rows => [.. from one in Questions from way in Ways select (one.Question, way.Way)];

    public static TheoryData<string> Tapped => [.. from one in Questions where one.Question != "profile.languages" select one.Question];

    [Theory]
    [MemberData(nameof(Rows))]
    public void In_whatever_form_it_comes_it_is_the_same_at_once(string question, string way) => Same(question, way, AtOnce);

    [Theory]
    [MemberData(nameof(Rows))]
    public void And_days_later(string question, string way) => Same(question, way, Later);

    [Theory]
    [MemberData(nameof(Tapped))]
    public void A_question_that_can_be_tapped_is_shown_so(string question) =>
        Assert.True(IsTapped(Asked(question).Text), question);

    // What it was about is in the button of a check-in; of the others nobody may be taken at an old word.
    [Theory]
    [MemberData(nameof(Tapped))]
    public void A_tap_after_other_questions_is_of_the_old_one(string question)
    {
        foreach (var option in Asked(question).Text.Options)
        {
            var expected = Answers(Take(question, Title, option.Name, AtOnce)!);
            var (host, text) = Asked(question);
            foreach (var other in new[] { "menú", "idioma" })
            {
                host.Wait(TimeSpan.FromDays(1));
                host.Take(new Input.Message(other));
            }
            host.Wait(TimeSpan.FromDays(1));
            var outcome = host.Take(new Input.Message(option.Label, Id(text, option)));

            if (question == "check-in.working") Assert.Equal(expected, Answers(outcome));
            else Assert.Equal(("common.old-tap", ""), (outcome.Keys().First(), Answers(outcome)));
        }
    }

    private static void Same(string question, string way, TimeSpan after)
    {
        foreach (var option in Asked(question).Text.Options.Take(10))
        {
            if (Take(question, way, option.Name, after) is not { } outcome) continue;
            var expected = Take(question, Title, option.Name, AtOnce)!;
            Assert.Equal((option.Name, Told(expected)), (option.Name, Told(outcome)));
        }
    }

    private static Outcome? Take(string question, string way, string option, TimeSpan after)
    {
        var (host, text) = Asked(question);
        host.Wait(after);
        return Ways.Single(one => one.Way == way).Said(text, text.Options.Single(one => one.Name == option)) is { } message ? host.Take(message) : null;
    }

    private static string Told(Outcome outcome) => string.Join('\n', [.. outcome.Keys(), Answers(outcome)]);

    // When it comes moves what is to come, and nothing else.
    private static string Answers(Outcome outcome) => string.Join('\n', outcome.Effects
        .Where(effect => effect is Effect.SaveAnswer or Effect.RecordConsent or Effect.Describe or Effect.Place or Effect.Saw or Effect.Apply or Effect.HandOver or Effect.OptOut)
        .Select(Notation.Of));

    private static (Host Host, Text Text) Asked(string question) => Questions.Single(one => one.Question == question).Asked();

    private static (Host, Text) Says(Chat chat, params string[] texts)
    {
        var host = new Host(World.Stage, chat, World.Monday);
        return Hears(host, texts.Select(text => host.Take(new Input.Message(text))).ToList()[^1]);
    }

    private static (Host, Text) Profile(string question)
    {
        var host = new Host(World.Stage, World.Agreed(Surface.WhatsAppTaps), World.Monday);
        host.Apply(new Effect.OpenSubmission(ProfileFlow.Form, ProfileFlow.Form, World.Content.Forms.Current(ProfileFlow.Form).Version));
        host.Stand(World.AskingProfile(question));
        var (_, asked) = Hears(host, host.Take(new Input.Message("hola")));
        return (host, asked.Options.Count > 0 ? asked : Searched(asked, question));
    }

    private static (Host, Text) CheckIn()
    {
        var host = new Host(World.Stage, World.Agreed(Surface.WhatsAppTaps), World.Monday);
        host.Apply(new Effect.Place(new Placement("1", "Maquila Sol", DateOnly.FromDateTime(World.Monday.DateTime), PlacementStatus.Confirmed)));
        host.Apply(new Effect.Schedule("check-in.7@1", host.Now));
        host.Rings("check-in.7@1");
        return Hears(host, host.Take(new Input.Timer("check-in.7@1")));
    }

    private static (Host, Text) Hears(Host host, Outcome outcome) => (host, outcome.Said[^1].Text);

    // Too many to show.
    private static Text Searched(Text asked, string question) => asked with
    {
        IsNumbered = false,
        Options = [.. World.Content.Forms.Current(ProfileFlow.Form).Questions.Single(one => one.Name == question).Choices!.Choices
            .Select(choice => new Option(choice.Name, choice.Label.In("es", "es")!.Source, null, null, choice.Words.In("es", "es")?.Source.Split('|') ?? []))],
    };

    private static bool IsTapped(Text text) => Renderer.Render([new Said(text, [])], Surface.WhatsAppTaps).Any(message => message.Options.Count == text.Options.Count);

    private static string Id(Text text, Option option) => $"{text.Asks}.{option.Name}";

    private static string Number(Text text, Option option) => (text.Options.TakeWhile(one => one != option).Count() + 1).ToString(CultureInfo.InvariantCulture);

    private static string Plain(string text) =>
        string.Concat(text.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark));
}
