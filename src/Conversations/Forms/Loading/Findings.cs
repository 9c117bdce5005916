namespace ChatAssist.Conversations.Forms.Loading;

/// <summary>Everything that is wrong or odd, as it is found.</summary>
internal sealed class Findings
{
    // Nobody reads further; a sheet of rubbish must not fill the memory.
    private const int Most = 1000;

    private readonly List<Problem> all = [];

    private static readonly string?[] Sheets = ["survey", "choices", "settings"];

    /// <summary>What stops the form first, and each in the order in which it stands in the workbook.</summary>
    public IReadOnlyList<Problem> All => [.. all.OrderBy(problem => problem.IsWarning).ThenBy(Sheet).ThenBy(problem => problem.Row ?? 0)];

    private static int Sheet(Problem problem) => Array.IndexOf(Sheets, problem.Sheet?.Trim().ToLowerInvariant()) is >= 0 and var place ? place : Sheets.Length;

    public bool Refused { get; private set; }

    public void Error(Spot spot, string key, params (string Name, string Value)[] values) => Add(spot.Problem($"form-check.{key}", values));

    public void Warn(Spot spot, string key, params (string Name, string Value)[] values) => Add(spot.Problem($"form-check.{key}", values) with { IsWarning = true });

    public void Add(Problem problem)
    {
        Refused |= !problem.IsWarning;
        if (all.Count < Most) all.Add(problem);
        else if (all.Count == Most) all.Add(new Problem("form-check.and-more", [("most", $"{Most}")]));
    }
}

/// <summary>Where something stands: the sheet, the row, the column as its writer named it.</summary>
internal readonly record struct Spot(string? Sheet, int? Row = null, string? Column = null)
{
    public Problem Problem(string key, params IReadOnlyList<(string Name, string Value)> values) => new(key, values) { Sheet = Sheet, Row = Row, Column = Column };
}
