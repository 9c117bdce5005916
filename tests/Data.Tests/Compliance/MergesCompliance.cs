using ChatAssist.Data.Files;
using ChatAssist.Data.Staff;
using ChatAssist.Data.Tests.Suite;

namespace ChatAssist.Data.Tests.Compliance;

/// <summary>Two rows that are one person: made one, both phones lead there, and apart again bit for bit.</summary>
public abstract class MergesCompliance<TDatabase> : ComplianceSuite<TDatabase>
    where TDatabase : IDatabaseUnderTest, new()
{
    private static readonly Merging BetoIntoAna = new(Stays: 1, Other: 2, CalledOfOther: false, LivesOfOther: false, IsSure: false);

    private static readonly string[] Passing = ["audit", "audit_head", "merges", "merge_moves"];

    private Office? office;

    private Office Office => office ??= new(Scene);

    private Merges Merges => new(Db);

    [Fact]
    public async Task Undone_all_is_as_it_was_bit_for_bit()
    {
        var promoter = await Office.Twice();
        var before = await Everything();
        Assert.Equal(Merged.Done, await Merge(promoter, BetoIntoAna with { CalledOfOther = true, LivesOfOther = true }));
        Assert.NotEqual(before, await Everything());

        Assert.Equal(Merged.Done, await Merges.Undo(promoter, 2, Scene.Now, Ct));
        Assert.Equal(before, await Everything());
        Assert.Equal([("Merged", 2L), ("Unmerged", 2L)], await Scene.All<(string, long)>("SELECT act, COUNT(*) FROM audit WHERE act IN ('Merged', 'Unmerged') GROUP BY act ORDER BY act"));
    }

    [Fact]
    public async Task Both_phones_lead_to_the_one_person_and_apart_again_to_each()
    {
        var promoter = await Office.Twice();
        await Merge(promoter, BetoIntoAna);
        var (one, other) = (await Scene.Says("hola"), await Scene.Says("hola", Scene.Beto));
        Assert.Equal((1L, one.ConversationId), (other.PersonId, other.ConversationId));
        await Scene.Changes(one);
        await Scene.Changes(await Scene.NextTurn(Scene.Beto));

        await Merges.Undo(promoter, 1, Scene.Now, Ct);
        Assert.Equal(2, (await Scene.Says("hola", Scene.Beto)).PersonId);
    }

    [Fact]
    public async Task What_only_the_other_had_is_theirs_now_and_what_both_had_stays_as_history_that_somebody_looks_at()
    {
        var promoter = await Office.Twice();
        await Merge(promoter, BetoIntoAna);
        var file = (await new PersonFiles(Db).Of(promoter, 1, "es", Scene.Now, Ct))!;

        Assert.Equal(["R2"], file.Referrals.Select(one => one.Service));
        Assert.Equal("20", Assert.Single(file.Submissions).Answers["age"]);
        Assert.Contains("two files are one: look at what the other had under way", file.Calls.Select(call => call.Reason));
        Assert.Equal(1, await Scene.One<long>("SELECT COUNT(*) FROM submissions WHERE person_id = 2"));
        Assert.Equal([1], (await new PeopleSearch(Db).Find(promoter, new PeopleQuery(), Ct)).Select(one => one.Id));
    }

    [Fact]
    public async Task Timers_of_what_moved_go_along_and_no_other_rings()
    {
        var promoter = await Office.Twice();
        await Merge(promoter, BetoIntoAna);
        Assert.Equal([("profile.nudge", 2L, "cancelled"), ("referral.later@1", 1L, "pending")], await Scene.All<(string, long, string)>("SELECT slot, anchor_id, status FROM timers ORDER BY slot"));
    }

    [Fact]
    public async Task Open_cases_of_both_stay_and_the_newer_session_goes_on()
    {
        var promoter = await Office.Twice();
        await Scene.Changes(await Scene.Says("ayuda", Scene.Beto), new Change.Escalate("normal", "asked for a person", Roles.Promoter, null));
        await Db.Execute("UPDATE sessions SET last_turn = conversation_id * 1000, active_flow = 'menu', active_version = conversation_id, active_state = '{}'", null, Ct);
        await Merge(promoter, BetoIntoAna);

        Assert.Equal(("waiting", 1L), (await Scene.One<string>("SELECT owner FROM conversations WHERE id = 1"), await Scene.One<long>("SELECT COUNT(*) FROM escalations WHERE conversation_id = 1 AND status = 'open'")));
        Assert.Equal(2, await Scene.One<long>("SELECT active_version FROM sessions WHERE conversation_id = 1"));
        Assert.Single((await Office.Today.Of(promoter, 100_000, Ct)).Waiting);
    }

    [Fact]
    public async Task A_stop_of_one_phone_holds_for_the_person()
    {
        var promoter = await Office.Twice();
        await Scene.Changes(await Scene.Says("BAJA", Scene.Beto), new Change.OptOut(ThisAddressOnly: false));
        await Merge(promoter, BetoIntoAna);
        Assert.NotNull(await Scene.One<long?>("SELECT opted_out_at FROM conversations WHERE id = 1"));
    }

    [Fact]
    public async Task What_was_changed_since_stays_when_it_is_undone()
    {
        var promoter = await Office.Twice();
        await Merge(promoter, BetoIntoAna with { CalledOfOther = true });
        await Scene.Changes(await Scene.Says(), new Change.Describe("called", "Ana Lucía"));
        await Merges.Undo(promoter, 1, Scene.Now, Ct);
        Assert.Equal(["Ana Lucía", "Ana"], await Scene.All<string>("SELECT called FROM people ORDER BY id"));
    }

    [Theory]
    [InlineData("UPDATE people SET consent = 'declined' WHERE id = 2", Merged.NotAgreed)]
    [InlineData("UPDATE people SET legal_hold = 1 WHERE id = 1", Merged.NotAgreed)]
    [InlineData("UPDATE people SET merged_into = 1 WHERE id = 2", Merged.Already)]
    [InlineData("INSERT INTO conflicts (conversation_id, account_id) SELECT 1, MAX(id) FROM accounts WHERE who <> 'promoter-1'", Merged.HasCase)]
    [InlineData("UPDATE conversations SET owner = 'held', held_by = (SELECT MAX(id) FROM accounts) WHERE id = 2", Merged.HeldByAnother)]
    [InlineData("INSERT INTO people (conversation_id, language) VALUES (2, 'es')", Merged.SharedPhone)]
    [InlineData("UPDATE inbox SET status = 'pending' WHERE conversation_id = 2", Merged.UnderWay)]
    public async Task What_must_not_be_one_is_not_made_one(string because, Merged told)
    {
        var promoter = await Office.Twice();
        await Office.Account(Roles.Coordinator, "*");
        await Db.Execute(because, null, Ct);
        Assert.Equal(told, await Merge(promoter, BetoIntoAna));
        Assert.Equal(0, await Scene.One<long>("SELECT COUNT(*) FROM merges"));
    }

    [Fact]
    public async Task Two_of_one_phone_are_made_one_only_by_whoever_says_so()
    {
        var promoter = await Office.Twice();
        await Scene.Changes(await Scene.Says("soy otra"), new Change.NewPerson(), new Change.Describe("called", "Ana"));
        var same = BetoIntoAna with { Other = 3 };
        Assert.Equal(Merged.OnePhone, await Merge(promoter, same));
        var begun = await Scene.Says();
        Assert.Equal(Merged.UnderWay, await Merge(promoter, same with { IsSure = true }));
        await Scene.Changes(begun);
        var decided = await Scene.One<long>("SELECT version FROM sessions WHERE conversation_id = 1");
        Assert.Equal(Merged.Done, await Merge(promoter, same with { IsSure = true }));
        Assert.NotEqual(decided, await Scene.One<long>("SELECT version FROM sessions WHERE conversation_id = 1"));

        var turn = await Scene.Says();
        Assert.Equal((1L, 0L), (turn.PersonId, turn.Others));
    }

    [Fact]
    public async Task Whoever_sees_only_one_of_them_makes_nothing_one_nor_apart()
    {
        var promoter = await Office.Twice();
        await Db.Execute("UPDATE people SET municipality = '1901' WHERE id = 2", null, Ct);
        Assert.Equal(Merged.NotSeen, await Merge(promoter, BetoIntoAna));
        await Merge(await Office.Account(Roles.Coordinator, "*"), BetoIntoAna);
        Assert.Equal(Merged.NotSeen, await Merges.Undo(promoter, 1, Scene.Now, Ct));
        Assert.Equal(Merged.NotSeen, await Merge(await Office.Account(Roles.Protection, "*"), BetoIntoAna));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    public async Task Erasure_of_the_one_erases_both(string who)
    {
        await Merge(await Office.Twice(), BetoIntoAna with { CalledOfOther = true });
        Assert.IsType<ErasureResult.Erased>(await new ErasureOrders(Db).Erase(who, despiteOpenCase: false, "operator", 7_000, Scene.Now, Ct));
        await new Erasures(Db).Settle(Scene.Now, Ct);

        Assert.Empty(await Scene.Traces("Ana", "5555000", "canary"));
        Assert.Equal(0, await Scene.One<long>("SELECT COUNT(*) FROM merge_moves"));
    }

    [Fact]
    public async Task Likely_ones_are_those_of_one_name_and_place_or_one_number_in_sight()
    {
        var promoter = await Office.Twice();
        await Scene.Changes(await Scene.Says(phone: "+50255550003"), new Change.Describe("called", "ana"), new Change.Describe("municipality", "1401"));
        await Scene.Changes(await Scene.Says(phone: "+50255550004"), new Change.Describe("called", "Ana"), new Change.Describe("municipality", "1901"), new Change.Describe("phone", Scene.Ana));
        await Scene.Changes(await Scene.Says(phone: "+50255550005"), new Change.Describe("called", "Ana"), new Change.Describe("municipality", "1401"), Scene.Profile, new Change.Answer("profile", "age", "44"));

        Assert.Equal([2, 3], (await new Duplicates(Db).Of(promoter, 1, Ct)).Select(one => one.Person));
        Assert.Equal([2, 3, 4], (await new Duplicates(Db).Of(await Office.Account(Roles.Coordinator, "*"), 1, Ct)).Select(one => one.Person));
    }

    [Fact]
    public async Task What_became_part_of_another_takes_no_writes()
    {
        var promoter = await Office.Twice();
        await Merge(promoter, BetoIntoAna);
        var visit = new NewVisit { Key = "k1", Kind = "visit", DueAt = 9_000, Place = "", With = "" };

        Assert.Null(await new Fillings(Db).Of(promoter, 2, 7_000, Scene.Now, Ct));
        Assert.Equal(Acted.NotSeen, await new Visits(Db).Plan(promoter, 2, visit, 7_000, Scene.Now, Ct));
        Assert.Equal(Acted.NotSeen, await new Fieldwork(Db).Ask(promoter, 2, "k1", new SpokenAnswer(true, true, 1, ""), 7_000, Scene.Now, Ct));
        Assert.Equal(Acted.Done, await new Visits(Db).Plan(promoter, 1, visit, 7_000, Scene.Now, Ct));
    }

    private Task<Merged> Merge(Viewer viewer, Merging merging) => Merges.Merge(viewer, merging, 7_000, Scene.Now, Ct);

    // Each row with all that stands in it, but for what only counts up and what tells of the merge itself.
    private async Task<IReadOnlyList<string>> Everything()
    {
        List<string> rows = [];
        foreach (var table in (await Traces.Columns(Scene)).Where(each => !Passing.Contains(each.Table) && each is not (("conversations", "epoch") or ("sessions", "version"))).GroupBy(each => each.Table))
            rows.AddRange((await Scene.All<string>($"SELECT {string.Join(" || ' ' || ", table.Select(each => $"COALESCE(CAST({each.Column} AS TEXT), '-')"))} FROM {table.Key} {(table.Key == "call_tasks" ? "WHERE reason NOT LIKE 'two files%'" : "")} ORDER BY 1"))
                .Select(row => $"{table.Key}: {row}"));
        return rows;
    }
}
