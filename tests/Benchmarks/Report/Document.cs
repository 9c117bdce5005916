using System.Globalization;
using ChatAssist.Benchmarks.Load;

namespace ChatAssist.Benchmarks.Report;

/// <summary>The results as they stand in docs/performance.md.</summary>
internal static class Document
{
    public static string Of(Results results, Options options, IReadOnlyList<string> versions, string args)
    {
        var head = string.Create(CultureInfo.InvariantCulture, $"""
            Measured on {DateTime.UtcNow:yyyy-MM-dd} with

                dotnet run -c Release --project tests/Benchmarks {(args.Length == 0 ? "" : "-- " + args)}

            {string.Join("; ", versions.Prepend(Machine.Describe()))}. {(options.WantsDatabases ? $"Each line counts {options.Pace.Counted.TotalSeconds} s after {options.Pace.WarmUp.TotalSeconds} s of warm-up." : "")}
            {(options.Quick ? "A quick run: too short for figures that count." : "")}
            """).TrimEnd();
        Table[] tables = [Targets.Table(results), Parts(results, options.Rounds), Service(results), Memory(results), Understanding(results), Forms(results), Matching(results), OfConsole(results)];
        return string.Join('\n', tables.Where(table => !table.IsEmpty).Select(table => table.ToString()).Prepend(head + "\n"));
    }

    private static Table Parts(Results results, int rounds)
    {
        var table = new Table(rounds == 1 ? "Parts" : $"Parts (the middle one of {rounds} rounds)", "part", "turns/s", "CPU µs", "database server CPU µs");
        foreach (var (what, engine) in results.Parts.Select(part => (part.What, part.Engine)).Distinct())
        {
            var load = results.Part(what, engine)!;
            table.Add(engine is null ? what : $"{what}, {engine}", Figure.Count(load.PerSecond), Figure.Microseconds(load.CpuPerTurn), Figure.Microseconds(load.ServerCpuPerTurn));
        }
        return table;
    }

    private static Table Service(Results results)
    {
        var table = new Table(
            "Whole service", "database, people, chat", "at once", "API ms", "turns/s", "ack p50 ms", "p99", "turn p50 ms", "p99", "CPU µs a turn", "database server CPU µs", "memory MB");
        foreach (var each in Sorted(results.Service))
            table.Add([$"{each.Engine}, {Figure.Count(each.People)}, {each.Chat.Name}", Figure.Count(each.AtOnce), Figure.Count(each.DelayMs), .. Cells(each.Load), Figure.Megabytes(each.Memory.Now)]);
        return table;
    }

    private static Table Memory(Results results)
    {
        var table = new Table("Memory of the service after many turns", "database", "turns", "turns/s", "CPU µs a turn", "memory MB", "highest MB");
        foreach (var each in results.Memory)
            table.Add(each.Engine, Figure.Count(each.Load.Turns), Figure.Count(each.Load.PerSecond), Figure.Microseconds(each.Load.CpuPerTurn), Figure.Megabytes(each.Memory.Now), Figure.Megabytes(each.Memory.Peak));
        return table;
    }

    private static Table Understanding(Results results)
    {
        var table = new Table("Reading one answer", "kind", "utterances", "median µs", "p99 µs", "× bare", "bytes");
        var bare = results.Reads.FirstOrDefault()?.Median ?? default;
        foreach (var read in results.Reads)
            table.Add(read.Kind, Figure.Count(read.Values), Figure.Tenths(read.Median), Figure.Tenths(read.P99), Figure.Ratio(read.Median / bare), Figure.Count(read.Bytes));
        return table;
    }

    private static Table Forms(Results results) => Milliseconds("A form of 60 questions and 10,000 choices", results.Forms);

    private static Table Matching(Results results) => Milliseconds("Matching", results.Matching);

    private static Table OfConsole(Results results)
    {
        var table = new Table("The console", "database, what", "times", "median ms", "p99 ms", "bytes");
        foreach (var each in results.Console)
            table.Add($"{each.Engine}, {each.What}", Figure.Count(each.Times), Figure.Milliseconds(each.Took.P50), Figure.Milliseconds(each.Took.P99), each.Bytes is { } bytes ? Figure.Count(bytes) : "–");
        return table;
    }

    private static Table Milliseconds(string name, IEnumerable<Parts.Read> reads)
    {
        var table = new Table(name, "what", "of", "median ms", "p99 ms", "bytes");
        foreach (var read in reads) table.Add(read.Kind, Figure.Count(read.Values), Figure.Thousandths(read.Median), Figure.Thousandths(read.P99), Figure.Count(read.Bytes));
        return table;
    }

    private static IEnumerable<ServiceResult> Sorted(IEnumerable<ServiceResult> loads) => loads
        .OrderByDescending(load => load.Engine, StringComparer.Ordinal)
        .ThenBy(load => load.People)
        .ThenByDescending(load => load.Chat.Name, StringComparer.Ordinal)
        .ThenBy(load => load.DelayMs)
        .ThenBy(load => load.AtOnce);

    private static string[] Cells(Measured load) =>
    [
        Figure.Count(load.PerSecond),
        Figure.Milliseconds(load.Acknowledgement.P50), Figure.Milliseconds(load.Acknowledgement.P99),
        Figure.Milliseconds(load.Turn.P50), Figure.Milliseconds(load.Turn.P99),
        Figure.Microseconds(load.CpuPerTurn), Figure.Microseconds(load.ServerCpuPerTurn),
    ];
}
