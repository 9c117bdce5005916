namespace ChatAssist.Data.Tests.Suite;

/// <summary>One kind of database, for one test: empty at first, gone afterwards. All that holds for every kind is written against this.</summary>
public interface IDatabaseUnderTest : IAsyncDisposable
{
    /// <summary>Opens it; once more is as another process would.</summary>
    Database Open();

    /// <summary>Opens it with all its tables: a copy of one that was migrated once.</summary>
    Task<Database> OpenMigrated();
}
