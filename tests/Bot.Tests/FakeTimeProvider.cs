namespace ChatAssist.Bot.Tests;

/// <summary>A clock that only the test moves.</summary>
internal sealed class FakeTimeProvider : TimeProvider
{
    private DateTimeOffset now = new(2026, 11, 23, 16, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => now;

    public void Advance(TimeSpan by) => now += by;
}
