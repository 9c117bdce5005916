using System.Diagnostics;
using System.Globalization;
using ChatAssist.Bot.Tests.EndToEnd;

namespace ChatAssist.Bot.Tests.Faults;

/// <summary>One line of what a fault did: its counts, and how long it took. Also in the file that CHATASSIST_FAULT_REPORT names.</summary>
internal sealed class FaultLine(string fault, On on)
{
    private static readonly Lock OneAtATime = new();

    private readonly Stopwatch since = Stopwatch.StartNew();

    private readonly int seed = fault.Length * 1_000 + fault[0];

    /// <summary>The same choices on every run of one scale.</summary>
    public Random Random => field ??= new Random(seed);

    public void Write(string counts)
    {
        var line = string.Create(CultureInfo.InvariantCulture, $"{fault}, {on}: {counts}, seed {seed}, {since.Elapsed.TotalSeconds:0.0} s");
        TestContext.Current.TestOutputHelper?.WriteLine(line);
        if (Environment.GetEnvironmentVariable("CHATASSIST_FAULT_REPORT") is not { Length: > 0 } file) return;
        lock (OneAtATime)
            File.AppendAllText(file, line + Environment.NewLine);
    }
}
