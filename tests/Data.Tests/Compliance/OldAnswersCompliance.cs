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
        var (ana, beto, _) = (await Person(scene), await Person(scene), await Person(scene));
        foreach (var (person, question, value, at) in new[] { (ana, "called", "Ana", 70), (ana, "jobs", "5120:6", 40), (ana, "limit", "childcare", 90), (beto, "age", "30", 50) })
            await scene.Db.Execute("""
                INSERT INTO answers (person_id, question, value, inbox_id, at) VALUES (@person, @question, @value, @person, @at)
                """, new { person, question, value, at = (long)at }, Ct);

        await Migrator.Migrate(scene.Db, Ct);

        Assert.Equal(
            [(ana, "profile profile 1 open", 40), (beto, "profile profile 1 open", 50)],
            await scene.All<(long, string, long)>("SELECT person_id, key || ' ' || form || ' ' || version || ' ' || status, begun_at FROM submissions ORDER BY person_id"));
        Assert.Equal(
            [("called", "Ana", ana, 70), ("limits", "childcare", ana, 90), ("work_isco", "5120:6", ana, 40), ("age", "30", beto, 50)],
            await scene.All<(string, string, long, long)>("SELECT question, value, inbox_id, at FROM submission_answers ORDER BY submission_id, question"));
    }

    // As the program of then had them; each row has the number of its person.
    private static async Task<long> Person(Scene scene)
    {
        await scene.Db.Execute("INSERT INTO conversations (created_at) VALUES (1)", null, Ct);
        var person = await scene.One<long>("SELECT MAX(id) FROM conversations");
        await scene.Db.Execute("INSERT INTO people (conversation_id, language) VALUES (@person, 'es')", new { person }, Ct);
        await scene.Db.Execute("""
            INSERT INTO inbox (account, external_id, conversation_id, kind, body, details, at, received_at) VALUES ('a', 'm' || @person, @person, 'message', '', '{}', 1, 1)
            """, new { person }, Ct);
        return person;
    }
}
