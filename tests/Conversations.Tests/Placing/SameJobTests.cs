using ChatAssist.Conversations.Placing;

namespace ChatAssist.Conversations.Tests.Placing;

/// <summary>Whoever tells the same job twice has one.</summary>
public sealed class SameJobTests
{
    [Theory]
    [InlineData("Panadería Luz", "2026-11-02", "en la panaderia luz", "2026-11-23", true)]
    [InlineData("Panadería Luz", "2026-11-16", "Taller Paz", "2026-11-23", true)]
    [InlineData("Panadería Luz", "2026-11-15", "Taller Paz", "2026-11-23", false)]
    [InlineData("", "2026-11-02", "", "2026-11-23", false)]
    [InlineData("la", "2026-11-02", "el", "2026-11-23", false)]
    public void It_is_the_same_by_its_employer_or_by_its_first_day(string kept, string began, string told, string begins, bool isSame)
    {
        var known = new Placement("1", kept, Day(began), PlacementStatus.Confirmed);
        var said = new Placement("2", told, Day(begins), PlacementStatus.Confirmed);
        Assert.Equal(isSame ? known : null, SameJob.Of(said, [known]));
    }

    [Theory]
    [InlineData(PlacementStatus.Ended)]
    [InlineData(PlacementStatus.Denied)]
    public void What_is_over_begins_anew(PlacementStatus status) =>
        Assert.Null(SameJob.Of(new Placement("2", "Taller Paz", Day("2026-11-23"), PlacementStatus.Confirmed), [new Placement("1", "Taller Paz", Day("2026-11-20"), status)]));

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
