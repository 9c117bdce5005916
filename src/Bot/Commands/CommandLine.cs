using System.CommandLine;

namespace ChatAssist.Bot.Commands;

/// <summary>The verbs of the program. Without a verb it serves.</summary>
internal static class CommandLine
{
    // Named in the contract, with nothing to do yet.
    private static readonly string[] NotYet =
        ["demo", "report"];

    public static async Task<int> Run(string[] args)
    {
        var root = new RootCommand("ChatAssist: a WhatsApp and SMS assistant for returned migrants and the promoters who help them.")
        {
            Serve("serve"),
            Simple("migrate", "Bring the database up to date.", MigrateVerb.Run),
            ChatVerb.Command(),
            MessagesVerb.Command(),
            UnderstandVerb.Command(),
            FormVerb.Command(),
            ReleaseVerb.Command(),
            InboxVerb.Command(),
            EraseVerb.Command(),
            HoldVerb.Command(),
            CvVerb.Command(),
            BackupVerb.Command(),
            RestoreVerb.Command(),
            ExportVerb.Command(),
            ImportVerb.Command(),
            CourseVerb.Command(),
            CertificateVerb.Command(),
            MediaVerb.Command(),
            SweepVerb.Command(),
            ScamVerb.Command(),
            MatchVerb.Command(),
            PacketVerb.Command(),
            AnswerVerb.Command(),
            TemplatesVerb.Command(),
            UserVerb.Command(),
            AuditVerb.Command(),
            Simple("segments", "Every text as SMS: encoding, characters, segments.", SegmentsVerb.Run),
        };
        foreach (var verb in NotYet) root.Add(Unfinished(verb, verb));
        root.TreatUnmatchedTokensAsErrors = false;
        root.SetAction((parsed, ct) => ServeOrRefuse(parsed, ct));
        var parsed = root.Parse(args);
        // The host stops itself in order when it is told to; the command line must not end it before.
        return parsed.Errors.Count == 0 ? await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null }) : await Usage(parsed.Errors[0].Message);
    }

    private static Command Serve(string name)
    {
        var serve = new Command(name, "Run the service (the default).") { TreatUnmatchedTokensAsErrors = false };
        serve.SetAction((parsed, ct) => ServeOrRefuse(parsed, ct));
        return serve;
    }

    private static Command Simple(string name, string about, Func<string[], CancellationToken, Task<int>> run)
    {
        var command = new Command(name, about) { TreatUnmatchedTokensAsErrors = false };
        command.SetAction((parsed, ct) => Verb.Try(() => run([.. parsed.UnmatchedTokens], ct)));
        return command;
    }

    internal static Command Unfinished(string name, string words)
    {
        var command = new Command(name, "Not yet.") { TreatUnmatchedTokensAsErrors = false, Hidden = true };
        command.SetAction(_ => Usage($"{words}: not yet"));
        return command;
    }

    // What is left over are settings (--Key=value); a bare word is a verb that does not exist.
    private static Task<int> ServeOrRefuse(ParseResult parsed, CancellationToken ct)
    {
        string[] left = [.. parsed.UnmatchedTokens];
        return left.Length > 0 && !left[0].StartsWith('-') ? Usage($"'{left[0]}' is no verb; --help lists them") : Verb.Try(() => ServeVerb.Run(left, ct));
    }

    private static async Task<int> Usage(string why)
    {
        await Console.Error.WriteLineAsync(why);
        return Verb.WrongUsage;
    }
}
