using System.Globalization;

namespace ChatAssist.Conversations.Understanding.Numbers;

/// <summary>What an amount is paid for.</summary>
public enum PayPeriod
{
    Hour,
    Day,
    Fortnight,
    Month,
}

/// <summary>A pay in quetzales.</summary>
/// <param name="Period">Null when it was not said.</param>
public sealed record Money(decimal Amount, PayPeriod? Period = null)
{
    /// <summary>Of what <see cref="ToString"/> wrote.</summary>
    /// <exception cref="FormatException">It is no such text.</exception>
    public static Money Parse(string text) => text.Split(' ') switch
    {
        [var amount] => new Money(decimal.Parse(amount, CultureInfo.InvariantCulture)),
        [var amount, var period] when Enum.TryParse<PayPeriod>(period, ignoreCase: true, out var known) => new Money(decimal.Parse(amount, CultureInfo.InvariantCulture), known),
        _ => throw new FormatException($"'{text}' is no pay."),
    };

    /// <summary>"3500 month", "18.5 hour", "3500".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Amount:0.##}{(Period is { } period ? $" {period}" : "")}").ToLowerInvariant();
}
