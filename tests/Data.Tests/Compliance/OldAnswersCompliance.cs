using ChatAssist.Data.Tests.Suite;

namespace ChatAssist.Data.Tests.Compliance;

/// <summary>The answers of a database from before there were submissions.</summary>
public abstract class OldAnswersCompliance<TDatabase>
    where TDatabase : IDatabaseUnderTest, new()
{
    private const long BeforeSubmissions = 6;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Become_an_open_profile_of_each_person_who_has_any()
    {
        await using var old = new TDatabase();
        var scene = new Scene(old.Open());
        await Migrator.Migrate(scene.Db, Ct, BeforeSubmissions);
        var (ana, beto) = (await scene.Says(), await scene.Says(phone: Scene.Beto));
        await scene.Says(phone: "+50255550003");
        foreach (var (turn, question, value, at) in new[] { (ana, "called", "Ana", 70), (ana, "jobs", "5120:6", 40), (ana, "limit", "childcare", 90), (beto, "age", "30", 50) })
            await scene.Db.Execute("""
                INSERT INTO answers (person_id, question, value, inbox_id, at) VALUES (@PersonId, @question, @value, @InboxId, @at)
                """, new { turn.PersonId, question, value, turn.InboxId, at = (long)at }, Ct);

        await Migrator.Migrate(scene.Db, Ct);

        Assert.Equal(
            [(ana.PersonId, "profile profile 1 open", 40), (beto.PersonId, "profile profile 1 open", 50)],
            await scene.All<(long, string, long)>("SELECT person_id, key || ' ' || form || ' ' || version || ' ' || status, begun_at FROM submissions ORDER BY person_id"));
        Assert.Equal(
            [("called", "Ana", ana.InboxId, 70), ("limits", "childcare", ana.InboxId, 90), ("work_isco", "5120:6", ana.InboxId, 40), ("age", "30", beto.InboxId, 50)],
            await scene.All<(string, string, long, long)>("SELECT question, value, inbox_id, at FROM submission_answers ORDER BY submission_id, question"));
    }
}
