using System.CommandLine;

namespace ChatAssist.Bot.Commands;

/// <summary><c>match VACANCY</c>: whom that vacancy fits, best first, with the reasons.</summary>
internal static class MatchVerb
{
    public static Command Command()
    {
        var vacancy = new Argument<string>("vacancy") { Description = "Its key, as the file of vacancies names it." };
        var command = new Command("match", "People whom a vacancy fits: their ids, the score and why. Only who gave the core consent.") { vacancy };
        command.SetAction((parsed, ct) => Verb.Try(() => OperatorRequest.Post($"/operator/match/{Uri.EscapeDataString(parsed.GetRequiredValue(vacancy))}", ct)));
        return command;
    }
}
