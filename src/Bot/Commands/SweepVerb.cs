using System.CommandLine;

namespace ChatAssist.Bot.Commands;

/// <summary><c>sweep</c>: fetches messages that no webhook brought. The service does it by itself after a start.</summary>
internal static class SweepVerb
{
    public static Command Command()
    {
        var hours = new Option<int?>("--hours") { Description = "How far back; else from an hour before the last message that came." };
        hours.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<int?>() is < 1 or > 24 * 30) given.AddError("sweep: --hours should be from 1 to 720");
        });
        var command = new Command("sweep", "Fetch inbound messages that the webhook missed.") { hours };
        command.SetAction((parsed, ct) => Verb.Try(() => OperatorRequest.Post(
            parsed.GetValue(hours) is { } back ? FormattableString.Invariant($"/operator/sweep?hours={back}") : "/operator/sweep", ct)));
        return command;
    }
}
