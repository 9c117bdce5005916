namespace ChatAssist.Data.Importing.Staging;

/// <summary>Some rows of a file that wait: after this line, up to that one.</summary>
internal sealed record Stretch(long Import, long After, long Until, string Today);

/// <summary>A row that cannot go in: what it leans on was changed after the file was read.</summary>
public sealed record Unfit
{
    public required long Line { get; init; }
    public required string Field { get; init; }
    public required string Why { get; init; }
}

/// <summary>Where the rows of one kind of file wait, and how they are swapped into the table that is read.</summary>
internal abstract class StagedTable
{
    private static readonly IReadOnlyDictionary<string, StagedTable> Kinds = new Dictionary<string, StagedTable>(StringComparer.Ordinal)
    {
        ["companies"] = new StagedCompanies(),
        ["vacancies"] = new StagedVacancies(),
        ["providers"] = new StagedProviders(),
        ["courses"] = new StagedCourses(),
        ["services"] = new StagedServices(),
    };

    public static StagedTable Of(string kind) => Kinds[kind];

    public static IEnumerable<string> All => Kinds.Keys;

    public abstract Task Stage(Tx tx, ImportRow.Offer row);

    public virtual Task<IReadOnlyList<Unfit>> Unfit(Tx tx, Stretch stretch) => Task.FromResult<IReadOnlyList<Unfit>>([]);

    /// <summary>Puts them in, in the order of the file; the number of rows.</summary>
    public abstract Task<int> Swap(Tx tx, Stretch stretch);
}
