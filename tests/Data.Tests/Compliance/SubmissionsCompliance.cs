using System.Diagnostics;
using ChatAssist.Data.Tests.Suite;

namespace ChatAssist.Data.Tests.Compliance;

public abstract class SubmissionsCompliance<TDatabase> : ComplianceSuite<TDatabase>
    where TDatabase : IDatabaseUnderTest, new()
{
    private static readonly Change Complete = new Change.CloseSubmission("profile", "complete");

    [Fact]
    public async Task One_is_begun_and_closed_in_programme_time()
    {
        var first = await Scene.Says();
        await Scene.Changes(first, Scene.Profile);
        Assert.Equal(("open", first.At, null), await Row());

        await Scene.Changes(await Later(9_000), Complete);

        Assert.Equal(("complete", first.At, 9_000), await Row());
    }

    [Fact]
    public async Task One_that_a_person_took_over_says_so()
    {
        await Scene.Changes(await Scene.Says(), Scene.Profile, new Change.CloseSubmission("profile", "handed-over"));

        Assert.Equal("handed-over", (await Row()).Status);
    }

    [Fact]
    public async Task Opened_again_it_goes_on_in_the_new_version_with_its_answers()
    {
        var first = await Scene.Says();
        await Scene.Changes(first, Scene.Profile, Scene.Age, Complete);

        await Scene.Changes(await Later(9_000), new Change.OpenSubmission("profile", "profile", "2"));

        var again = Assert.Single(await Of(first));
        Assert.Equal(("2", "open", "20"), (again.Version, again.Status, again.Answers["age"]));
        Assert.Equal(("open", first.At, null), await Row());
    }

    [Fact]
    public async Task A_later_answer_to_the_same_question_replaces_the_first()
    {
        await Scene.Changes(await Scene.Says(), Scene.Profile, Scene.Age);
        var second = await Scene.Says();
        await Scene.Changes(second, new Change.Answer("profile", "age", "21"));

        Assert.Equal(("21", second.InboxId, second.At), await Scene.Row<(string, long, long)>("SELECT value, inbox_id, at FROM submission_answers"));
    }

    [Fact]
    public async Task An_answer_that_no_longer_holds_is_dropped_and_others_stay()
    {
        var beto = await Scene.Says(phone: Scene.Beto);
        await Scene.Changes(beto, Scene.Profile, Scene.Age);
        var ana = await Scene.Says();
        await Scene.Changes(ana, Scene.Profile, Scene.Age, new Change.Answer("profile", "called", "Ana"), CheckIn(1), new Change.Answer("check-in:1", "age", "20"));

        await Scene.Changes(await Scene.Says(), new Change.NoAnswer("profile", "age"), new Change.NoAnswer("profile", "never given"), new Change.NoAnswer("never begun", "age"));

        Assert.Equal(["called=Ana", "age=20"], (await Of(ana)).SelectMany(Lines));
        Assert.Equal(["age=20"], (await Of(beto)).SelectMany(Lines));
    }

    [Fact]
    public async Task All_of_a_person_are_read_at_once_and_nobody_elses()
    {
        var ana = await Scene.Says();
        await Scene.Changes(ana, Scene.Profile, Scene.Age, new Change.Answer("profile", "jobs[2]/employer", ""), CheckIn(1), CheckIn(2), new Change.CloseSubmission("check-in:2", "complete"));
        await Scene.Changes(await Scene.Says(phone: Scene.Beto), Scene.Profile, new Change.Answer("profile", "age", "30"));

        var all = await Of(ana);

        Assert.Equal(["profile profile 1 open", "check-in:1 check-in 4 open", "check-in:2 check-in 4 complete"], all.Select(one => $"{one.Key} {one.Form} {one.Version} {one.Status}"));
        Assert.Equal(["age=20", "jobs[2]/employer="], Lines(all[0]).Order(StringComparer.Ordinal));
        Assert.Empty(all[1].Answers);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task An_answer_is_never_lost_without_a_word(bool isThere, bool isAnswer)
    {
        if (isThere) await Scene.Changes(await Scene.Says(), Scene.Profile, Complete);
        await Scene.Changes(await Scene.Says(phone: Scene.Beto), Scene.Profile);
        var turn = await Scene.Says();

        await Assert.ThrowsAsync<UnreachableException>(() => Scene.Changes(turn, isAnswer ? Scene.Age : Complete));

        Assert.Equal(turn, await Scene.NextTurn());
    }

    private static Change.OpenSubmission CheckIn(int number) => new Change.OpenSubmission($"check-in:{number}", "check-in", "4");

    private static IEnumerable<string> Lines(StoredSubmission submission) => submission.Answers.Select(answer => $"{answer.Key}={answer.Value}");

    private Task<IReadOnlyList<StoredSubmission>> Of(ReadyTurn turn) => Scene.Submissions.Of(turn.PersonId, Ct);

    private Task<(string Status, long BegunAt, long? ClosedAt)> Row() => Scene.Row<(string, long, long?)>("SELECT status, begun_at, closed_at FROM submissions");

    private async Task<ReadyTurn> Later(long at) => (await Scene.Says()) with { At = at };
}
