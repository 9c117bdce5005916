using ChatAssist.Conversations.Flows;
using ChatAssist.Conversations.Knowledge;
using ChatAssist.Conversations.Rendering;

namespace ChatAssist.Conversations.Tests.Care;

/// <summary>The tables of rights, services, plan steps and counts say of each row whose word it is, and fit what asks for them.</summary>
public sealed class TableTests
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(World.Monday.AddDays(7).DateTime);

    private static readonly IReadOnlyList<string> Needs =
        [.. World.Content.Forms.Current(ProfileFlow.Form).Question("needs")!.Choices!.Choices.Select(choice => choice.Name).Where(name => name != "none")];

    [Fact]
    public void Every_fact_has_a_source_and_a_day_on_which_it_was_seen()
    {
        Assert.All(World.Content.Rights.All, right => Assert.True(right.Source.Length > 0 && right.VerifiedOn <= Today, right.Topic));
        Assert.All(World.Content.Services.All, service => Assert.True(service.Source.Length > 0 && service.VerifiedOn <= Today, service.Key));
    }

    [Fact]
    public void A_service_and_a_step_answer_needs_that_the_profile_knows()
    {
        Assert.All(World.Content.Services.All, service => Assert.Contains(service.Need, Needs));
        Assert.All(World.Content.PlanSteps.All, step => Assert.Contains(step.For, Needs.Append("work")));
        Assert.All(Needs, need => Assert.NotEmpty(World.Content.PlanSteps.For([need])));
    }

    [Fact]
    public void The_question_for_needs_offers_those_of_the_profile() => Assert.All(World.Content.Languages.Values, texts =>
        Assert.Equal(Needs.Append("none"), texts["referral.needs"].Options.Select(option => option.Name)));

    [Fact]
    public void A_service_is_of_a_department_that_there_is() => Assert.All(World.Content.Services.All.Select(service => service.Department).Where(one => one != "*"),
        department => Assert.Contains(department, World.Content.Places.Municipalities.Select(place => place.Department)));

    [Fact]
    public void A_step_fits_a_list_and_no_two_look_alike() => Assert.All(World.Content.Languages.Keys, language =>
    {
        var labels = World.Content.PlanSteps.All.Select(step => step.Label[language]).ToList();
        Assert.All(labels, label => Assert.InRange(label.Length, 1, Renderer.ListLabel));
        Assert.Equal(labels.Count, labels.Distinct(StringComparer.Ordinal).Count());
    });

    [Theory]
    [InlineData("0101", "Q4,002.28")]
    [InlineData("1301", "Q3,816.90")]
    [InlineData(null, "de Q3,221.10 a Q4,002.28")]
    public void The_minimum_wage_is_that_of_where_the_person_lives(string? municipality, string amount) =>
        Assert.Contains(amount, Rights.Of(Rights.Underpaid, Living(municipality, World.Monday)), StringComparison.Ordinal);

    [Fact]
    public void The_minimum_wage_of_a_year_is_not_told_in_the_next() => Assert.Null(Rights.Of(Rights.Underpaid, Living("1301", World.Monday.AddDays(60))));

    [Fact]
    public void A_right_that_nobody_wrote_down_is_not_told() => Assert.Null(Rights.Of("ill-treated", Living("1301", World.Monday)));

    private static Facts Living(string? municipality, DateTimeOffset now) =>
        World.Facts(World.Agreed() with { Person = World.Agreed().Person with { Municipality = municipality } }, now);
}
