using System.Net.Http.Json;
using ChatAssist.Bot.Channels.Simulator;
using ChatAssist.Bot.Turns;

namespace ChatAssist.Bot.Tests.EndToEnd;

/// <summary>Somebody with a simulated phone, and the clock of the demo.</summary>
internal sealed class SimulatedPerson(ServiceProcess service, string phone)
{
    private long last;

    internal sealed record Line(long Id, string Channel, string Direction, string Text, DateTimeOffset At, TapList? Taps);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Writes, and waits for the answer.</summary>
    public Task<Line> Says(string channel, string text) => Sends(new PhoneMessage(channel, phone, text));

    /// <summary>Taps what stands under that message, and waits for the answer.</summary>
    public Task<Line> Taps(Line under, TapItem option) => Sends(new PhoneMessage(under.Channel, phone, option.Label, option.Id));

    /// <summary>Sends a picture or a document, and waits for the answer.</summary>
    public Task<Line> Sends(string contentType) => Sends(new PhoneMessage("whatsapp", phone, "", Media: contentType));

    private async Task<Line> Sends(PhoneMessage message)
    {
        using var sent = await service.Http.PostAsJsonAsync("/simulator/api/messages", message, Ct);
        sent.EnsureSuccessStatusCode();
        return (await Eventually.Is(Hears, heard => heard.Count > 0))[^1];
    }

    /// <summary>What reached the phone since it was last looked at.</summary>
    public async Task<IReadOnlyList<Line>> Hears()
    {
        var lines = (await service.Http.GetFromJsonAsync<List<Line>>($"/simulator/api/messages?from={Uri.EscapeDataString(phone)}&after={last}", Ct))!;
        last = lines.Select(line => line.Id).DefaultIfEmpty(last).Max();
        return [.. lines.Where(line => line.Direction == "out")];
    }

    /// <summary>Moves the clock on; what came meanwhile.</summary>
    public async Task<IReadOnlyList<Line>> Waits(TimeSpan time)
    {
        using var moved = await service.Http.PostAsJsonAsync("/simulator/api/clock", new { advance = time.ToString("c") }, Ct);
        moved.EnsureSuccessStatusCode();
        return await Hears();
    }
}
