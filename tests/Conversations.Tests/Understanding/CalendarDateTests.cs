using System.Globalization;
using System.Text.RegularExpressions;
using ChatAssist.Conversations.Understanding.Dates;
using ChatAssist.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace ChatAssist.Conversations.Tests.Understanding;

public sealed partial class CalendarDateTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly CultureInfo Spanish = CultureInfo.GetCultureInfo("es-GT");

    private static readonly string[] Forms = ["yyyy-MM-dd", "d 'de' MMMM 'de' yyyy", "d 'de' MMMM 'del' yy", "MMMM d, yyyy", "d MMM yy", "dddd d 'de' MMMM 'de' yyyy", "d/MMM/yyyy"];

    [Fact]
    public void A_date_is_understood_in_every_form_that_names_its_month() => Prop.ForAll(
        AnyDay, Gen.Elements(Forms).ToArbitrary(), (day, form) => Read(day.ToString(form, Spanish)) == Iso(day)).QuickCheckThrowOnFailure();

    [Fact]
    public void A_date_in_numbers_is_understood_or_asked_never_swapped() => Prop.ForAll(
        AnyDay, Gen.Elements("d/M/yyyy", "M/d/yyyy", "dd-MM-yy", "d.M.yyyy").ToArbitrary(), (day, form) =>
            Read(day.ToString(form, CultureInfo.InvariantCulture)) is var read && (day.Day <= 12 && day.Day != day.Month ? read is null : read == Iso(day))).QuickCheckThrowOnFailure();

    // Rows whose date is whole, be it written or counted from the reference date. Not ours: month before day where both may be ("3-7-2017"),
    // the years of two digits after the next, holidays by name. What we ask is no difference; a value must be theirs.
    [Fact]
    public void The_dates_of_another_reader_are_the_same_or_asked()
    {
        var whole = SharedData.Rows("reference/spanish-oracles/dates.tsv").Where(row => WholeDate().IsMatch(row[3])).ToList();
        var read = whole.Select(row => (Row: row, Value: CalendarDate.Read(row[1], Day(row[0])).Canonical(Iso))).Where(pair => pair.Value is not null).ToList();
        Assert.All(read, pair => Assert.Equal(pair.Row[4], pair.Value));
        Assert.True(whole.Count >= 120 && read.Count >= 40, $"{read.Count} of {whole.Count} understood");
    }

    [Fact]
    public void What_another_reader_completes_is_asked() => Assert.All(
        SharedData.Rows("reference/spanish-oracles/dates.tsv").Where(row => !WholeDate().IsMatch(row[3]) && !row[1].Contains("hoy", StringComparison.OrdinalIgnoreCase)),
        row => Assert.Null(CalendarDate.Read(row[1], Day(row[0])).Canonical(Iso)));

    private static Arbitrary<DateOnly> AnyDay => Gen.Choose(0, 34_000).Select(days => new DateOnly(1940, 1, 1).AddDays(days)).Where(day => day <= Today).ToArbitrary();

    private static string? Read(string text) => CalendarDate.Read(text, Today).Canonical(Iso);

    private static DateOnly Day(string iso) => DateOnly.Parse(iso, CultureInfo.InvariantCulture);

    private static string Iso(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    [GeneratedRegex("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", RegexOptions.NonBacktracking)]
    private static partial Regex WholeDate();
}
