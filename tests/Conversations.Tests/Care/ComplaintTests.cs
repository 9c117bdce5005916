namespace ChatAssist.Conversations.Tests.Care;

/// <summary>What a complaint means for the employer that we know of.</summary>
public sealed class ComplaintTests
{
    private static readonly CaseFile AtWork = CaseFile.Empty with
    {
        Placements =
        [
            new Placement("1", "Café Luna", new DateOnly(2026, 9, 1), PlacementStatus.Ended),
            new Placement("2", "Panadería San Luis", new DateOnly(2026, 11, 2), PlacementStatus.Confirmed),
        ],
    };

    [Theory]
    [InlineData(Owner.Bot)]
    [InlineData(Owner.Waiting)]
    public void The_employer_of_somebody_who_complains_is_asked_nothing_more(Owner owner) =>
        Assert.Equal("2", Assert.Single(Say("no me han pagado la quincena", owner).Effects.OfType<Effect.LeaveEmployer>()).Placement);

    [Fact]
    public void Who_has_no_job_now_blocks_no_employer() =>
        Assert.Empty(World.Say("no me han pagado la quincena", World.Agreed()).Effects.OfType<Effect.LeaveEmployer>());

    [Fact]
    public void Papers_that_are_kept_are_danger_and_no_matter_of_rights()
    {
        var outcome = Say("mi jefe me quitó mi DPI y no me lo devuelve", Owner.Bot);

        Assert.Equal(Priority.Urgent, Assert.Single(outcome.Effects.OfType<Effect.HandOver>()).Priority);
        Assert.DoesNotContain("labour-problem.told", outcome.Keys());
    }

    [Theory]
    [InlineData("en la panaderia san luis me piden 500 por el trabajo", "Panadería San Luis")]
    [InlineData("me piden 500 por el trabajo", null)]
    public void An_employer_that_we_know_is_named_in_the_report(string text, string? company) =>
        Assert.Equal(company, Assert.Single(Say(text, Owner.Bot).Effects.OfType<Effect.ReportScam>()).Company);

    private static Outcome Say(string text, Owner owner) =>
        World.Stage.Take(new Input.Message(text), World.Facts(World.Agreed() with { Owner = owner }) with { File = AtWork });
}
