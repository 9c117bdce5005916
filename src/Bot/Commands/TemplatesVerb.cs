using System.CommandLine;

namespace ChatAssist.Bot.Commands;

/// <summary><c>templates sync</c>: message templates and their approval from the provider.</summary>
internal static class TemplatesVerb
{
    public static Command Command()
    {
        var sync = new Command("sync", "Ask the provider which message templates are approved; each is listed with what does not fit.");
        sync.SetAction((_, ct) => Verb.Try(() => OperatorRequest.Post("/operator/templates/sync", ct)));
        return new Command("templates", "Messages that WhatsApp has approved.") { sync };
    }
}
