using System.CommandLine;

namespace ChatAssist.Bot.Commands;

/// <summary><c>media list</c>: voice notes to transcribe. <c>media get ID FILE</c>: a file that somebody sent. <c>media done ID</c>: it was listened to.</summary>
internal static class MediaVerb
{
    public static Command Command()
    {
        var list = new Command("list", "The voice notes that wait to be transcribed.");
        list.SetAction((_, ct) => Verb.Try(() => OperatorRequest.Post("/operator/media", ct)));
        return new Command("media", "Voice notes, pictures and documents that people sent.") { list, Get(), Done() };
    }

    private static Command Get()
    {
        var id = Id();
        var file = new Argument<string>("file") { Description = "The file to write; one that is there is kept." };
        var command = new Command("get", "Write a file that somebody sent.") { id, file };
        command.SetAction((parsed, ct) => Verb.Try(() => Write(parsed.GetValue(id), Path.GetFullPath(parsed.GetRequiredValue(file)), ct)));
        return command;
    }

    private static Command Done()
    {
        var id = Id();
        var command = new Command("done", "A voice note was listened to.") { id };
        command.SetAction((parsed, ct) => Verb.Try(() => OperatorRequest.Post(FormattableString.Invariant($"/operator/media/{parsed.GetValue(id)}/done"), ct)));
        return command;
    }

    private static Argument<long> Id() => new("id") { Description = "Its number, as `media list` and `messages` show it." };

    private static async Task<int> Write(long id, string file, CancellationToken ct)
    {
        await using var service = await RunningInstance.Join(Verb.Settings([]), ct);
        using var response = await service.Client.PostAsync(FormattableString.Invariant($"/operator/media/{id}"), null, ct);
        if (!response.IsSuccessStatusCode) return await OperatorRequest.Print(response, ct);
        await using var to = new FileStream(file, FileMode.CreateNew);
        await response.Content.CopyToAsync(to, ct);
        await Console.Out.WriteLineAsync(response.Content.Headers.ContentType?.MediaType);
        return Verb.Done;
    }
}
