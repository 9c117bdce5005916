namespace ChatAssist.Data.Cases;

/// <summary>How a chat goes on after a promoter: nobody is left without a next step.</summary>
public sealed record HandBack
{
    private HandBack(string word, long? callAt = null) => (Word, CallAt) = (word, callAt);

    /// <summary>What the flow is told.</summary>
    internal string Word { get; }

    /// <summary>By when the person is to be called (programme time).</summary>
    internal long? CallAt { get; }

    /// <summary>All is said; what was open before is offered again when the person writes.</summary>
    public static readonly HandBack Quiet = new("released");

    /// <summary>The bot says now what it can do.</summary>
    public static readonly HandBack Menu = new("released:menu");

    /// <summary>The bot shows vacancies now.</summary>
    public static readonly HandBack Vacancies = new("released:vacancies");

    /// <summary>The bot shows courses now.</summary>
    public static readonly HandBack Courses = new("released:courses");

    /// <summary>What was interrupted is offered now.</summary>
    public static readonly HandBack Resume = new("released:resume");

    /// <summary>Somebody calls, by then (programme time).</summary>
    public static HandBack Call(long by) => new("released", by);
}
