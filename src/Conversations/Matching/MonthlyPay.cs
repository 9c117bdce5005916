using ChatAssist.Conversations.Understanding.Numbers;

namespace ChatAssist.Conversations.Matching;

/// <summary>Pay of different periods made comparable. It says which is more, never what somebody will receive.</summary>
internal static class MonthlyPay
{
    private const decimal WeeksOfAMonth = 52m / 12, DaysOfAMonth = 26, FullWeek = 48;

    /// <summary>Quetzales a month; null: the period is not known.</summary>
    /// <param name="hours">In a week.</param>
    private static decimal? Of(decimal amount, PayPeriod? period, int hours) => period switch
    {
        PayPeriod.Month => amount,
        PayPeriod.Fortnight => amount * 2,
        PayPeriod.Day => amount * DaysOfAMonth,
        PayPeriod.Hour => amount * hours * WeeksOfAMonth,
        // Nobody means so much by the hour or the day.
        _ => amount >= 1000 ? amount : null,
    };

    public static decimal? Of(Money pay) => Of(pay.Amount, pay.Period, (int)FullWeek);

    /// <summary>The most that a vacancy pays.</summary>
    public static decimal? Of(Vacancy vacancy) => Of(vacancy.PayMost ?? vacancy.Pay.Amount, vacancy.Pay.Period, vacancy.Hours);
}
