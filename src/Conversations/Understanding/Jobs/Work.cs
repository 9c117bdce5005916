using System.Globalization;

namespace ChatAssist.Conversations.Understanding.Jobs;

/// <summary>A work that somebody has done.</summary>
/// <param name="Code">The ISCO-08 unit group, four digits.</param>
/// <param name="Years">How long, in years, when it was said: half a year is 0.5.</param>
public sealed record Work(string Code, decimal? Years = null)
{
    /// <summary>"5120:6", or "5120".</summary>
    public override string ToString() => Years is { } years ? $"{Code}:{years.ToString("0.##", CultureInfo.InvariantCulture)}" : Code;
}
