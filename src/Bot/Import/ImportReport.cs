using System.Text;

namespace ChatAssist.Bot.Import;

/// <summary>What became of a file, without anything of what stood in it.</summary>
/// <param name="IsStored">False: nothing was, because all or nothing was asked for.</param>
internal sealed record ImportReport(string Kind, int Added, int Changed, IReadOnlyList<Refusal> Refused, bool IsStored = true)
{
    private int RefusedRows => Refused.Select(refusal => refusal.Row).Distinct().Count();

    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var (row, column, why) in Refused.OrderBy(refusal => refusal.Row)) text.AppendLine(FormattableString.Invariant($"row {row}, column {column}: {why}"));
        if (!IsStored) text.AppendLine("nothing was stored");
        return text.Append(FormattableString.Invariant($"{Kind}: {Added} added, {Changed} changed, {RefusedRows} refused")).ToString();
    }
}
