using System.Diagnostics;
using System.Security.Cryptography;
using ChatAssist.Benchmarks.Load;
using ChatAssist.Benchmarks.Processes;
using ChatAssist.Benchmarks.Stores;
using ChatAssist.Bot.Tests;

namespace ChatAssist.Benchmarks.Parts;

/// <summary>The whole service in a process of its own, between people who write and the fake provider, a process too.</summary>
internal sealed class ServiceLoad : IAsyncDisposable
{
    private readonly MeasuredProcess service;
    private readonly FakeProvider provider;
    private readonly HttpClient control;
    private readonly Arrivals arrivals;
    private readonly Store store;
    private readonly int people;

    private ServiceLoad(MeasuredProcess service, FakeProvider provider, HttpClient control, Arrivals arrivals, Store store, int people) =>
        (this.service, this.provider, this.control, this.arrivals, this.store, this.people) = (service, provider, control, arrivals, store, people);

    public int People => people;

    public (long Now, long Peak) Memory => service.Memory();

    private Meter Meter => new(service.Cpu, store.ServerCpu);

    /// <summary>The store goes with the load.</summary>
    public static async Task<ServiceLoad> Start(Store store, int people)
    {
        var fake = await FakeProvider.Start();
        var http = new HttpClient { BaseAddress = fake.Url, Timeout = Timeout.InfiniteTimeSpan };
        var bot = await MeasuredProcess.Start(Built.Dll("Bot"), Settings(store, fake), "/health/ready", "serve");
        return new ServiceLoad(bot, fake, http, await Arrivals.Of(http), store, people);
    }

    /// <param name="delay">How long the provider takes to answer.</param>
    public async Task<Measured> Run(Chat chat, int atOnce, TimeSpan delay, Pace pace)
    {
        await Prepare(delay);
        return Checked(await Loop(chat, atOnce).Run(pace, Meter));
    }

    public async Task<Measured> Run(Chat chat, int atOnce, int turns)
    {
        await Prepare(TimeSpan.Zero);
        return Checked(await Loop(chat, atOnce).Run(turns, Meter));
    }

    public async ValueTask DisposeAsync()
    {
        await service.DisposeAsync();
        await arrivals.DisposeAsync();
        control.Dispose();
        await provider.DisposeAsync();
        await store.DisposeAsync();
    }

    // A figure of a load that stood still, or that was another one, would be believed.
    private Measured Checked(Measured load) => (arrivals.Unasked, load.Turns) switch
    {
        (> 0, _) => throw new InvalidOperationException($"{arrivals.Unasked} replies came that nobody waited for: each text of a chat should get exactly one."),
        (_, 0) => throw new InvalidOperationException("No turn ended while it was counted: each text of a chat should be answered at once."),
        _ => load,
    };

    private async Task Prepare(TimeSpan delay)
    {
        await provider.Reset();
        if (delay > TimeSpan.Zero) await provider.Fail(Fault.DelayAfterAccept((int)delay.TotalMilliseconds) with { Times = int.MaxValue });
    }

    private ClosedLoop Loop(Chat chat, int atOnce)
    {
        var crowd = new Crowd(people, atOnce, chat);
        return new ClosedLoop(atOnce, place => Exchange(crowd.Next(place)), rest: chat.Rest);
    }

    private async Task<Timing> Exchange((string Address, string Text) message)
    {
        var reply = arrivals.Next(message.Address);
        var sent = Stopwatch.GetTimestamp();
        using var request = SignedWebhook.From(message.Address, message.Text);
        using var response = await service.Http.SendAsync(request);
        var acknowledged = Stopwatch.GetTimestamp();
        response.EnsureSuccessStatusCode();
        return new Timing(sent, acknowledged, await reply);
    }

    internal static Dictionary<string, string> Settings(Store store, FakeProvider provider) => new(store.Settings, StringComparer.Ordinal)
    {
        ["Twilio__AccountSid"] = FakeProvider.Account,
        ["Twilio__AuthToken"] = FakeProvider.Token,
        ["Twilio__ApiBaseUrl"] = provider.Url.ToString(),
        ["Twilio__PublicBaseUrl"] = SignedWebhook.PublicUrl,
        ["Twilio__WhatsAppSender"] = SignedWebhook.Sender,
        ["Delivery__WhatsAppPerSecond"] = "100000",
        ["Security__MasterKey"] = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)),
    };
}
