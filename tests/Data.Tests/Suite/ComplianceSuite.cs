namespace ChatAssist.Data.Tests.Suite;

/// <summary>What must hold on every kind of database; a class of one line runs it on one. Each test has a fresh, migrated one.</summary>
public abstract class ComplianceSuite<TDatabase> : IAsyncLifetime
    where TDatabase : IDatabaseUnderTest, new()
{
    private readonly TDatabase underTest = new();
    private Scene? scene;

    protected static CancellationToken Ct => TestContext.Current.CancellationToken;

    protected Scene Scene => scene!;

    protected Database Db => Scene.Db;

    public async ValueTask InitializeAsync() => scene = new Scene(await underTest.OpenMigrated());

    public async ValueTask DisposeAsync()
    {
        await underTest.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>The same database as another process sees it.</summary>
    protected Database OpenAgain() => underTest.Open();

    /// <summary>For a property: one case on a database of its own.</summary>
    protected static async Task OnAFreshDatabase(Func<Scene, Task> test)
    {
        await using var fresh = new TDatabase();
        await test(new Scene(await fresh.OpenMigrated()));
    }
}
