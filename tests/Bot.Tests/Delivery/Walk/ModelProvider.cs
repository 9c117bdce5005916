using System.Collections.Concurrent;
using System.Globalization;
using ChatAssist.Bot.Delivery;
using ChatAssist.Data;

namespace ChatAssist.Bot.Tests.Delivery.Walk;

/// <summary>One request to the provider whose answer has not come.</summary>
internal sealed record Request(OutgoingMessage Message, int Replica, SendResult Answer, DateTimeOffset At)
{
    public TaskCompletionSource<SendResult> Answered { get; } = new();
}

/// <summary>
/// The provider in memory: what it took, and when it shows that in its list. A request is taken or not when it is made; the answer
/// comes when the walk lets it, or never.
/// </summary>
internal sealed class ModelProvider(TimeProvider time, Expected expected)
{
    // Less than the two looks for a message lie apart.
    private static readonly TimeSpan ListIsBehind = TimeSpan.FromSeconds(90);

    private readonly ConcurrentDictionary<(long, long), Request> open = new();
    private readonly ConcurrentDictionary<string, (string Body, DateTimeOffset At)> taken = new(StringComparer.Ordinal);
    private readonly Lock oneAtATime = new();

    /// <summary>What is done with a request depends on this and on the message alone.</summary>
    public int Mood { get; set; }

    /// <summary>It takes and answers everything, and its list can be read.</summary>
    public bool IsWell { get; set; }

    public IEnumerable<Request> Open => open.Values.OrderBy(request => request.Message.Id);

    /// <summary>Provider's id and text of all that it took.</summary>
    public IEnumerable<(string Sid, string Body)> Taken => taken.Select(each => (each.Key, each.Value.Body)).Order();

    public static long IdOf(string sid) => long.Parse(sid[2..sid.IndexOf('.', StringComparison.Ordinal)], CultureInfo.InvariantCulture);

    public bool Has(long id, long fence) => open.ContainsKey((id, fence));

    public ISender For(int replica) => new Way(this, replica);

    public void Close(Request request) => open.TryRemove((request.Message.Id, request.Message.Fence), out _);

    private Task<SendResult> Send(OutgoingMessage message, int replica)
    {
        lock (oneAtATime)
        {
            expected.Arriving(message);
            var request = new Request(message, replica, Take(message), time.GetUtcNow());
            open[(message.Id, message.Fence)] = request;
            return request.Answered.Task;
        }
    }

    private SendResult Take(OutgoingMessage message) => IsWell ? Taking(message) : ((Mood + message.Id) % 10) switch
    {
        0 => new SendResult.Later(TimeSpan.FromSeconds(5), "429", SlowsSender: true),
        1 => new SendResult.Later(TimeSpan.FromSeconds(1), "never connected"),
        2 => new SendResult.AccountRefused("401"),
        3 or 4 => new SendResult.Unclear("503, or dropped before it was taken"),
        5 or 6 => Lost(Taking(message)),
        _ => Taking(message),
    };

    private SendResult.Accepted Taking(OutgoingMessage message)
    {
        var sid = string.Create(CultureInfo.InvariantCulture, $"SM{message.Id}.{message.Fence}");
        expected[message.Body].WasTaken = true;
        taken[sid] = (message.Body, time.GetUtcNow());
        return new SendResult.Accepted(sid);
    }

    private static SendResult.Unclear Lost(SendResult.Accepted answer) => new($"the answer {answer.Sid} was dropped");

    private string? Find(OutgoingMessage message) =>
        !IsWell && (Mood + message.Id) % 3 == 0 ? throw new HttpRequestException("the list cannot be read")
        : taken.Where(each => each.Value.Body == message.Body && time.GetUtcNow() - each.Value.At >= ListIsBehind).Select(each => each.Key).FirstOrDefault();

    private sealed class Way(ModelProvider provider, int replica) : ISender
    {
        public string Via => "twilio";

        public Task<SendResult> Send(OutgoingMessage message, CancellationToken ct) => provider.Send(message, replica);

        public Task<string?> Find(OutgoingMessage message, CancellationToken ct) => Task.FromResult(provider.Find(message));
    }
}
