using System.CommandLine;

namespace ChatAssist.Bot.Commands;

/// <summary><c>inbox retry</c>: dead letters go back into the inbox.</summary>
internal static class InboxVerb
{
    public static Command Command()
    {
        var retry = new Command("retry", "Put the dead letters back into the inbox.");
        retry.SetAction((_, ct) => Verb.Try(() => OperatorRequest.Post("/operator/inbox/retry", ct)));
        return new Command("inbox", "What waits for its turn.") { retry };
    }
}
