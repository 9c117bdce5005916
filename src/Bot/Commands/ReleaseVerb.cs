using System.CommandLine;

namespace ChatAssist.Bot.Commands;

/// <summary><c>release CONVERSATION</c>: gives a waiting or held chat back to the bot.</summary>
internal static class ReleaseVerb
{
    public static Command Command()
    {
        var conversation = new Argument<long>("conversation") { Description = "The conversation's number." };
        var command = new Command("release", "Give a waiting or held chat back to the bot.") { conversation };
        command.SetAction((parsed, ct) => Verb.Try(() => OperatorRequest.Post(FormattableString.Invariant($"/operator/release/{parsed.GetValue(conversation)}"), ct)));
        return command;
    }
}
