using System.Security.Cryptography;
using ChatAssist.FakeTwilio.Control;

namespace ChatAssist.FakeTwilio.Provider;

/// <summary>What was accepted since the start or the last reset, in order.</summary>
internal sealed class MessageStore(TimeProvider clock, Arrivals arrivals)
{
    private readonly Lock _gate = new();
    private readonly List<Message> _messages = [];

    public Message Accept(IFormCollection form)
    {
        var parameters = form.ToDictionary(p => p.Key, p => p.Value.OfType<string>().ToArray(), StringComparer.Ordinal);
        var message = new Message("SM" + RandomNumberGenerator.GetHexString(32, lowercase: true), clock.GetUtcNow(), parameters);
        lock (_gate)
            _messages.Add(message);
        arrivals.Add(message.To);
        return message;
    }

    public IReadOnlyList<Message> All()
    {
        lock (_gate)
            return [.. _messages];
    }

    public void Clear()
    {
        lock (_gate)
            _messages.Clear();
    }
}
