using ChatAssist.Bot.Content;
using ChatAssist.Conversations;

namespace ChatAssist.Bot.Tests.Content;

/// <summary>What is wrong in content/ stops the start, and says which, where and what to do.</summary>
public sealed class ContentTests : IDisposable
{
    private readonly string folder = Copy(ContentFiles.Folder, Directory.CreateTempSubdirectory("content-").FullName);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void What_is_shipped_is_whole() => Load();

    [Theory]
    [InlineData("es/consent.yaml", "offer:", "offr:", "consent.again asks 'offer', which is not in its file.")]
    [InlineData("es/help.yaml", "words:", "word:", "content/es has no text 'help.words'. Add it to help.yaml.")]
    [InlineData("en/consent.yaml", "look:", "see:", "content/en: 'consent.offer' has no option 'look'.")]
    [InlineData("es/menu.yaml", "    pause:", "    lottery: {label: Lotería}\n    pause:", "content/es: 'menu.show' has an option 'lottery' that its flow does not know.")]
    [InlineData("en/person.yaml", "{when}", "soon", "content/en: 'person.handed' does not say {when}, which its translation or its SMS says.")]
    [InlineData("es/pause.yaml", "  text:", "  text: [", "pause.yaml, line ")]
    [InlineData("words.yaml", "back:", "bakc:", "content/words.yaml has no words for 'back'.")]
    [InlineData("words.yaml", "thanks: [", "thanks: [baja, ", "content/words.yaml: 'baja' stands for 'stop' and for 'thanks'.")]
    [InlineData("understanding/danger/minor.yaml", "(mi|^) edad", "(mi|^ edad", "minor.yaml, line 11: ')' is missing")]
    [InlineData("understanding/danger.yaml", "  me: me|nos", "  me: <nobody>|nos", "danger.yaml, line 7: there is no set 'nobody'")]
    [InlineData("understanding/danger.yaml", "staff_abuse, crisis-self-harm", "staff_abuse, crises", "danger.yaml: its order does not name 'crisis-self-harm', which has a file.")]
    [InlineData("understanding/intents.yaml", "[deceased", "[dead, deceased", "dead.yaml is missing: it has the rules of 'dead'.")]
    [InlineData("faq/cost.yaml", "\nen: ", "\n# en: ", "content/en has no text 'faq.cost'.")]
    [InlineData("faq/cost.yaml", "how much (does", "how much ((does", "cost.yaml, line ")]
    [InlineData("roster.csv", "08:00-17:00", "08:00–17:00", "content/roster.csv: '08:00–17:00' are no hours")]
    [InlineData("roster.csv", "07:00-20:00", "20:00-07:00", "content/roster.csv: '20:00-07:00' are no hours")]
    [InlineData("roster.csv", "mon-fri", "lun-vie", "content/roster.csv: 'lun' is no day")]
    [InlineData("occupations-everyday.csv", "\n7221,herrero", "\n7220,herrero", "content/occupations-everyday.csv: '7220' is no unit group")]
    [InlineData("understanding/occupations.yaml", "\nplace:", "\nplaces:", "content/understanding/occupations.yaml has no list 'place'.")]
    [InlineData("holidays.csv", "2025-01-01", "1 de enero", "content/holidays.csv, line ")]
    public void A_mistake_is_told_with_its_place(string file, string right, string wrong, string told)
    {
        var path = Path.Combine(folder, file);
        var text = File.ReadAllText(path);
        Assert.Contains(right, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(right, wrong, StringComparison.Ordinal));

        Assert.StartsWith(told, Assert.Throws<ContentException>(Load).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("consent.offer", null)]
    [InlineData("profile.called", null)]
    [InlineData("faq.cost", null)]
    [InlineData("consent.ofer", "content/audio/mam/consent.ofer.ogg is of no text: nothing is called 'consent.ofer'.")]
    [InlineData("called", "content/audio/mam/called.ogg is of no text: nothing is called 'called'.")]
    public void A_recording_is_of_a_text_or_a_question(string key, string? told)
    {
        Attachments.TinyOgg.Record(folder, "mam", key);

        Assert.Equal(told, Record.Exception(Load)?.Message);
    }

    private void Load() => ContentCheck.Run(ContentFiles.Load(folder), new FlowCatalog());

    private static string Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        return to;
    }
}
