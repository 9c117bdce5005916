using System.CommandLine;

namespace ChatAssist.Bot.Commands;

/// <summary><c>audit verify</c>: follows the chain of the audit from its beginning.</summary>
internal static class AuditVerb
{
    public static Command Command()
    {
        var verify = new Command("verify", "Was an entry changed or taken away?");
        verify.SetAction((_, ct) => Verb.Try(() => OperatorRequest.Post("/operator/audit/verify", ct)));
        return new Command("audit", "Who looked at what and did what.") { verify };
    }
}
