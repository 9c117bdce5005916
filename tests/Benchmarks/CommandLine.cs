using System.CommandLine;
using System.Data.Common;
using System.Globalization;
using ChatAssist.Benchmarks.Report;

namespace ChatAssist.Benchmarks;

/// <summary>The options of the program.</summary>
internal static class CommandLine
{
    private const int Done = 0, Failed = 1;

    // After Ctrl+C what is being measured ends first, and then the processes that were started.
    private static readonly TimeSpan ToStop = TimeSpan.FromMinutes(1);

    private static readonly Option<bool> Quick = new("--quick") { Description = "A smoke run of about a minute; its figures mean little." };
    private static readonly Option<string> Database = new("--database") { Description = "sqlite, postgres or both.", DefaultValueFactory = _ => "both" };
    private static readonly Option<string?> Postgres = new("--postgres") { Description = "A server, as \"Host=...;Username=...\"; without it that of CHATASSIST_TEST_POSTGRES, or one started for this run." };
    private static readonly Option<string?> People = new("--people") { Description = "How many people are in the database; without it 1000,200000, in a quick run 1000." };
    private static readonly Option<string?> Only = new("--only") { Description = "One part: " + string.Join(", ", Part.All) + "." };
    private static readonly Option<FileInfo?> Markdown = new("--markdown") { Description = "Writes the tables between the two marks of this file." };

    public static Task<int> Run(string[] args)
    {
        Database.AcceptOnlyFromAmong("sqlite", "postgres", "both");
        Only.AcceptOnlyFromAmong(Part.All);
        People.Validators.Add(people =>
        {
            if (Numbers(people.GetValueOrDefault<string>() ?? "").Any(number => number is null or < 512)) people.AddError("--people should be numbers from 512 up, as in 1000,200000");
        });
        var root = new RootCommand("Measures the whole service beside its bare parts, in one run, so that their ratios count.") { Quick, Database, Postgres, People, Only, Markdown };
        root.SetAction((parsed, ct) => Try(parsed, string.Join(' ', args), ct));
        return root.Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = ToStop });
    }

    private static async Task<int> Try(ParseResult parsed, string args, CancellationToken ct)
    {
        try
        {
            var file = parsed.GetValue(Markdown) is { } markdown ? new MarkedFile(markdown.FullName) : null;
            var text = await Benchmark.Run(OptionsOf(parsed), args, ct);
            Console.WriteLine();
            Console.WriteLine(text);
            file?.Write(text);
            return Done;
        }
        catch (Exception error) when (error is InvalidOperationException or IOException or HttpRequestException or DbException or TimeoutException or OperationCanceledException)
        {
            await Console.Error.WriteLineAsync(error.Message);
            return Failed;
        }
    }

    private static Options OptionsOf(ParseResult parsed)
    {
        var quick = parsed.GetValue(Quick);
        var people = parsed.GetValue(People) ?? (quick ? "1000" : "1000,200000");
        return new(quick, parsed.GetValue(Database)!, parsed.GetValue(Postgres), [.. Numbers(people).OfType<int>().Order()], parsed.GetValue(Only));
    }

    private static IEnumerable<int?> Numbers(string list) =>
        list.Split(',').Select(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (int?)null);
}
