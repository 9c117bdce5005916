using ChatAssist.Data.Tests.Suite;

namespace ChatAssist.Data.Tests.Postgres;

/// <summary>A turn and an erasure, or a person who joins, meet in one conversation: none waits for a row of the other's while it holds one.</summary>
public sealed class LockOrderTests : IAsyncLifetime
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

    private async Task SomebodyWaits()
    {
        while (await scene.One<long>("SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'") == 0) await Task.Delay(10, Ct);
    }
}
