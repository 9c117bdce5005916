using System.CommandLine;
using System.Text;
using ChatAssist.Bot.Content;
using ChatAssist.Bot.Forms;
using ChatAssist.Conversations.Knowledge;

namespace ChatAssist.Bot.Commands;

/// <summary><c>form eval CASES.json</c>: what expressions come to over one document of answers, one value a line.</summary>
internal static class FormEvalVerb
{
    public static Command Command()
    {
        var file = new Argument<string>("file") { Description = "The cases: a document of answers and expressions, as JSON." };
        var language = new Option<string>("--lang") { Description = "Of what is said about mistakes.", DefaultValueFactory = _ => ContentFiles.Languages[0] };
        language.AcceptOnlyFromAmong([.. ContentFiles.Languages]);
        var command = new Command("eval", "What expressions come to over one document of answers, one value a line.") { file, language };
        command.SetAction((parsed, ct) => Verb.Try(() => Run(Path.GetFullPath(parsed.GetRequiredValue(file)), parsed.GetValue(language)!, ct)));
        return command;
    }

    private static async Task<int> Run(string file, string language, CancellationToken ct)
    {
        var cases = ExpressionCases.Read(await File.ReadAllTextAsync(file, ct));
        var document = new CaseDocument(cases);
        var texts = ContentFiles.Load(ContentFiles.Folder).Languages[language];
        await using var values = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        foreach (var one in cases.Cases) await values.WriteLineAsync(Line(document, one, texts).AsMemory(), ct);
        return Verb.Done;
    }

    // One line a case, whatever stands in it.
    private static string Line(CaseDocument document, ExpressionCase one, Texts texts)
    {
        var (value, refusal) = document.Ask(one);
        var line = refusal is null ? value! : $"error: {ProblemText.Of(texts, refusal.Key, [.. refusal.Values, ("position", $"{refusal.Position}")])}";
        return line.ReplaceLineEndings(" ");
    }
}
