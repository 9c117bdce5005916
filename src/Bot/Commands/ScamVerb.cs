using System.CommandLine;

namespace ChatAssist.Bot.Commands;

/// <summary><c>scam</c>: the open reports of somebody who asks for money for a job. <c>scam REPORT --real|--false</c>: decides on one.</summary>
internal static class ScamVerb
{
    public static Command Command()
    {
        var report = new Argument<long?>("report") { Description = "The report's number; without it the open ones are listed.", Arity = ArgumentArity.ZeroOrOne };
        var real = new Option<bool>("--real") { Description = "Money was asked for: the vacancy stays hidden." };
        var wrong = new Option<bool>("--false") { Description = "It was not so: the vacancy is shown again." };
        var command = new Command("scam", "The open reports of a fee, or a decision on one.") { report, real, wrong };
        command.Validators.Add(given =>
        {
            var (isReal, isFalse) = (given.GetValue(real), given.GetValue(wrong));
            if (given.GetValue(report) is null ? isReal || isFalse : isReal == isFalse) given.AddError("scam: a report's number goes with --real or with --false");
        });
        command.SetAction((parsed, ct) => Verb.Try(() => OperatorRequest.Post(parsed.GetValue(report) is { } number
            ? FormattableString.Invariant($"/operator/reports/{number}/{(parsed.GetValue(real) ? "real" : "false")}")
            : "/operator/reports", ct)));
        return command;
    }
}
