using ChatAssist.Benchmarks.Load;

namespace ChatAssist.Benchmarks;

/// <summary>What is measured: of which databases, with how many people in them, for how long.</summary>
/// <param name="Only">One part (see <see cref="Part"/>); null for all.</param>
/// <param name="Postgres">A server's connection string; null: the environment's, or one started for this run.</param>
internal sealed record Options(bool Quick, string Database, string? Postgres, IReadOnlyList<int> People, string? Only)
{
    public Pace Pace => Quick ? Pace.Quick : Pace.Full;

    /// <summary>The pace of the parts, which are measured in rounds.</summary>
    public Pace RoundPace => Quick ? Pace.Quick : Pace.Round;

    public int Rounds => Quick ? 1 : 3;

    public IReadOnlyList<int> AtOnce => Quick ? [1, 64] : [1, 64, 512];

    /// <summary>What a fresh process takes uncounted: the runtime compiles once more what is used often, which is no cost of a turn.</summary>
    public int TurnsUntilCompiled => Quick ? 1_000 : 50_000;

    /// <summary>How many people the console is measured with: one in twenty has an open case.</summary>
    public int PeopleOfConsole => Quick ? 10_000 : 100_000;

    /// <summary>How often each page and each message of the console is measured.</summary>
    public int Times => Quick ? 20 : 200;

    /// <summary>How many turns the memory run takes.</summary>
    public int ManyTurns => Quick ? 5_000 : 100_000;

    public bool WantsDatabases => Only is not (Part.Understanding or Part.Forms or Part.Matching);

    public bool Wants(string part) => Only is null || Only == part;
}

/// <summary>The parts of the benchmark, as --only names them.</summary>
internal static class Part
{
    public const string Bare = "bare", Storage = "storage", Service = "service", Memory = "memory", Understanding = "understanding", Forms = "forms", Matching = "matching", Console = "console";

    public static readonly string[] All = [Bare, Storage, Service, Memory, Understanding, Forms, Matching, Console];
}
