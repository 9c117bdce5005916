using System.Text.RegularExpressions;
using ChatAssist.Bot.Content;
using ChatAssist.Bot.Staff;
using ChatAssist.Conversations;
using ChatAssist.Data.Staff;

namespace ChatAssist.Bot.Tests.Staff;

/// <summary>What the console says stands in content/, in both languages, and nothing stands there in vain.</summary>
public sealed partial class ConsoleWordsTests
{
    private static readonly ConsoleWords Words = ConsoleWords.Load(ContentFiles.Folder);

    // Put together at run time: role-{role} and the like.
    private static readonly string[] Families = ["account.role-", "problem.title-", "problem.text-", "reasons.", "remarks.", "canned.", "chat.owner-", "chat.next-", "chat.hours-", "chat.status-", "chat.kind-", "chat.phone-", "file.", "flows.",
        "field.use-", "field.answer-", "visits.", "merge.", "states.", "audit.act-", "about."];

    [Fact]
    public void Every_text_that_a_page_uses_is_there_and_every_text_is_used()
    {
        var used = Sources("Bot/Console").SelectMany(source => Quoted().Matches(source)).Select(match => match.Groups["key"].Value).ToHashSet(StringComparer.Ordinal);
        var files = Words.Keys.Select(key => key.Split('.')[0]).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(used.Where(key => files.Contains(key.Split('.')[0])).Except(Words.Keys, StringComparer.Ordinal));
        Assert.DoesNotContain(Words.Keys.Except(used, StringComparer.Ordinal), key => !Families.Any(family => key.StartsWith(family, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("asked for a person", "Pidió hablar con una persona")]
    [InlineData("asks about vacancy 12", "Pregunta por el empleo 12")]
    [InlineData("not understood: profile.age", "No se entendió su respuesta")]
    [InlineData("needs help with food", "Necesita ayuda (comida)")]
    [InlineData("escuela did not help", "La ayuda no sirvió (escuela)")]
    [InlineData("something of a form", "something of a form")]
    public void A_reason_is_told_in_words_with_what_it_is_about(string reason, string told) => Assert.Equal(told, new Reasons(Words).In("es", reason));

    [Fact]
    public void Every_reason_that_the_service_gives_has_words()
    {
        var given = Sources("Conversations", "Data").SelectMany(source => Given().Matches(source)).Select(match => match.Groups["reason"].Value).Distinct(StringComparer.Ordinal).ToList();
        var reasons = new Reasons(Words);

        Assert.True(given.Count > 35, $"Only {given.Count} were found: the pattern misses them.");
        Assert.DoesNotContain(given.Select(reason => PutIn().Replace(reason, "x")), reason => reasons.In("es", reason) == reason);
    }

    [Fact]
    public void Every_state_of_every_flow_and_every_flow_has_a_name() => Assert.Empty(
        new FlowCatalog().All.SelectMany(flow => flow.States.Select(state => $"states.{state}").Append($"flows.{flow.Key}")).Where(key => !Words.Has(key)).Distinct());

    [Fact]
    public void Every_role_has_a_name() => Assert.All(Roles.All, role => Assert.NotEmpty(Words.In("es", $"account.role-{role}")));

    [Fact]
    public void Every_act_of_the_audit_has_words() => Assert.All(Enum.GetNames<Act>(), act => Assert.True(Words.Has($"audit.act-{System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(act)}"), act));

    [Fact]
    public void Both_languages_have_the_same_places_for_values() => Assert.All(Words.Keys, key =>
        Assert.Equal(Places().Matches(Words.In("es", key)).Select(place => place.Value).Order(), Places().Matches(Words.In("en", key)).Select(place => place.Value).Order()));

    [Theory]
    [InlineData("title: Hola\n", "title: Hello\nmore: More\n", "content/es/console has no text for 'page.more'.")]
    [InlineData("title: Hola\n", "title: ''\n", "content/en/console has no text for 'page.title'.")]
    public void A_text_that_one_language_lacks_stops_the_start(string spanish, string english, string told)
    {
        var folder = Directory.CreateTempSubdirectory("words-");
        foreach (var (language, text) in new[] { ("es", spanish), ("en", english) })
            File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(folder.FullName, language, "console")).FullName, "page.yaml"), text);

        Assert.Equal(told, Assert.Throws<ContentException>(() => ConsoleWords.Load(folder.FullName)).Message);
        folder.Delete(recursive: true);
    }

    private static IEnumerable<string> Sources(params string[] folders) => folders
        .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Built.Dll("Sources"), folder), "*.cs*", SearchOption.AllDirectories)).Select(File.ReadAllText);

    [GeneratedRegex("(?:(?:HandOver|CallTasks\\.Open|CallTask|Call|Task)\\([^\";]*?|(?:Reason|ToSend) = )\\$?\"(?<reason>[a-z]+ [^\"]+)\"", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Given();

    [GeneratedRegex("\\{[^}]*\\}", RegexOptions.NonBacktracking)]
    private static partial Regex PutIn();

    [GeneratedRegex("\"(?<key>[a-z-]+\\.[a-z-]+)\"", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Quoted();

    [GeneratedRegex("\\{[a-z]+\\}", RegexOptions.NonBacktracking)]
    private static partial Regex Places();
}
