using ChatAssist.Conversations.Understanding.Numbers;

namespace ChatAssist.Conversations.Matching;

/// <summary>Pay of different periods made comparable. It says which is more, never what somebody will receive.</summary>
internal static class MonthlyPay
{
    private const decimal WeeksOfAMonth = 52m / 12, DaysOfAMonth = 26, FullWeek = 48;

    /// <summary>Quetzales a month; null: the period is not known.</summary>
    /// <param name="hours">In a week.</param>
    public static decimal? Of(Money pay, int hours) => pay.Period switch
    {
        PayPeriod.Month => pay.Amount,
        PayPeriod.Fortnight => pay.Amount * 2,
        PayPeriod.Day => pay.Amount * DaysOfAMonth,
        PayPeriod.Hour => pay.Amount * hours * WeeksOfAMonth,
        // Nobody means so much by the hour or the day.
        _ => pay.Amount >= 1000 ? pay.Amount : null,
    };

    public static decimal? Of(Money pay) => Of(pay, (int)FullWeek);
}
