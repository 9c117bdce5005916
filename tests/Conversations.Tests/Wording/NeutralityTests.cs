using System.Text.RegularExpressions;
using ChatAssist.Bot.Content;
using ChatAssist.Bot.Templates;
using ChatAssist.Conversations.Knowledge;
using ChatAssist.Conversations.Rendering;
using ChatAssist.Conversations.Tests.Transcripts;

namespace ChatAssist.Conversations.Tests.Wording;

/// <summary>What we begin may light up on a screen that others see: nothing in it tells of a return, a company, pay, health or danger.</summary>
public sealed partial class NeutralityTests
{
    // What may stand in a place of such a text; a company or an answer may not.
    private static readonly string[] Harmless = ["name", "called", "programme", "number", "when", "hour", "day", "of", "at"];

    private static readonly IReadOnlySet<string> Starts = World.Flows.All.SelectMany(flow => flow.StartsInFull).ToHashSet(StringComparer.Ordinal);

    public static TheoryData<string, string> Texts => [.. from language in World.Content.Languages.Keys from key in Starts select (language, key)];

    public static TheoryData<string, string> Tales =>
        [.. from language in Telling.Languages from message in language.Value.Tells.Concat(language.Value.OpensWith) select (language.Key, message)];

    [Theory]
    [MemberData(nameof(Texts))]
    public void What_we_begin_tells_nothing(string language, string key)
    {
        var text = Started.Text(key, language);
        Assert.All(Place().Matches($"{text.Body} {text.Sms}").Select(place => place.Groups["name"].Value), name => Assert.Contains(name, Harmless));
        Assert.All(Enum.GetValues<Surface>(), surface => Assert.Empty(Telling.Languages[language].In(WorstCase.Message(World.Content.Texts(language), text, surface))));
    }

    [Fact]
    public void What_a_template_begins_tells_nothing() => Assert.All(
        TemplateFile.Load(ContentFiles.Folder, World.Content).All,
        template => Assert.Empty(Telling.Languages[template.Language].In(string.Join('\n', template.Buttons.Select(button => button.Label).Prepend(template.Body)))));

    [Theory]
    [MemberData(nameof(Tales))]
    public void A_message_that_tells_is_seen(string language, string message) => Assert.NotEmpty(Telling.Languages[language].In(message));

    [Theory]
    [InlineData("es", "Hola. Quedamos a medias. Si al fin quiere seguir, escriba SÍ. Le ayuda una persona.")]
    [InlineData("en", "Hello. How has it been going these days? Write to me if you need help.")]
    public void A_neutral_message_passes(string language, string message) => Assert.Empty(Telling.Languages[language].In(message));

    [Fact]
    public void A_flow_begins_with_what_it_says() => Assert.All(World.Flows.All, flow => Assert.Subset(
        flow.SaysInFull.Select(says => says.Split(' ')[0]).Concat(Started.Questions(flow)).ToHashSet(StringComparer.Ordinal), flow.StartsInFull.ToHashSet(StringComparer.Ordinal)));

    [Theory]
    [MemberData(nameof(Played.Files), MemberType = typeof(Played))]
    public void A_timer_says_only_what_may_begin(string file)
    {
        var isPrivate = Played.Of(file).Person.GetValueOrDefault("phone") is Person.PrivatePhone;
        foreach (var step in Played.Of(file).Chat)
        {
            if (step.Timer is not null && !isPrivate) Assert.All(step.Hears?.All ?? [], key => Assert.Contains(key, Starts));
            isPrivate |= step.Does?.All.Contains($"Describe PhoneUse {Person.PrivatePhone}") ?? false;
        }
    }

    [GeneratedRegex(@"\{(?<name>[a-z-]+)\}", RegexOptions.NonBacktracking)]
    private static partial Regex Place();
}
