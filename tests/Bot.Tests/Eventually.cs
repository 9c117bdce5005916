using System.Diagnostics;

namespace ChatAssist.Bot.Tests;

/// <summary>Waits for something that another process brings about.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(20);

    /// <summary>The value as soon as it is as it should be; the test fails with the last value when that takes too long.</summary>
    public static async Task<T> Is<T>(Func<Task<T>> look, Func<T, bool> asItShould, TimeSpan? patience = null)
    {
        var longest = patience ?? Patience;
        for (var waited = Stopwatch.StartNew(); ; await Task.Delay(BetweenLooks, TestContext.Current.CancellationToken))
        {
            var value = await look();
            if (asItShould(value)) return value;
            if (waited.Elapsed > longest) throw new TimeoutException($"After {longest.TotalSeconds} s it is still: {value}");
        }
    }
}
