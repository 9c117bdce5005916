using System.Diagnostics;
using ChatAssist.Bot.Content;
using ChatAssist.Conversations.Understanding;

namespace ChatAssist.Benchmarks.Parts;

/// <summary>What it takes to read an answer: of how many utterances, the middle and the slow ones, and what is allocated for one.</summary>
internal sealed record Read(string Kind, int Utterances, TimeSpan Median, TimeSpan P99, long Bytes);

/// <summary>Every kind of answer over the utterances of its test cases; beside it the bare cutting into words, which every kind needs.</summary>
internal static class Understanding
{
    public const string Bare = "bare: cut into words";

    private static readonly DateOnly Today = new(2026, 11, 22);

    public static IEnumerable<Read> Run(bool quick)
    {
        var kinds = new Kinds(ContentFiles.Load(ContentFiles.Folder));
        var files = Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Cases"), "*.tsv").Order(StringComparer.Ordinal).ToList();
        var rounds = quick ? 5 : 50;
        yield return Measure(Bare, [.. files.SelectMany(Utterances)], rounds, text => Sentence.Of(text));
        foreach (var file in files)
        {
            var kind = Path.GetFileNameWithoutExtension(file).Replace('=', ':');
            yield return Measure(kind, Utterances(file), rounds, text => kinds.Understand(kind, text, Today, "es"));
        }
    }

    private static string[] Utterances(string file) => [.. File.ReadLines(file).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')[0])];

    private static Read Measure(string kind, string[] utterances, int rounds, Func<string, object?> read)
    {
        // The runtime compiles once more what is used often.
        for (var i = 0; i < 20; i++)
            foreach (var text in utterances) read(text);
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var text in utterances) read(text);
        var bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / utterances.Length;
        var times = Enumerable.Range(0, rounds).SelectMany(_ => utterances.Select(text => Time(text, read))).Order().ToList();
        return new Read(kind, utterances.Length, times[times.Count / 2], times[times.Count * 99 / 100], bytes);
    }

    private static TimeSpan Time(string text, Func<string, object?> read)
    {
        var start = Stopwatch.GetTimestamp();
        read(text);
        return Stopwatch.GetElapsedTime(start);
    }
}
