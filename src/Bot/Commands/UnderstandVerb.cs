using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text;
using ChatAssist.Bot.Content;
using ChatAssist.Conversations.Understanding;

namespace ChatAssist.Bot.Commands;

/// <summary><c>understand KIND</c>: one utterance a line in, its canonical value a line out, <c>?</c> where it must be asked again.</summary>
internal static class UnderstandVerb
{
    private const string AskAgain = "?";

    public static Command Command()
    {
        var kind = new Argument<string>("kind") { Description = "What the utterances answer: yes_no, money, municipality, choice:<form>.<question>, …" };
        var today = new Option<DateOnly>("--today") { Description = "The day it is, as 2026-11-22.", CustomParser = Day, DefaultValueFactory = _ => DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime) };
        var language = new Option<string>("--lang") { Description = "The person's language.", DefaultValueFactory = _ => ContentFiles.Languages[0] };
        language.AcceptOnlyFromAmong([.. ContentFiles.Languages]);
        var command = new Command("understand", "What is understood of utterances: one a line in, one value a line out.") { kind, today, language };
        command.SetAction((parsed, ct) => Verb.Try(() => Run(parsed.GetRequiredValue(kind), parsed.GetValue(today), parsed.GetValue(language)!, ct)));
        return command;
    }

    private static DateOnly Day(ArgumentResult given)
    {
        if (DateOnly.TryParseExact(given.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        given.AddError($"--today: '{given.Tokens[0].Value}' should be a day such as 2026-11-22");
        return default;
    }

    private static async Task<int> Run(string kind, DateOnly today, string language, CancellationToken ct)
    {
        var kinds = new Kinds(ContentFiles.Load(ContentFiles.Folder));
        if (!kinds.Has(kind))
        {
            await Console.Error.WriteLineAsync($"understand: there is no kind '{kind}'; there are {string.Join(", ", kinds.Names)}");
            return Verb.WrongUsage;
        }
        using var utterances = new StreamReader(Console.OpenStandardInput(), Encoding.UTF8);
        await using var meanings = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        while (await utterances.ReadLineAsync(ct) is { } utterance)
            await meanings.WriteLineAsync((kinds.Understand(kind, utterance, today, language) ?? AskAgain).AsMemory(), ct);
        return Verb.Done;
    }
}
