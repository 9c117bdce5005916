using System.Globalization;

namespace ChatAssist.Benchmarks.Processes;

/// <summary>Processor time of a process with its children, those that have ended included; read from /proc.</summary>
internal static class ProcessorTime
{
    // The kernel counts in hundredths of a second on every usual machine.
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(10);

    /// <summary>Null where there is no such process on this machine.</summary>
    public static int? ParentOf(int id) => Fields(id) is { } stat ? Parent(stat) : null;

    public static TimeSpan OfFamily(int parent)
    {
        var children = Directory.EnumerateDirectories("/proc")
            .Select(folder => int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id) ? Fields(id) : null)
            .OfType<string[]>()
            .Where(stat => Parent(stat) == parent);
        return Tick * (Ticks(Fields(parent)!, 11, 4) + children.Sum(stat => Ticks(stat, 11, 2)));
    }

    // From the third field of /proc/ID/stat on (state, parent, ...): the second is a name that may hold spaces.
    private static string[]? Fields(int id)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{id}/stat");
            return stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static int Parent(string[] stat) => int.Parse(stat[1], CultureInfo.InvariantCulture);

    private static long Ticks(string[] stat, int first, int count) =>
        stat.Skip(first).Take(count).Sum(field => long.Parse(field, CultureInfo.InvariantCulture));
}
