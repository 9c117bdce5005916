using System.CommandLine;

namespace ChatAssist.Bot.Commands;

/// <summary><c>packet</c>: the applications that somebody has to send. <c>packet APPLICATION FILE.eml</c>: one of them as a mail to send.</summary>
internal static class PacketVerb
{
    public static Command Command()
    {
        var application = new Argument<long?>("application") { Description = "The application's number; without it those that wait are listed.", Arity = ArgumentArity.ZeroOrOne };
        var file = new Argument<string?>("file") { Description = "The mail to write, .eml; one that is there is replaced.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("packet", "The applications that somebody has to send, or one of them as a mail.") { application, file };
        command.Validators.Add(given =>
        {
            var name = given.GetValue(file);
            if (given.GetValue(application) is null ? name is not null : Path.GetExtension(name) != ".eml") given.AddError("packet: an application's number goes with a file that ends in .eml");
        });
        command.SetAction((parsed, ct) => Verb.Try(() => parsed.GetValue(application) is { } number
            ? Write(number, Path.GetFullPath(parsed.GetValue(file)!), ct)
            : OperatorRequest.Post("/operator/packets", ct)));
        return command;
    }

    // The file first: what could not be written was not sent.
    private static async Task<int> Write(long application, string file, CancellationToken ct)
    {
        await using var service = await RunningInstance.Join(Verb.Settings([]), ct);
        var path = FormattableString.Invariant($"/operator/packets/{application}");
        using var drafted = await service.Client.PostAsync(path, null, ct);
        if (!drafted.IsSuccessStatusCode) return await OperatorRequest.Print(drafted, ct);
        await File.WriteAllBytesAsync(file, await drafted.Content.ReadAsByteArrayAsync(ct), ct);
        using var sent = await service.Client.PostAsync($"{path}/sent", null, ct);
        return await OperatorRequest.Print(sent, ct);
    }
}
