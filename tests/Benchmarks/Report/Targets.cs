using ChatAssist.Benchmarks.Load;
using ChatAssist.Benchmarks.Parts;

namespace ChatAssist.Benchmarks.Report;

/// <summary>The ratios that count, each with its verdict. What was not measured in this run is left out.</summary>
internal static class Targets
{
    private const double MemoryMegabytes = 300;

    public static Table Table(Results results)
    {
        var table = new Table("Ratios", "what", "measured", "wanted", "");
        foreach (var target in Forms(results).Concat(OfConsole(results)).Concat(results.Engines.SelectMany(engine => Of(results, engine))))
            table.Add(target.What, Figure.Ratio(target.Value), (target.AtMost ? "≤ " : "≥ ") + Figure.Ratio(target.Limit), target.IsMet ? "met" : "**missed**");
        return table;
    }

    private static IEnumerable<Target> Forms(Results results) =>
        from aim in new[] { (What: Parts.Forms.Load, Milliseconds: 1000), (What: Parts.Forms.Turn, Milliseconds: 2) }
        from read in results.Forms
        where read.Kind == aim.What
        select new Target($"{read.Kind}, median / {aim.Milliseconds} ms", read.Median.TotalMilliseconds / aim.Milliseconds, AtMost: true, 1);

    private static IEnumerable<Target> OfConsole(Results results) =>
        from each in results.Console
        from aim in ConsoleLoad.Wanted
        where each.What == aim.What
        select aim.Bytes is { } bytes
            ? new Target($"{each.Engine}: {each.What}, bytes / {bytes / 1000} KB", each.Bytes!.Value / (double)bytes, AtMost: true, 1)
            : new Target($"{each.Engine}: {each.What}, p99 / {aim.Milliseconds} ms", each.Took.P99.TotalMilliseconds / aim.Milliseconds, AtMost: true, 1);

    private static IEnumerable<Target> Of(Results results, string engine) =>
        new[] { Cost(results, engine), Stage(results, engine) }
            .Concat(Acknowledgement(results, engine))
            .Append(Growth(results, engine))
            .Append(Memory(results, engine))
            .OfType<Target>();

    private static Target? Cost(Results results, string engine) =>
        results.People.Any() && results.Of(engine, results.People.First(), Benchmark.Middle, 0) is { } whole
        && results.Part(BareParts.Rows, engine) is { } rows && results.Part(BareParts.Webhook) is { } webhook && results.Part(BareParts.Send) is { } send
            ? new($"{engine}: CPU of a turn / sum of its bare parts", All(whole) / (All(rows) + All(webhook) + All(send)), AtMost: true, 3)
            : null;

    private static Target? Stage(Results results, string engine) =>
        results.Part(BareParts.Storage, engine) is { } stage && results.Part(BareParts.Rows, engine) is { } rows
            ? new($"{engine}: storage stage / bare rows, turns/s", stage.PerSecond / rows.PerSecond, AtMost: false, engine == "SQLite" ? 0.5 : 0.7)
            : null;

    // One alone writes many times as often when the API is quick: an idle machine would be compared with a busy one.
    private static IEnumerable<Target?> Acknowledgement(Results results, string engine) =>
        from people in results.People
        from atOnce in results.Service.Select(load => load.AtOnce).Distinct()
        let quick = results.Of(engine, people, atOnce, 0, atOnce == 1 ? Chat.AskingSlowly : Chat.Asking)
        let slow = results.Of(engine, people, atOnce, 100)
        where quick is not null && slow is not null
        select new Target(
            $"{engine}: acknowledgement p50, API in 100 ms / in 0 ms, {Figure.Count(people)} people, {atOnce} at once",
            slow.Acknowledgement.P50 / quick.Acknowledgement.P50, AtMost: true, 1.1);

    private static Target? Growth(Results results, string engine)
    {
        if (results.People.Count() < 2) return null;
        var (few, many) = (results.People.First(), results.People.Last());
        return results.Of(engine, few, Benchmark.Middle, 0) is { } small && results.Of(engine, many, Benchmark.Middle, 0) is { } large
            ? new($"{engine}: CPU of a turn, {Figure.Count(many)} people / {Figure.Count(few)}", All(large) / All(small), AtMost: true, 1.2)
            : null;
    }

    private static Target? Memory(Results results, string engine) => results.Memory.Find(load => load.Engine == engine) is { } run
        ? new($"{engine}: memory after {Figure.Count(run.Load.Turns)} turns / {MemoryMegabytes} MB", run.Memory.Now / 1048576.0 / MemoryMegabytes, AtMost: true, 1)
        : null;

    // With the database server's, where there is one: on both sides of a ratio.
    private static TimeSpan All(Measured load) => load.CpuPerTurn + (load.ServerCpuPerTurn ?? TimeSpan.Zero);

    private sealed record Target(string What, double Value, bool AtMost, double Limit)
    {
        public bool IsMet => AtMost ? Value <= Limit : Value >= Limit;
    }
}
