using System.CommandLine;
using System.Net.Http.Json;
using ChatAssist.Bot.Operator;

namespace ChatAssist.Bot.Commands;

/// <summary><c>erase PERSON</c>: deletes a person's data everywhere it can, and prints the receipt.</summary>
internal static class EraseVerb
{
    public static Command Command()
    {
        var person = new Argument<string>("person") { Description = "The phone number (+50255551234), or the person's id where several use one phone." };
        var despite = new Option<bool>("--despite-open-case") { Description = "Also when a safety case is open." };
        var command = new Command("erase", "Erase a person's data, here and at the provider.") { person, despite };
        command.SetAction((parsed, ct) => Verb.Try(() => Run(new(parsed.GetRequiredValue(person), parsed.GetValue(despite)), ct)));
        return command;
    }

    private static async Task<int> Run(OperatorEndpoints.EraseRequest request, CancellationToken ct)
    {
        using var content = JsonContent.Create(request);
        return await OperatorRequest.Post("/operator/erase", content, ct);
    }
}
