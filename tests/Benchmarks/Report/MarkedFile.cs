namespace ChatAssist.Benchmarks.Report;

/// <summary>A document whose figures stand between two marks; what stands around them is prose, and stays.</summary>
internal sealed class MarkedFile
{
    private const string Begin = "<!-- figures: written by tests/Benchmarks -->", End = "<!-- end of figures -->";

    private readonly string path;

    /// <summary>Throws when the marks are missing: before anything is measured for nothing.</summary>
    public MarkedFile(string path)
    {
        this.path = path;
        _ = Parts();
    }

    public void Write(string figures)
    {
        var (before, after) = Parts();
        File.WriteAllText(path, $"{before}{Begin}\n\n{figures.Trim()}\n\n{End}{after}");
    }

    private (string Before, string After) Parts()
    {
        var text = File.Exists(path) ? File.ReadAllText(path) : $"{Begin}\n{End}\n";
        var (begin, end) = (text.IndexOf(Begin, StringComparison.Ordinal), text.IndexOf(End, StringComparison.Ordinal));
        return begin >= 0 && end > begin
            ? (text[..begin], text[(end + End.Length)..])
            : throw new InvalidOperationException($"--markdown: {path} should hold the lines '{Begin}' and '{End}' where the figures go.");
    }
}
