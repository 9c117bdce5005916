namespace ChatAssist.Bot.Health;

/// <summary>
/// Whether something that arrived could not be stored a moment ago: a disk that is full for a message may still have room for
/// the small write of a health check.
/// </summary>
internal sealed class NotStored(TimeProvider time)
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(10);

    private long last;

    public bool JustNow => time.GetUtcNow().UtcTicks - Interlocked.Read(ref last) < Moment.Ticks;

    public void Note() => Interlocked.Exchange(ref last, time.GetUtcNow().UtcTicks);
}
