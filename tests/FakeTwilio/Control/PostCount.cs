using System.Collections.Concurrent;

namespace ChatAssist.FakeTwilio.Control;

/// <summary>How often somebody tried to create a message, by recipient: rejected and dropped attempts count too.</summary>
internal sealed class PostCount
{
    private readonly ConcurrentDictionary<string, int> _posts = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, int> ByRecipient => _posts;

    public void Add(string to) => _posts.AddOrUpdate(to, 1, (_, count) => count + 1);

    public void Clear() => _posts.Clear();
}
