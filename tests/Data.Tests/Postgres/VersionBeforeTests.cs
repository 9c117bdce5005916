using ChatAssist.Data.Tests.Suite;

namespace ChatAssist.Data.Tests.Postgres;

/// <summary>Replicas of the version that had one table of answers go on beside those of this one; the statements are theirs.</summary>
public sealed class VersionBeforeTests : IAsyncLifetime
{
    private readonly PostgresUnderTest underTest = new();
    private Scene scene = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        scene = new Scene(underTest.Open());
        await Migrator.Migrate(scene.Db, Ct);
    }

    public ValueTask DisposeAsync() => underTest.DisposeAsync();

    [Fact]
    public async Task What_they_save_is_in_the_profile_under_its_name_of_today()
    {
        var ana = await scene.Says();

        await OldSave(ana, "age", "20");
        await OldSave(ana, "age", "21");
        await OldSave(ana, "jobs", "5120:6");

        Assert.Equal(new Dictionary<string, string> { ["age"] = "21", ["work_isco"] = "5120:6" }, await Answers(ana));
    }

    [Fact]
    public async Task What_they_save_joins_what_was_answered_here()
    {
        await scene.Changes(await scene.Says(), new Change.OpenSubmission("profile", "profile", "2"), Scene.Age);
        var ana = await scene.Says();

        await OldSave(ana, "called", "Ana");

        Assert.Equal(new Dictionary<string, string> { ["age"] = "20", ["called"] = "Ana" }, await Answers(ana));
        Assert.Equal("2", await scene.One<string>("SELECT version FROM submissions"));
    }

    [Fact]
    public async Task What_they_drop_is_dropped()
    {
        var ana = await scene.Says();
        await OldSave(ana, "age", "20");
        await OldSave(ana, "jobs", "5120:6");

        await scene.Db.Execute("DELETE FROM answers WHERE person_id = @PersonId AND question = @Question", new { ana.PersonId, Question = "jobs" }, Ct);

        Assert.Equal(new Dictionary<string, string> { ["age"] = "20" }, await Answers(ana));
    }

    private async Task<IReadOnlyDictionary<string, string>> Answers(ReadyTurn turn) => Assert.Single(await scene.Submissions.Of(turn.PersonId, Ct)).Answers;

    private Task<int> OldSave(ReadyTurn turn, string question, string value) => scene.Db.Execute("""
        INSERT INTO answers (person_id, question, value, inbox_id, at) VALUES (@PersonId, @question, @value, @InboxId, @At)
        ON CONFLICT (person_id, question) DO UPDATE SET value = excluded.value, inbox_id = excluded.inbox_id, at = excluded.at
        """, new { turn.PersonId, question, value, turn.InboxId, turn.At }, Ct);
}
