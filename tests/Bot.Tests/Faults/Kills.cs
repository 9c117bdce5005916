using ChatAssist.Bot.Tests.EndToEnd;

namespace ChatAssist.Bot.Tests.Faults;

/// <summary>kill -9, now one replica, now the other, each started again at once.</summary>
internal sealed class Kills(Site site, Random random)
{
    public int Count { get; private set; }

    /// <summary>The longest that one of them took until it was ready again.</summary>
    public TimeSpan SlowestStart { get; private set; }

    public Task Next() => Restart(site.Replicas[random.Next(site.Replicas.Count)]);

    public override string ToString() => FormattableString.Invariant($"{Count} kills, ready again within {SlowestStart.TotalSeconds:0.0} s");

    private async Task Restart(ServiceProcess replica)
    {
        await replica.Kill();
        await replica.Start();
        SlowestStart = replica.ReadyAfter > SlowestStart ? replica.ReadyAfter : SlowestStart;
        Count++;
    }
}
