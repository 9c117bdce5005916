using ChatAssist.Conversations.Matching;
using ChatAssist.Conversations.Understanding.Jobs;

namespace ChatAssist.Conversations.Tests.Matching;

public sealed class CourseOrderTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private static readonly Course Cooking = new(1, new Dictionary<string, string>(StringComparer.Ordinal) { ["es"] = "Cocina" }, "INTECAP", "training", "recognised", Today.AddDays(10))
    {
        Occupation = "5120",
        Municipality = "0901",
    };

    private static readonly Seeker Cook = new() { Done = [new Work("5120", 6)], Municipality = "0901", Schooling = "primary" };

    /// <summary>What is worse for the person comes after; nothing else of the two differs.</summary>
    public static TheoryData<string, Func<Course, Course>> Worse => new()
    {
        { "of a work that the person does not know", course => course with { Occupation = "7212" } },
        { "of no work at all", course => course with { Occupation = null } },
        { "in another municipality of the department", course => course with { Municipality = "0902" } },
        { "in another department", course => course with { Municipality = "0101" } },
        { "at a distance, where one is in the very place", course => course with { Municipality = null } },
        { "for money", course => course with { Cost = 100 } },
        { "with a diploma of attendance only", course => course with { Diploma = "attendance" } },
        { "for more school than there is", course => course with { Schooling = "upper_secondary" } },
        { "that closes later", course => course with { ClosesOn = course.ClosesOn.AddDays(1) } },
    };

    [Theory]
    [MemberData(nameof(Worse))]
    public void What_is_worse_for_the_person_comes_after(string why, Func<Course, Course> worse)
    {
        // The worse one has the smaller id: it would come first if all else were the same.
        var other = worse(Cooking) with { Id = 0 };

        Assert.True(CourseOrder.Of([other, Cooking], Cook, Today)[0].Course.Id == 1, why);
    }

    [Theory]
    [InlineData("another department comes after another municipality", "0101", "0902")]
    [InlineData("another department comes after a distance", "0101", null)]
    public void Near_is_better_than_far(string why, string far, string? near) =>
        Assert.True(CourseOrder.Of([Cooking with { Id = 0, Municipality = far }, Cooking with { Municipality = near }], Cook, Today)[0].Course.Id == 1, why);

    [Fact]
    public void What_was_asked_for_comes_first_whatever_fits_better() =>
        Assert.Equal(2, CourseOrder.Of([Cooking, Cooking with { Id = 2, Kind = "english", Occupation = null, Municipality = "0101", Cost = 500 }], Cook, Today, "english")[0].Course.Id);

    [Fact]
    public void To_show_what_one_can_comes_before_learning_it_again() =>
        Assert.Equal(2, CourseOrder.Of([Cooking, Cooking with { Id = 2, Kind = "certification" }], Cook, Today)[0].Course.Id);

    [Fact]
    public void What_is_closed_is_left_out_and_what_asks_for_more_school_is_not()
    {
        var shown = CourseOrder.Of([Cooking with { ClosesOn = Today.AddDays(-1) }, Cooking with { Id = 2, ClosesOn = Today, Schooling = "university" }], Cook, Today);

        Assert.Equal(2, Assert.Single(shown).Course.Id);
    }

    [Fact]
    public void The_reasons_are_true_and_the_strongest_come_first() =>
        Assert.Equal([CourseBecause.Known, CourseBecause.SameMunicipality, CourseBecause.Recognised, CourseBecause.Free], CourseOrder.Of([Cooking], Cook, Today)[0].Reasons);

    [Fact]
    public void Nothing_is_said_of_what_the_person_did_not_tell() =>
        Assert.Equal([CourseBecause.Distance], CourseOrder.Of([Cooking with { Municipality = null, Cost = 50, Diploma = "none" }], Seeker.Anybody, Today)[0].Reasons);
}
