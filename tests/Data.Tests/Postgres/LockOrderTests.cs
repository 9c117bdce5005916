using ChatAssist.Data.Cases;
using ChatAssist.Data.Files;
using ChatAssist.Data.Staff;
using ChatAssist.Data.Tests.Suite;

namespace ChatAssist.Data.Tests.Postgres;

/// <summary>A turn, an erasure, a message, a merge or a person who joins meet in one conversation: none waits for a row of the other's while it holds one.</summary>
public sealed class LockOrderTests : IAsyncLifetime
{
    private readonly PostgresUnderTest underTest = new();
    private Scene scene = null!;

    private static readonly Merging BetoIntoAna = new(Stays: 1, Other: 2, CalledOfOther: false, LivesOfOther: false, IsSure: false);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        scene = new Scene(underTest.Open());
        await Migrator.Migrate(scene.Db, Ct);
    }

    public ValueTask DisposeAsync() => underTest.DisposeAsync();

    [Fact]
    public async Task A_turn_holds_no_message_while_it_waits_for_its_conversation()
    {
        var ana = await scene.Says();
        var erasing = await HeldWrite.Begin(scene.Db, tx => tx.Execute("UPDATE conversations SET epoch = epoch + 1 WHERE id = @ConversationId", ana));

        var turn = scene.Turn.Commit(scene.Finished(ana), Ct);
        await SomebodyWaits();
        var free = await scene.All<long>("SELECT id FROM inbox WHERE id = @InboxId FOR UPDATE SKIP LOCKED", ana);
        await erasing.End();

        Assert.Equal((ana.InboxId, CommitResult.Stale), (free.SingleOrDefault(), await turn));
    }

    [Fact]
    public async Task A_message_that_arrives_while_two_are_made_one_is_seen()
    {
        var promoter = await new Office(scene).Twice();
        var arriving = await HeldWrite.Begin(scene.Db, tx => tx.Execute("""
            INSERT INTO inbox (account, external_id, conversation_id, address_id, kind, body, details, at, received_at)
            SELECT 'AC1', 'late', a.conversation_id, a.id, 'message', 'hola', '{}', 1, 1 FROM addresses a WHERE a.phone = @Beto FOR SHARE OF a
            """, new { Scene.Beto }));

        var merging = new Merges(scene.Db).Merge(promoter, BetoIntoAna, 7_000, scene.Now, Ct);
        await SomebodyWaits();
        await arriving.End();

        Assert.Equal(Merged.UnderWay, await merging);
    }

    [Fact]
    public async Task Who_is_erased_while_another_row_becomes_theirs_is_erased_with_it()
    {
        var promoter = await new Office(scene).Twice();
        await new Merges(scene.Db).Merge(promoter, BetoIntoAna, 7_000, scene.Now, Ct);
        await scene.Db.Execute("UPDATE people SET merged_into = NULL WHERE id = 2", null, Ct);
        var merging = await HeldWrite.Begin(scene.Db, async tx =>
        {
            await tx.Execute("SELECT id FROM conversations WHERE id IN (1, 2) ORDER BY id FOR NO KEY UPDATE", null);
            await tx.Execute("UPDATE people SET merged_into = 1 WHERE id = 2", null);
        });

        var erasing = new ErasureOrders(scene.Db).Erase("1", despiteOpenCase: false, "operator", 7_000, scene.Now, Ct);
        await SomebodyWaits();
        await merging.End();

        Assert.IsType<ErasureResult.Erased>(await erasing);
        Assert.Equal(0, await scene.One<long>("SELECT COUNT(*) FROM people WHERE called IS NOT NULL"));
    }

    [Fact]
    public async Task What_was_said_is_not_written_down_while_its_file_is_dropped()
    {
        var promoter = await new Office(scene).Account(Roles.Promoter, "*");
        await scene.Changes(await scene.Shows());
        await scene.Db.Execute("UPDATE media SET kind = 'voice', status = 'kept'", null, Ct);
        var dropping = await HeldWrite.Begin(scene.Db, tx => tx.Execute("UPDATE media SET status = 'dropped', transcript = NULL"));

        var said = new VoiceNotes(scene.Db).Transcribe(promoter, await scene.One<long>("SELECT id FROM media"), "busco trabajo", at: 8_000, scene.Now, Ct);
        await SomebodyWaits();
        await dropping.End();

        Assert.Equal((false, null), (await said, await scene.One<string?>("SELECT transcript FROM media")));
    }

    private async Task SomebodyWaits()
    {
        while (await scene.One<long>("SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'") == 0) await Task.Delay(10, Ct);
    }
}
