using System.Globalization;
using ChatAssist.Conversations.Understanding;
using ChatAssist.Conversations.Understanding.Dates;

namespace ChatAssist.Conversations.Tests.Understanding;

/// <summary>The first day of a job, as people say it on Wednesday 25 November 2026.</summary>
public sealed class NearDayTests
{
    private static readonly DateOnly Today = new(2026, 11, 25);

    [Theory]
    [InlineData("hoy", "2026-11-25")]
    [InlineData("mañana", "2026-11-26")]
    [InlineData("ayer empecé", "2026-11-24")]
    [InlineData("el lunes", "2026-11-23 2026-11-30")]
    [InlineData("empecé el lunes", "2026-11-23")]
    [InlineData("el lunes pasado", "2026-11-23")]
    [InlineData("empiezo el lunes", "2026-11-30")]
    [InlineData("el próximo lunes", "2026-11-30")]
    [InlineData("el lunes que viene", "2026-11-30")]
    [InlineData("este lunes", "2026-11-23 2026-11-30")]
    [InlineData("el miércoles", "2026-11-18 2026-12-02")]
    [InlineData("1 de diciembre", "2026-12-01")]
    [InlineData("el 15 de enero", "2027-01-15")]
    [InlineData("15 de octubre", "2026-10-15")]
    [InlineData("empecé el 10 de diciembre", "2025-12-10")]
    [InlineData("lunes 23 de noviembre", "2026-11-23")]
    [InlineData("lunes 24 de noviembre", "2025-11-24")]
    [InlineData("20 de noviembre de 2026", "2026-11-20")]
    [InlineData("30 de febrero", "")]
    [InlineData("29 de febrero", "")]
    [InlineData("31/04/2026", "")]
    [InlineData("el lunes le aviso", "")]
    [InlineData("lunes o martes", "")]
    [InlineData("cuando me llamen", "")]
    [InlineData("15", "")]
    [InlineData("", "")]
    public void A_day_near_today_is_understood_asked_or_not(string said, string days) => Assert.Equal(days, NearDay.Read(said, Today) switch
    {
        Reading<DateOnly>.Understood(var day) => Iso(day),
        Reading<DateOnly>.Ambiguous(var several) => string.Join(' ', several.Select(Iso)),
        _ => "",
    });

    private static string Iso(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
