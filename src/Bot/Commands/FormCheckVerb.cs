using System.CommandLine;
using ChatAssist.Bot.Content;
using ChatAssist.Bot.Forms;
using ChatAssist.Conversations.Forms;
using ChatAssist.Conversations.Knowledge;

namespace ChatAssist.Bot.Commands;

/// <summary><c>form check FILE</c>: what a questionnaire contains, or everything that is wrong with it, one a line.</summary>
internal static class FormCheckVerb
{
    public static Command Command()
    {
        var file = new Argument<string>("file") { Description = "An .xlsx, or a folder with survey.csv, choices.csv and settings.csv." };
        var language = new Option<string>("--lang") { Description = "The language of what is told.", DefaultValueFactory = _ => ContentFiles.Languages[0] };
        language.AcceptOnlyFromAmong([.. ContentFiles.Languages]);
        var command = new Command("check", "What a questionnaire contains, or every mistake with its place.") { file, language };
        command.SetAction((parsed, _) => Verb.Try(() => Run(parsed.GetRequiredValue(file), parsed.GetValue(language)!)));
        return command;
    }

    private static async Task<int> Run(string path, string language)
    {
        var languages = ContentFiles.Texts(ContentFiles.Folder);
        var texts = languages[language];
        var loaded = FormDocument.Read(path, languages);
        foreach (var line in Warnings(loaded, texts)) await Console.Out.WriteLineAsync(line);
        foreach (var line in Errors(loaded, texts)) await Console.Error.WriteLineAsync(line);
        if (loaded.Form is not { } form) return Verb.Refused;
        foreach (var line in FormContents.Of(form, language, texts)) await Console.Out.WriteLineAsync(line);
        return Verb.Done;
    }

    private static IEnumerable<string> Errors(LoadedForm loaded, Texts texts) => loaded.Problems.Where(problem => !problem.IsWarning).Select(problem => ProblemText.Of(problem, texts));

    private static IEnumerable<string> Warnings(LoadedForm loaded, Texts texts) => loaded.Problems.Where(problem => problem.IsWarning)
        .Select(problem => ProblemText.Of(texts, "form-check.warning", [("what", ProblemText.Of(problem, texts))]));
}
