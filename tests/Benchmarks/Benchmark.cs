using ChatAssist.Benchmarks.Load;
using ChatAssist.Benchmarks.Parts;
using ChatAssist.Benchmarks.Report;
using ChatAssist.Benchmarks.Stores;

namespace ChatAssist.Benchmarks;

/// <summary>One run: every part after the other, on each database.</summary>
internal sealed class Benchmark(Options options, CancellationToken ct)
{
    // What the bare parts are compared at.
    public const int Middle = 64;
    private const int Many = 512, PostgresConnections = 16;
    private static readonly int[] Delays = [0, 100];

    private readonly Results results = new();

    private int Few => options.People[0];

    /// <summary>Measures, tells how it goes on standard output, and gives the tables as Markdown.</summary>
    public static async Task<string> Run(Options options, string args, CancellationToken ct)
    {
        var benchmark = new Benchmark(options, ct);
        var versions = new List<string>();
        if (options.Wants(Part.Understanding)) benchmark.Read(Parts.Understanding.Run(options.Quick), benchmark.results.Reads);
        if (options.Wants(Part.Forms)) benchmark.Read(Parts.Forms.Run(options.Quick), benchmark.results.Forms);
        if (options.Wants(Part.Matching)) benchmark.Read(Parts.Matching.Run(options.Quick), benchmark.results.Matching);
        if (options.Wants(Part.Bare)) await benchmark.WithoutDatabase();
        foreach (var start in options.WantsDatabases ? Engines(options) : [])
        {
            using var engine = start();
            versions.Add(engine.Version());
            await benchmark.On(engine);
        }
        return Document.Of(benchmark.results, options, versions, args);
    }

    private static IEnumerable<Func<Engine>> Engines(Options options)
    {
        if (options.Database != "postgres") yield return () => new SqliteEngine();
        if (options.Database != "sqlite") yield return () => PostgresEngine.Start(options.Postgres);
    }

    private void Read(IEnumerable<Read> reads, List<Read> into)
    {
        foreach (var read in reads)
        {
            ct.ThrowIfCancellationRequested();
            into.Add(read);
            Console.WriteLine($"{read.Kind}: {Figure.Tenths(read.Median)} µs");
        }
    }

    private async Task WithoutDatabase()
    {
        for (var round = 0; round < options.Rounds; round++)
        {
            await Add(BareParts.Webhook, null, () => BareWebhook.Run(Middle, options.TurnsUntilCompiled, options.RoundPace));
            await Add(BareParts.Send, null, () => BareSend.Run(Middle, options.RoundPace));
        }
    }

    private async Task On(Engine engine)
    {
        // In turns, so that a moment at which the machine is busy spoils one round and not one part.
        for (var round = 0; round < options.Rounds; round++)
        {
            if (options.Wants(Part.Bare)) await Bare(engine);
            if (options.Wants(Part.Storage)) await Storage(engine);
        }
        if (options.Wants(Part.Service)) await Service(engine);
        if (options.Wants(Part.Memory)) await Memory(engine);
        if (options.Wants(Part.Console)) await OfConsole(engine);
    }

    private async Task Bare(Engine engine)
    {
        await using var store = await engine.Create().With(Few);
        var (connections, turns) = engine is SqliteEngine ? (1, Middle) : (PostgresConnections, 1);
        await Add(BareParts.Rows, engine.Name, () => BareRows.Run(store, Few, connections, turns, commits: 1, options.RoundPace));
        await Add(BareParts.RowsInSteps, engine.Name, () => BareRows.Run(store, Few, connections, turns, commits: 4, options.RoundPace));
    }

    private async Task Storage(Engine engine)
    {
        await using var store = await engine.Create().With(Few);
        await Add(BareParts.Storage, engine.Name, () => StorageStage.Run(store, Few, Many, options.RoundPace));
    }

    private async Task Service(Engine engine)
    {
        var services = new List<ServiceLoad>();
        try
        {
            foreach (var people in options.People) services.Add(await Start(engine, people));
            // What is compared is measured close together, for the machine's sake.
            foreach (var atOnce in options.AtOnce)
                foreach (var delay in Delays)
                    foreach (var service in services) await Add(engine, service, Chat.Asking, atOnce, delay);
            foreach (var service in services) await Add(engine, service, Chat.AskingSlowly, 1, 0);
            foreach (var service in services) await Add(engine, service, Chat.Answering, Middle, 0);
        }
        finally
        {
            foreach (var service in services) await service.DisposeAsync();
        }
    }

    private async Task<ServiceLoad> Start(Engine engine, int people)
    {
        ct.ThrowIfCancellationRequested();
        Console.WriteLine($"{engine.Name}: the service with {Figure.Count(people)} people is made ready");
        var service = await ServiceLoad.Start(await engine.Create().With(people), people);
        await service.Run(Chat.Answering, Middle, options.TurnsUntilCompiled);
        return service;
    }

    private async Task Add(Engine engine, ServiceLoad service, Chat chat, int atOnce, int delay)
    {
        ct.ThrowIfCancellationRequested();
        var load = await service.Run(chat, atOnce, TimeSpan.FromMilliseconds(delay), options.Pace);
        results.Service.Add(new(engine.Name, service.People, chat, atOnce, delay, load, service.Memory));
        Tell($"{engine.Name}, {Figure.Count(service.People)} people, {atOnce} at once, {chat.Name}, API {delay} ms", load);
    }

    private async Task Memory(Engine engine)
    {
        ct.ThrowIfCancellationRequested();
        await using var service = await ServiceLoad.Start(await engine.Create().With(Few), Few);
        var load = await service.Run(Chat.Answering, options.AtOnce[^1], options.ManyTurns);
        results.Memory.Add(new(engine.Name, Few, Chat.Answering, options.AtOnce[^1], 0, load, service.Memory));
        Tell($"{engine.Name}, {Figure.Count(load.Turns)} turns in one run, {Figure.Megabytes(service.Memory.Now)} MB", load);
    }

    private async Task OfConsole(Engine engine)
    {
        ct.ThrowIfCancellationRequested();
        await using var console = await ConsoleLoad.Start(await engine.Create().With(options.PeopleOfConsole));
        await foreach (var (what, times, took, bytes) in console.Run(options.Times))
        {
            results.Console.Add(new(engine.Name, what, times, took, bytes));
            Console.WriteLine($"{engine.Name}, {what}: {Figure.Milliseconds(took.P50)} ms, p99 {Figure.Milliseconds(took.P99)} ms{(bytes is { } some ? $", {Figure.Count(some)} bytes" : "")}");
        }
    }

    private async Task Add(string what, string? engine, Func<Task<Measured>> run)
    {
        ct.ThrowIfCancellationRequested();
        var load = await run();
        results.Parts.Add(new(what, engine, load));
        Tell($"{what}{(engine is null ? "" : $", {engine}")}", load);
    }

    private static void Tell(string what, Measured load) =>
        Console.WriteLine($"{what}: {Figure.Count(load.PerSecond)}/s, {Figure.Microseconds(load.CpuPerTurn)} µs CPU each");
}
