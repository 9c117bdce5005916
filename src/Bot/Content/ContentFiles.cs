using ChatAssist.Bot.Forms;
using ChatAssist.Conversations.Knowledge;
using ChatAssist.Conversations.Understanding;

namespace ChatAssist.Bot.Content;

/// <summary>Reads the content folder. What is missing or wrong stops the start, with its name.</summary>
internal static class ContentFiles
{
    public static readonly IReadOnlyList<string> Languages = ["es", "en"];

    /// <summary>The folder beside the program.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "content");

    public static Conversations.Knowledge.Content Load(string folder)
    {
        var places = CsvFiles.Places(folder);
        var texts = Texts(folder);
        return new(
            texts,
            Words(Path.Combine(folder, "words.yaml")),
            YesNo(folder),
            RuleFiles.Load(folder, "danger"),
            RuleFiles.Load(folder, "intents"),
            FaqFiles.Questions(folder),
            places,
            OccupationFiles.Load(folder, places),
            CsvFiles.Roster(folder),
            CsvFiles.Helplines(folder))
        {
            News = RuleFiles.Load(folder, "news", faces: false),
            Cv = RuleFiles.Load(folder, "cv"),
            Notices = ArrivalFiles.Notices(folder),
            Voices = AudioFiles.Voices(folder),
            Sources = ArrivalFiles.Sources(folder),
            English = ArrivalFiles.English(folder),
            Rights = CareFiles.Rights(folder),
            Wages = CareFiles.Wages(folder),
            SmsCountries = ChannelFiles.Countries(folder),
            Services = CareFiles.Services(folder),
            PlanSteps = CareFiles.PlanSteps(folder),
            Events = CareFiles.Events(folder),
            Holidays = CsvFiles.Holidays(folder),
            Forms = FormFiles.Load(folder, texts),
        };
    }

    /// <summary>The texts by language, without the rest.</summary>
    public static IReadOnlyDictionary<string, Texts> Texts(string folder)
    {
        var yesNo = YesNo(folder);
        return Languages.ToDictionary(language => language, language => TextFiles.Load(folder, language, yesNo).With(folder), StringComparer.Ordinal);
    }

    private static CommandWords Words(string file)
    {
        var commands = TextFiles.Read<Dictionary<string, List<string>>>(file);
        foreach (var command in CommandWords.All)
            if (!commands.ContainsKey(command)) throw new ContentException($"content/words.yaml has no words for '{command}'.");
        return new CommandWords(BySentence(commands));
    }

    private static Dictionary<string, string> BySentence(Dictionary<string, List<string>> commands)
    {
        var bySentence = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (command, sentences) in commands)
            foreach (var sentence in sentences.Select(Plain.Of))
                if (!bySentence.TryAdd(sentence, command) && bySentence[sentence] != command)
                    throw new ContentException($"content/words.yaml: '{sentence}' stands for '{bySentence[sentence]}' and for '{command}'.");
        return bySentence;
    }

    private static YesNoWords YesNo(string folder)
    {
        var words = TextFiles.Read<Dictionary<string, List<string>>>(Path.Combine(folder, "understanding", "yes-no.yaml"));
        return new YesNoWords(Enum.GetValues<YesNoMeaning>().ToDictionary(
            meaning => meaning,
            IReadOnlyList<string> (meaning) => words.GetValueOrDefault(meaning.ToString().ToLowerInvariant())
                ?? throw new ContentException($"content/understanding/yes-no.yaml has no list '{meaning.ToString().ToLowerInvariant()}'.")));
    }
}
