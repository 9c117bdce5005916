using FsCheck;
using FsCheck.Fluent;

namespace ChatAssist.Conversations.Tests.Properties;

public sealed class QuietHoursProperties
{
    private static readonly Gen<TimeOnly> Time = Gen.Choose(0, (24 * 60) - 1).Select(minute => TimeOnly.MinValue.AddMinutes(minute));

    // At least an hour is left to write in; LastAllowed steps back half of it.
    private static readonly Arbitrary<QuietHours> AnyHours = Time.SelectMany(from => Gen.Choose(1, 23 * 60).Select(long_ => new QuietHours(from, from.AddMinutes(long_)))).ToArbitrary();

    private static readonly Arbitrary<DateTimeOffset> AnyMoment = Gen.Choose(0, 60 * 24 * 400).Select(minutes => World.Monday.AddMinutes(minutes)).ToArbitrary();

    [Fact]
    public void The_next_allowed_moment_is_the_end_of_the_quiet_hours() => Prop.ForAll(AnyHours, AnyMoment, (quiet, moment) =>
        quiet.NextAllowed(moment) is var next && !quiet.Contains(next) && next >= moment && next - moment < TimeSpan.FromDays(1)
        && (next == moment) == !quiet.Contains(moment)).Check(AnyText.Thorough);

    [Fact]
    public void The_last_allowed_moment_is_before_the_quiet_hours() => Prop.ForAll(AnyHours, AnyMoment, (quiet, moment) =>
        quiet.LastAllowed(moment) is var last && !quiet.Contains(last) && last <= moment && moment - last < TimeSpan.FromDays(1)
        && (last == moment) == !quiet.Contains(moment)).Check(AnyText.Thorough);

    [Theory]
    [InlineData("2026-11-23T19:59-06:00", false)]
    [InlineData("2026-11-23T20:00-06:00", true)]
    [InlineData("2026-11-24T07:59-06:00", true)]
    [InlineData("2026-11-24T08:00-06:00", false)]
    public void The_programmes_night_is_from_eight_to_eight(string at, bool quiet) =>
        Assert.Equal(quiet, World.Programme.QuietHours.Contains(DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture)));
}
