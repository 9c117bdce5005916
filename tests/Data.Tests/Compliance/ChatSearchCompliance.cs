using ChatAssist.Data.Cases;
using ChatAssist.Data.Staff;
using ChatAssist.Data.Tests.Suite;

namespace ChatAssist.Data.Tests.Compliance;

/// <summary>What was said, looked for by words.</summary>
public abstract class ChatSearchCompliance<TDatabase> : ComplianceSuite<TDatabase>
    where TDatabase : IDatabaseUnderTest, new()
{
    private Office Office => field ??= new Office(Scene);

    [Fact]
    public async Task What_a_person_wrote_a_colleague_answered_or_a_voice_note_says_is_found_newest_first()
    {
        var promoter = await Office.Account(Roles.Promoter, "14");
        var conversation = await Office.Case();
        await Scene.Changes(await Scene.Says("trabajo de panadera"));
        await Scene.Changes(await Scene.Shows("ME1"));
        await Db.Execute("UPDATE media SET kind = 'voice', transcript = 'una panadera'", null, Ct);
        await Office.Take(promoter, conversation);
        await Office.Write(promoter, conversation, "a", "¿de panadera?");

        var found = await Find(promoter, "panadera");

        Assert.Equal([("¿de panadera?", promoter.Name), (" una panadera", null), ("trabajo de panadera", (string?)null)], found.Found.Select(said => (said.Text, said.By)));
        Assert.Null(found.Older);
    }

    [Fact]
    public async Task Of_what_is_out_of_sight_nothing_is_found_and_what_is_shown_is_written_down()
    {
        var (promoter, other) = (await Office.Account(Roles.Promoter, "14"), await Office.Account(Roles.Promoter, "01"));
        await Office.Case();
        await Scene.Changes(await Scene.Says("trabajo de panadera"));

        Assert.Empty((await Find(other, "panadera")).Found);
        Assert.Single((await Find(promoter, "panadera")).Found);

        Assert.Equal([promoter.Account], await Scene.All<long>("SELECT account_id FROM audit WHERE act = 'SawChat'"));
    }

    [Fact]
    public async Task More_than_a_page_is_gone_on_with_where_it_ended()
    {
        var promoter = await Office.Account(Roles.Promoter, "14");
        await Office.Case();
        for (var i = 0; i < ChatSearch.MostFound + 2; i++) await Scene.Changes(await Scene.Says($"pan {i}"));

        var first = await Find(promoter, "pan");
        var second = await Find(promoter, "pan", first.Older!.Value);

        Assert.Equal(ChatSearch.MostFound, first.Found.Count);
        Assert.Equal(["pan 1", "pan 0"], second.Found.Select(said => said.Text));
        Assert.Null(second.Older);
    }

    private Task<SearchedChats> Find(Viewer viewer, string word, long before = long.MaxValue) =>
        new ChatSearch(Db).Find(viewer, text => text.Contains(word, StringComparison.Ordinal), before, Scene.Now, Ct);
}
