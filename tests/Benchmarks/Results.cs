using ChatAssist.Benchmarks.Load;
using ChatAssist.Benchmarks.Parts;

namespace ChatAssist.Benchmarks;

/// <summary>One load of the whole service. Memory in bytes, resident: at the end of the load, and the highest so far.</summary>
internal sealed record ServiceResult(string Engine, int People, Chat Chat, int AtOnce, int DelayMs, Measured Load, (long Now, long Peak) Memory);

/// <summary>A bare part, or the storage stage. <paramref name="Engine"/> is null where no database is in it.</summary>
internal sealed record PartResult(string What, string? Engine, Measured Load);

/// <summary>One thing that somebody does in the console.</summary>
/// <param name="Bytes">Of one answer; null: it is no page.</param>
internal sealed record ConsoleResult(string Engine, string What, int Times, Spread Took, long? Bytes);

/// <summary>All that was measured in this run.</summary>
internal sealed class Results
{
    public List<PartResult> Parts { get; } = [];

    public List<ServiceResult> Service { get; } = [];

    /// <summary>The long runs.</summary>
    public List<ServiceResult> Memory { get; } = [];

    /// <summary>One kind of answer each; the first is the bare part.</summary>
    public List<Read> Reads { get; } = [];

    /// <summary>A large form, loaded and answered.</summary>
    public List<Read> Forms { get; } = [];

    /// <summary>Vacancies for a person, people for a vacancy.</summary>
    public List<Read> Matching { get; } = [];

    /// <summary>Pages, searches and messages of the console.</summary>
    public List<ConsoleResult> Console { get; } = [];

    public IEnumerable<string> Engines => Parts.Select(part => part.Engine).Concat(Service.Select(load => load.Engine)).Concat(Memory.Select(load => load.Engine)).OfType<string>().Distinct(StringComparer.Ordinal);

    public IEnumerable<int> People => Service.Select(load => load.People).Distinct().Order();

    /// <summary>The middle one of the rounds in which a part was measured.</summary>
    public Measured? Part(string what, string? engine = null) =>
        Parts.Where(part => part.What == what && part.Engine == engine).Select(part => part.Load).OrderBy(load => load.PerSecond).ToArray() is { Length: > 0 } rounds
            ? rounds[rounds.Length / 2]
            : null;

    /// <param name="chat">Null: asking.</param>
    public Measured? Of(string engine, int people, int atOnce, int delayMs, Chat? chat = null) => Service.Find(load =>
        load.Engine == engine && load.People == people && load.AtOnce == atOnce && load.DelayMs == delayMs && load.Chat == (chat ?? Chat.Asking))?.Load;
}
