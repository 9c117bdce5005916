using ChatAssist.Conversations.Understanding.Numbers;

namespace ChatAssist.Conversations.Matching;

/// <summary>What the law of a year asks for full time, before the obligatory bonus of Q250 (content/minimum-wage.csv). In quetzales.</summary>
/// <param name="Sector">agricultural | non-agricultural | maquila.</param>
/// <param name="Zone">A department, or <see cref="MinimumWages.Others"/>.</param>
/// <param name="Day">Of eight hours by day.</param>
public sealed record MinimumWage(string Sector, string Zone, decimal Day, decimal Month, DateOnly From, DateOnly Until);

/// <summary>The least that may be paid for a job.</summary>
public sealed record MinimumWages(IReadOnlyList<MinimumWage> All)
{
    public const string Others = "other";

    public static readonly IReadOnlyList<string> Sectors = ["agricultural", "non-agricultural", "maquila"];

    // An hour beyond the ordinary week is paid half as much again: labour code, article 121.
    private const decimal Overtime = 1.5m;

    // Paid hours of a week by day. A week of 44 hours counts as one of 48 "for the exclusive effects of the payment of the salary":
    // constitution, article 102 g; labour code, article 116.
    private const int PaidByDay = 48, WorkedByDay = 44;

    /// <summary>The least for such a job; null where the table has nothing for it.</summary>
    /// <param name="hours">In a week.</param>
    /// <param name="department">Where the workplace is.</param>
    public decimal? Least(string sector, string? department, DateOnly day, PayPeriod period, int hours, Shift shift) =>
        For(sector, department, day) is { } wage ? Of(wage, period, Share(hours, shift), HoursOfADay(shift)) : null;

    // Of a day that no row holds for any more, the newest: the next decree has raised it each year.
    private MinimumWage? For(string sector, string? department, DateOnly day)
    {
        var zone = All.Any(wage => wage.Zone == department) ? department : Others;
        var rows = All.Where(wage => wage.Sector == sector && wage.Zone == zone).ToList();
        return rows.FirstOrDefault(wage => wage.From <= day && wage.Until >= day) ?? rows.MaxBy(wage => wage.Until);
    }

    // A day is a whole one and an hour one of a whole day, however many there are in the week: only longer days ask for more.
    private static decimal Of(MinimumWage wage, PayPeriod period, decimal share, int hoursOfADay) => period switch
    {
        PayPeriod.Hour => wage.Day / hoursOfADay,
        PayPeriod.Day => wage.Day * Math.Max(1, share),
        PayPeriod.Fortnight => wage.Month * share / 2,
        _ => wage.Month * share,
    };

    private static decimal Share(int hours, Shift shift) => (hours, Full(shift)) switch
    {
        var (few, full) when few < full.Worked => (decimal)few / full.Paid,
        var (many, full) when many > full.Paid => 1 + (Overtime * (many - full.Paid) / full.Paid),
        _ => 1,
    };

    // Six hours a night and seven of a mixed day are whole ones: constitution, article 102 g; labour code, articles 116 and 117.
    // Shifts that rotate are taken for mixed ones.
    private static (int Worked, int Paid) Full(Shift shift) => shift switch
    {
        Shift.Night => (36, 36),
        Shift.Rotating => (42, 42),
        _ => (WorkedByDay, PaidByDay),
    };

    private static int HoursOfADay(Shift shift) => shift switch
    {
        Shift.Night => 6,
        Shift.Rotating => 7,
        _ => 8,
    };
}
