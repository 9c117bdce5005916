namespace ChatAssist.Conversations.Understanding.Numbers;

/// <summary>A number as somebody wrote it.</summary>
/// <param name="Value">What it counts.</param>
/// <param name="Digits">The digits and separators when it is written with nothing else; null when words take part ("3 mil").</param>
/// <param name="InDozens">Nobody tells an age or a pay so.</param>
/// <param name="Otherwise">What it also could be: "3.500" is 3,500, or three and a half.</param>
internal readonly record struct Quantity(decimal Value, string? Digits = null, decimal? Otherwise = null, bool InDozens = false)
{
    /// <summary>Above this people mean something else than a count: a telephone, an identity card.</summary>
    public const int Most = 999_999;

    public bool IsWhole => Otherwise is null && Value == decimal.Truncate(Value) && Math.Abs(Value) <= Most;

    /// <summary>Digits that begin with a zero, as in "05".</summary>
    public bool HasLeadingZero => Digits is ['0', >= '0' and <= '9', ..];
}
