using ChatAssist.Conversations.Forms.Expressions;

namespace ChatAssist.Conversations.Forms.Loading;

/// <summary>What is odd about the columns of a sheet: unknown, twice, or cells without one.</summary>
internal static class HeaderCheck
{
    public static void Run(Grid grid, ColumnAliases aliases, Findings findings)
    {
        foreach (var header in grid.Headers.Where(header => header.Name is null)) Unknown(grid, header, aliases, findings);
        foreach (var twice in grid.Headers.Where(header => header.Name is not null).GroupBy(header => (header.Name, header.Language)).Where(same => same.Count() > 1))
            findings.Error(new Spot(grid.Name, 1, twice.Last().Written), "column-twice", ("column", twice.Last().Written), ("other", twice.First().Written));
        if (grid.RowBeyond is { } beyond) findings.Warn(new Spot(grid.Name, beyond), "cell-without-column");
    }

    // In the choices any further column is for choice_filter.
    private static void Unknown(Grid grid, Header header, ColumnAliases aliases, Findings findings)
    {
        var spot = new Spot(grid.Name, 1, header.Written);
        if (aliases.IsPassedOver(header.Written)) findings.Warn(spot, "column-passed-over", ("column", header.Written));
        else if (aliases == ColumnAliases.Choices && !header.Written.Contains("::", StringComparison.Ordinal)) return;
        else if (Translated(header.Written, aliases) is { } meant) findings.Warn(spot, "column-mistyped", ("column", header.Written), ("near", meant));
        else if (Nearest.To(header.Written.Split(':')[0].Trim(), aliases.Known) is { } near) findings.Warn(spot, "column-mistyped", ("column", header.Written), ("near", near));
        else findings.Warn(spot, "column-unknown", ("column", header.Written));
    }

    // label_es and label Español (es) lack their two colons.
    private static string? Translated(string written, ColumnAliases aliases) =>
        aliases.Translated.FirstOrDefault(name => written.StartsWith(name, StringComparison.OrdinalIgnoreCase) && written.Length > name.Length && written[name.Length] is ' ' or '_' or '(' or '-') is { } column
            && written[column.Length..].Trim(' ', '_', '-') is { Length: > 0 } language && LanguageCode.Of(language) is { Length: > 0 and <= 3 } ? $"{column}::{language}" : null;
}
