using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace ChatAssist.FakeTwilio.Provider;

/// <summary>The contents of the account. A reset of the messages keeps them, as the service keeps their ids.</summary>
internal sealed class ContentStore(TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, Content> contents = new(StringComparer.Ordinal);

    public IReadOnlyList<Content> All() => [.. contents.Values.OrderBy(content => content.At).ThenBy(content => content.Sid, StringComparer.Ordinal)];

    public Content? this[string sid] => contents.GetValueOrDefault(sid);

    public Content Add(ContentRequest request, string approval = Content.Unsubmitted)
    {
        var content = new Content("HX" + RandomNumberGenerator.GetHexString(32, lowercase: true), clock.GetUtcNow(), request, approval);
        return contents[content.Sid] = content;
    }

    public bool Approve(string sid, string approval)
    {
        if (this[sid] is not { } content) return false;
        contents[sid] = content with { Approval = approval };
        return true;
    }

    public bool Delete(string sid) => contents.TryRemove(sid, out _);

    public void Clear() => contents.Clear();
}
