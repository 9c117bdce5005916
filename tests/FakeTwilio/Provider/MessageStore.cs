using System.Security.Cryptography;
using ChatAssist.FakeTwilio.Control;

namespace ChatAssist.FakeTwilio.Provider;

/// <summary>What was accepted since the start or the last reset, in order.</summary>
internal sealed class MessageStore(TimeProvider clock, Arrivals arrivals)
{
    private readonly Lock _gate = new();
    private readonly List<Message> _messages = [];
    private readonly List<string> _deleted = [];

    public Message Accept(IFormCollection form, Shown shown)
    {
        var parameters = form.ToDictionary(p => p.Key, p => p.Value.OfType<string>().ToArray(), StringComparer.Ordinal);
        var message = new Message("SM" + RandomNumberGenerator.GetHexString(32, lowercase: true), clock.GetUtcNow(), parameters, shown);
        lock (_gate)
            _messages.Add(message);
        arrivals.Add(message.To);
        return message;
    }

    /// <summary>A person wrote; no webhook tells of it.</summary>
    public void Received(Inbound message)
    {
        var parameters = new Dictionary<string, string[]>(StringComparer.Ordinal) { ["From"] = [message.From], ["To"] = [message.To], ["Body"] = [message.Body], ["MediaUrl"] = message.Media ?? [] };
        lock (_gate)
            _messages.Add(new Message(message.Sid, clock.GetUtcNow() - TimeSpan.FromMinutes(message.MinutesAgo), parameters, new Shown(message.Body, null, []), IsInbound: true));
    }

    public IReadOnlyList<Message> All()
    {
        lock (_gate)
            return [.. _messages];
    }

    /// <summary>Message ids, and <c>message/media</c>, in the order in which they were deleted.</summary>
    public IReadOnlyList<string> Deleted()
    {
        lock (_gate)
            return [.. _deleted];
    }

    /// <summary>False when it was deleted before. Messages that people sent are not in the store, and can be deleted all the same.</summary>
    public bool Delete(string what)
    {
        lock (_gate)
        {
            if (_deleted.Contains(what))
                return false;
            _deleted.Add(what);
            return true;
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _messages.Clear();
            _deleted.Clear();
        }
    }
}
