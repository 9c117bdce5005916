using ChatAssist.Data.Tests.Suite;

namespace ChatAssist.Data.Tests.Postgres;

/// <summary>What a replica that died had in hand is taken over before its leases run out.</summary>
public sealed class PresenceTests : IAsyncLifetime
{
    private readonly PostgresUnderTest underTest = new();
    private PostgresDatabase one = null!, two = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        (one, two) = ((PostgresDatabase)underTest.Open(), (PostgresDatabase)underTest.Open());
        await Migrator.Migrate(one, Ct);
        await one.Announce(Ct);
        await two.Announce(Ct);
    }

    public ValueTask DisposeAsync() => underTest.DisposeAsync();

    [Fact]
    public async Task Nothing_is_taken_from_a_replica_that_lives()
    {
        var (scene, other) = await OneTakesAMessageAndSendsAnother();

        Assert.Equal((0, 0), (await other.Turns.Abandon(scene.Now, Ct), await other.Outbox.Abandon(scene.Now, scene.Now, Ct)));
    }

    [Fact]
    public async Task What_a_dead_one_had_taken_can_be_taken_again_and_what_it_was_sending_is_looked_for()
    {
        var (scene, other) = await OneTakesAMessageAndSendsAnother();
        await one.DisposeAsync();

        Assert.Equal((1, 1), (await other.Turns.Abandon(scene.Now, Ct), await other.Outbox.Abandon(scene.Now, scene.Now, Ct)));
        Assert.Equal("unclear", await other.StatusOf("answer"));
        Assert.Equal("second", Assert.Single(await other.Turns.Claim(10, scene.Now, scene.Lease, Ct)).Body);
    }

    [Fact]
    public async Task A_replica_that_nobody_sees_does_not_judge_the_others()
    {
        var (scene, _) = await OneTakesAMessageAndSendsAnother();
        await one.DisposeAsync();
        var unseen = new Scene(underTest.Open());

        Assert.Equal((0, 0), (await unseen.Turns.Abandon(scene.Now, Ct), await unseen.Outbox.Abandon(scene.Now, scene.Now, Ct)));
    }

    private async Task<(Scene One, Scene Two)> OneTakesAMessageAndSendsAnother()
    {
        var scene = new Scene(one);
        await scene.Queue(Scene.Ana, "answer");
        await scene.Claim("answer");
        await scene.Says("second");
        Assert.Single(await scene.Turns.Claim(10, scene.Now, scene.Lease, Ct));
        return (scene, new Scene(two));
    }
}
