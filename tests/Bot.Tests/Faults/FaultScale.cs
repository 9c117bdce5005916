using System.Globalization;

namespace ChatAssist.Bot.Tests.Faults;

/// <summary>The one number that scales the fault suite: CHATASSIST_FAULTS, a percentage of the full numbers. 1 unless set.</summary>
internal static class FaultScale
{
    private static readonly int Percent = Environment.GetEnvironmentVariable("CHATASSIST_FAULTS") is { Length: > 0 } given
        ? int.Parse(given, NumberStyles.None, CultureInfo.InvariantCulture)
        : 1;

    /// <summary>The share of the full number, but enough to bite.</summary>
    public static int Of(int full, int atLeast) => Math.Max(atLeast, full * Percent / 100);

    /// <summary>Enough for a backlog of that many messages on a slow machine.</summary>
    public static TimeSpan Patience(int messages) => TimeSpan.FromSeconds(120 + messages / 10);
}
