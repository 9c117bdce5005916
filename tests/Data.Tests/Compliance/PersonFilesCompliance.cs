using ChatAssist.Data.Files;
using ChatAssist.Data.Staff;
using ChatAssist.Data.Tests.Suite;

namespace ChatAssist.Data.Tests.Compliance;

/// <summary>People found, their file, and what is done in it: only in sight, and written down.</summary>
public abstract class PersonFilesCompliance<TDatabase> : ComplianceSuite<TDatabase>
    where TDatabase : IDatabaseUnderTest, new()
{
    private Office? office;

    private Office Office => office ??= new(Scene);

    private PersonActs Acts => new(Db);

    [Theory]
    [InlineData("maria lopez")]
    [InlineData("lopez")]
    [InlineData("ari")]
    public async Task A_name_is_found_by_its_words_whatever_their_accents(string words)
    {
        await Person("María LÓPEZ");
        await Person("Mari\u0301a Lo\u0301pez", phone: Scene.Beto);
        await Person("José Caal", phone: "+50255550003");

        Assert.Equal(["Mari\u0301a Lo\u0301pez", "María LÓPEZ"], await Found(await Office.Account(Roles.Coordinator, "*"), new PeopleQuery { Words = words.Split(' ') }));
    }

    [Theory]
    [InlineData("50255550001", 1)]
    [InlineData("55550001", 1)]
    [InlineData("12025550001", 0)]
    [InlineData("0001", 0)]
    public async Task A_number_is_found_by_its_last_eight_digits_and_never_by_fewer(string digits, int found)
    {
        await Person("María");
        Assert.Equal(found, (await Found(await Office.Account(Roles.Promoter, "14"), new PeopleQuery { Digits = digits })).Count);
    }

    [Fact]
    public async Task A_number_that_was_only_told_for_calls_is_found_too()
    {
        await Person("María");
        await Db.Execute("UPDATE people SET phone = '+50244440009'", null, Ct);
        Assert.Equal(["María"], await Found(await Office.Account(Roles.Promoter, "14"), new PeopleQuery { Digits = "44440009" }));
    }

    [Fact]
    public async Task Search_and_file_show_exactly_those_who_are_in_sight()
    {
        var (quiche, zacapa, nowhere) = (await Person("Ana"), await Person("Beto", "1901", Scene.Beto), await Person("Caal", null, "+50255550003"));
        await Office.Case(Roles.Complaints, phone: "+50255550004");
        await Db.Execute("UPDATE people SET called = 'Dora' WHERE id = 4", null, Ct);
        (Viewer Viewer, long[] Sees)[] viewers =
        [
            (await Office.Account(Roles.Promoter, "14"), [quiche]), (await Office.Account(Roles.Promoter, "14", "19"), [zacapa, quiche]), (await Office.Account(Roles.Promoter), []),
            (await Office.Account(Roles.Coordinator, "*"), [nowhere, zacapa, quiche]), (await Office.Account(Roles.Administrator, "*"), []), (await Office.Account(Roles.Protection, "*"), []),
            (await Office.Account(Roles.Complaints, "*"), [4]),
        ];

        foreach (var (viewer, sees) in viewers)
        {
            Assert.Equal((viewer.Name, string.Join(' ', sees)), (viewer.Name, string.Join(' ', (await new PeopleSearch(Db).Find(viewer, new PeopleQuery(), Ct)).Select(one => one.Id))));
            foreach (var person in new[] { quiche, zacapa, nowhere, 4 }) Assert.Equal(sees.Contains(person), await new PersonFiles(Db).Of(viewer, person, "es", Scene.Now, Ct) is not null);
        }
    }

    [Fact]
    public async Task Whoever_holds_a_chat_of_another_department_finds_the_person()
    {
        await Person("Ana");
        var (stranger, chat) = (await Office.Account(Roles.Promoter, "19"), await Scene.ConversationOf(Scene.Ana));
        await Db.Execute("UPDATE conversations SET owner = 'held', held_by = @Account WHERE id = @chat", new { stranger.Account, chat }, Ct);
        Assert.Equal(["Ana"], await Found(stranger, new PeopleQuery()));
    }

    [Fact]
    public async Task A_page_goes_on_where_the_one_before_ended()
    {
        foreach (var i in Enumerable.Range(0, PeopleSearch.APage + 2)) await Person($"Ana {i}", phone: $"+502555601{i:00}");
        var viewer = await Office.Account(Roles.Promoter, "14");
        var first = await new PeopleSearch(Db).Find(viewer, new PeopleQuery(), Ct);
        var second = await new PeopleSearch(Db).Find(viewer, new PeopleQuery { Before = first[PeopleSearch.APage - 1].Id }, Ct);
        Assert.Equal((PeopleSearch.APage + 1, 2), (first.Count, second.Count));
        Assert.Equal(["Ana 1", "Ana 0"], second.Select(one => one.Called));
    }

    [Fact]
    public async Task Each_person_of_a_shared_phone_has_a_view_of_their_own_in_the_audit()
    {
        await Person("Ana");
        await Db.Execute("INSERT INTO people (conversation_id, called, language) SELECT conversation_id, 'Luis', 'es' FROM people", null, Ct);
        var viewer = await Office.Account(Roles.Promoter, "14");
        foreach (var person in new[] { 1, 2, 1 }) Assert.NotNull(await new PersonFiles(Db).Of(viewer, person, "es", Scene.Now, Ct));
        Assert.Equal(["person 1", "person 2"], await Scene.All<string>("SELECT about FROM audit WHERE act = 'SawFile' ORDER BY id"));
    }

    [Fact]
    public async Task A_correction_keeps_who_when_and_what_was_before()
    {
        var (person, viewer) = (await Filled(), await Office.Account(Roles.Promoter, "14"));

        Assert.Equal(Acted.Done, await Correct(viewer, person, new ChangedAnswer("age", "20", "34")));

        Assert.Equal(Acted.Done, await Correct(viewer, person, new ChangedAnswer("age", "34", null)));
        var file = (await new PersonFiles(Db).Of(viewer, person, "es", Scene.Now, Ct))!;
        Assert.Equal([new FiledCorrection(1, "age", "20", "34", viewer.Name, 7_000), new FiledCorrection(1, "age", "34", null, viewer.Name, 7_000)], file.Corrections);
        Assert.DoesNotContain("age", file.Submissions[0].Answers.Keys);
        Assert.Equal(2, await Scene.One<long>("SELECT COUNT(*) FROM audit WHERE act = 'Corrected'"));
    }

    [Fact]
    public async Task What_the_person_answered_meanwhile_is_not_overwritten()
    {
        var (person, viewer) = (await Filled(), await Office.Account(Roles.Promoter, "14"));
        Assert.Equal(Acted.Changed, await Correct(viewer, person, new ChangedAnswer("age", "19", "34")));
        Assert.Equal("20", await Scene.One<string>("SELECT value FROM submission_answers WHERE question = 'age'"));
        Assert.Equal(0, await Scene.One<long>("SELECT COUNT(*) FROM corrections"));
    }

    [Fact]
    public async Task A_turn_that_was_decided_on_the_old_answer_is_taken_again()
    {
        var (person, viewer) = (await Filled(), await Office.Account(Roles.Promoter, "14"));
        var turn = await Scene.Says("hola");
        await Correct(viewer, person, new ChangedAnswer("age", "20", "34"));
        Assert.Equal(CommitResult.Stale, await Scene.Turn.Commit(Scene.Finished(turn), Ct));
    }

    [Fact]
    public async Task Out_of_sight_nothing_is_corrected_decided_or_closed()
    {
        var (person, stranger) = (await Filled(), await Office.Account(Roles.Promoter, "19"));
        Assert.Equal(Acted.NotSeen, await Correct(stranger, person, new ChangedAnswer("age", "20", "34")));
        Assert.Equal(Acted.NotSeen, await Acts.Decide(stranger, person, 1, new CertificateDecision("unreadable", null, null, null, "x", "2026-11-27"), 7_000, Scene.Now, Ct));
        Assert.Equal(Acted.NotSeen, await Acts.Called(stranger, person, 1, "reached", "", null, 7_000, Scene.Now, Ct));
        Assert.Equal((0L, "open"), (await Scene.One<long>("SELECT COUNT(*) FROM audit WHERE account_id IS NOT NULL"), await Scene.One<string>("SELECT status FROM call_tasks")));
    }

    [Fact]
    public async Task What_is_another_persons_is_not_acted_on()
    {
        var viewer = await Office.Account(Roles.Promoter, "14");
        await Filled();
        var other = await Person("Beto", phone: Scene.Beto);
        Assert.Equal(Acted.NotSeen, await Correct(viewer, other, new ChangedAnswer("age", "20", "34")));
        Assert.Equal(Acted.Changed, await Acts.Called(viewer, other, 1, "reached", "", null, 7_000, Scene.Now, Ct));
    }

    [Fact]
    public async Task A_call_is_closed_once_with_its_result_and_may_be_promised_anew()
    {
        var (person, viewer) = (await Filled(), await Office.Account(Roles.Promoter, "14"));
        Assert.Equal(Acted.Done, await Acts.Called(viewer, person, 1, "not-reached", "No contesta", 9_000, 7_000, Scene.Now, Ct));
        Assert.Equal(Acted.Changed, await Acts.Called(viewer, person, 1, "reached", "", null, 7_000, Scene.Now, Ct));

        Assert.Equal([("no answer", "done", "not-reached"), ("was promised a call", "open", null)],
            await Scene.All<(string, string, string?)>("SELECT reason, status, result FROM call_tasks ORDER BY id"));
        Assert.Equal(("No contesta", 1), (await Scene.One<string>("SELECT body FROM notes"), await Scene.One<long>("SELECT COUNT(*) FROM audit WHERE act = 'Called'")));
    }

    private async Task<long> Person(string called, string? municipality = "1401", string phone = Scene.Ana)
    {
        var turn = await Scene.Says(phone: phone);
        Change[] lives = municipality is null ? [] : [new Change.Describe("municipality", municipality)];
        await Scene.Changes(turn, [new Change.Describe("called", called), .. lives]);
        return turn.PersonId;
    }

    // Has answered the age, and is to be called.
    private async Task<long> Filled()
    {
        var person = await Person("Ana");
        await Scene.Changes(await Scene.Says(), Scene.Profile, Scene.Age, new Change.CallTask("no answer", "", null));
        return person;
    }

    private Task<Acted> Correct(Viewer viewer, long person, ChangedAnswer answer) => Acts.Correct(viewer, person, 1, [answer], [], 7_000, Scene.Now, Ct);

    private async Task<IReadOnlyList<string?>> Found(Viewer viewer, PeopleQuery query) => [.. (await new PeopleSearch(Db).Find(viewer, query, Ct)).Select(one => one.Called)];
}
