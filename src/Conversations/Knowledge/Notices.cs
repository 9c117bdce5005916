namespace ChatAssist.Conversations.Knowledge;

/// <summary>The notice of privacy through time (content/notice.csv), oldest first. Its words now are the text notice.now.</summary>
public sealed record Notices(IReadOnlyList<Notice> All)
{
    public Notice Current => All[^1];

    /// <summary>The person agreed to an older one.</summary>
    public bool IsOldTo(Person person) =>
        person is { Consent: Consent.Given, NoticeVersion: > 0 } && person.NoticeVersion < Current.Version;

    /// <summary>What changed since the person agreed, in their language.</summary>
    public string ChangedSince(Person person) =>
        string.Join(' ', All.Where(notice => notice.Version > person.NoticeVersion).Select(notice => notice.Changed[person.Language]));
}

/// <param name="Changed">What is new in it, by language; empty in the first.</param>
public sealed record Notice(int Version, DateOnly From, IReadOnlyDictionary<string, string> Changed);
