using System.CommandLine;
using System.Net.Http.Json;
using ChatAssist.Bot.Operator;
using ChatAssist.Conversations.Flows;

namespace ChatAssist.Bot.Commands;

/// <summary><c>certificate list</c>: those at which nobody has looked. <c>certificate verify ID …</c>: what somebody says of one.</summary>
internal static class CertificateVerb
{
    public static Command Command()
    {
        var list = new Command("list", "The certificates at which nobody has looked, with the file to look at.");
        list.SetAction((_, ct) => Verb.Try(() => OperatorRequest.Post("/operator/certificates", ct)));
        return new Command("certificate", "Certificates that people showed.") { list, Verify() };
    }

    private static Command Verify()
    {
        var id = new Argument<long>("id") { Description = "Its number, as `certificate list` shows it." };
        var by = new Option<string>("--by") { Description = "Who looked at it.", Required = true };
        var issuer = new Option<string>("--issuer") { Description = "Who gave it." };
        var issuedOn = new Option<string>("--issued-on") { Description = "The day on it: 2026-11-20." };
        var kind = new Option<string>("--kind") { Description = "recognised or attendance." };
        var refuse = new Option<string>("--refuse") { Description = $"It is none: {string.Join(", ", CertificateFlow.Reasons)}." };
        var command = new Command("verify", "Verify a certificate, or refuse it.") { id, by, issuer, issuedOn, kind, refuse };
        command.Validators.Add(given =>
        {
            var isVerified = given.GetValue(issuer) is not null && given.GetValue(issuedOn) is not null && given.GetValue(kind) is not null;
            if (given.GetValue(refuse) is null != isVerified) given.AddError("certificate verify: say --issuer, --issued-on and --kind, or --refuse");
        });
        command.SetAction((parsed, ct) => Verb.Try(() => Run(parsed.GetValue(id),
            new(parsed.GetRequiredValue(by), parsed.GetValue(refuse), parsed.GetValue(issuer), parsed.GetValue(issuedOn), parsed.GetValue(kind)), ct)));
        return command;
    }

    private static async Task<int> Run(long id, CourseEndpoints.DecisionRequest request, CancellationToken ct)
    {
        using var content = JsonContent.Create(request);
        return await OperatorRequest.Post(FormattableString.Invariant($"/operator/certificates/{id}"), content, ct);
    }
}
