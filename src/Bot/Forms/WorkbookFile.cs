using ChatAssist.Conversations.Forms;

namespace ChatAssist.Bot.Forms;

/// <summary>A workbook that was read, or why it could not be.</summary>
/// <param name="Workbook">Null when there is a problem.</param>
internal sealed record WorkbookFile(Workbook? Workbook, Problem? Problem)
{
    public static WorkbookFile Refused(string key, string? sheet, params IReadOnlyList<(string Name, string Value)> values) =>
        new(null, new Problem($"form-check.{key}", values) { Sheet = sheet });
}

/// <summary>What is wrong with a file or a sheet of it; caught where it is opened.</summary>
internal sealed class UnreadableException(string key, string? sheet, params IReadOnlyList<(string Name, string Value)> values) : Exception(key)
{
    public int? Row { get; init; }

    public Problem Problem => new($"form-check.{Message}", values) { Sheet = sheet, Row = Row };
}
