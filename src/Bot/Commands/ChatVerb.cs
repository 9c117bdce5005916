using System.CommandLine;
using System.Net.Http.Json;
using ChatAssist.Bot.Channels.Simulator;
using ChatAssist.Bot.Settings;

namespace ChatAssist.Bot.Commands;

/// <summary><c>chat</c>: talk to the assistant in the terminal, through the running service or one of its own.</summary>
internal static class ChatVerb
{
    // A reply is there in milliseconds, or after a burst; a turn without one must not hold the prompt for long.
    private static readonly TimeSpan ForAReply = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(50);

    public static Command Command()
    {
        var channel = new Option<string>("--channel") { Description = "whatsapp or sms", DefaultValueFactory = _ => "whatsapp" };
        channel.AcceptOnlyFromAmong("whatsapp", "sms");
        var from = new Option<string>("--from") { Description = "Your number.", DefaultValueFactory = _ => "+50255550000" };
        var command = new Command("chat", "Talk to the assistant in the terminal.") { channel, from };
        command.SetAction((parsed, ct) => Verb.Try(() => Run(parsed.GetValue(channel)!, parsed.GetValue(from)!, ct)));
        return command;
    }

    private static async Task<int> Run(string channel, string from, CancellationToken ct)
    {
        var settings = Verb.Settings([]);
        if (!settings.Demo) throw new SettingException("Demo:Enabled", "should be true to chat in the terminal");
        await using var service = await RunningInstance.Join(settings, ct);
        var seen = (await Lines(service.Client, channel, from, 0, ct)).Select(line => line.Id).LastOrDefault();
        while (await Ask(ct) is { } text)
        {
            if (text.Length == 0) continue;
            using var sent = await service.Client.PostAsJsonAsync("/simulator/api/messages", new PhoneMessage(channel, from, text), ct);
            if (!sent.IsSuccessStatusCode) await Console.Error.WriteLineAsync(await sent.Content.ReadAsStringAsync(ct));
            else seen = await PrintReplies(service.Client, channel, from, seen, ForAReply + settings.Turns.Burst, ct);
        }
        return Verb.Done;
    }

    private static async Task<string?> Ask(CancellationToken ct)
    {
        if (!Console.IsInputRedirected) await Console.Out.WriteAsync("> ");
        return await Console.In.ReadLineAsync(ct);
    }

    private static async Task<long> PrintReplies(HttpClient client, string channel, string from, long after, TimeSpan atMost, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(atMost);
        while (!patience.IsCancellationRequested)
        {
            var lines = await Lines(client, channel, from, after, ct);
            if (lines.Exists(line => line.Direction == "out")) return await Print(lines);
            await Task.Delay(BetweenLooks, patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        return after;
    }

    private static async Task<long> Print(List<PhoneLine> lines)
    {
        foreach (var line in lines.Where(line => line.Direction == "out"))
        {
            await Console.Out.WriteLineAsync(line.File is { } file ? $"[{file.Kind}]" : line.Text);
            foreach (var (tap, number) in (line.Taps?.Options ?? []).Select((tap, i) => (tap, i + 1)))
                await Console.Out.WriteLineAsync($"{number}. {tap.Label}");
            await Console.Out.WriteLineAsync();
        }
        return lines[^1].Id;
    }

    private static async Task<List<PhoneLine>> Lines(HttpClient client, string channel, string from, long after, CancellationToken ct) =>
        await client.GetFromJsonAsync<List<PhoneLine>>($"/simulator/api/messages?from={Uri.EscapeDataString(from)}&channel={channel}&after={after}", ct) ?? [];
}
