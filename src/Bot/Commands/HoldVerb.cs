using System.CommandLine;
using System.Net.Http.Json;
using ChatAssist.Bot.Operator;

namespace ChatAssist.Bot.Commands;

/// <summary><c>hold PERSON --on|--off</c>: a legal hold. While it lasts nothing of that person is erased, whoever asks.</summary>
internal static class HoldVerb
{
    public static Command Command()
    {
        var person = new Argument<string>("person") { Description = "The phone number (+50255551234), or the person's id where several use one phone." };
        var on = new Option<bool>("--on") { Description = "Keep all of it, whoever asks to erase." };
        var off = new Option<bool>("--off") { Description = "It may be erased again." };
        var command = new Command("hold", "Put a person's data under a legal hold, or end it.") { person, on, off };
        command.Validators.Add(parsed =>
        {
            if (parsed.GetValue(on) == parsed.GetValue(off)) parsed.AddError("say --on or --off");
        });
        command.SetAction((parsed, ct) => Verb.Try(() => Run(new(parsed.GetRequiredValue(person), parsed.GetValue(on)), ct)));
        return command;
    }

    private static async Task<int> Run(OperatorEndpoints.HoldRequest request, CancellationToken ct)
    {
        using var content = JsonContent.Create(request);
        return await OperatorRequest.Post("/operator/hold", content, ct);
    }
}
