using System.Globalization;
using System.Text.RegularExpressions;

namespace ChatAssist.Conversations.Forms.Loading;

/// <summary>The column <c>parameters</c>: <c>start=1 end=10 step=1</c>, with blanks, commas or semicolons between.</summary>
internal static partial class Parameters
{
    public static Dictionary<string, string> Read(Row row, Findings findings)
    {
        var written = row["parameters"];
        if (Between().Replace(Pair().Replace(written, ""), "").Length > 0) findings.Error(row.At("parameters"), "parameters-malformed", ("value", written));
        return Pair().Matches(written).DistinctBy(Name, StringComparer.Ordinal)
            .ToDictionary(Name, pair => pair.Groups["value"].Value.Trim('"'), StringComparer.Ordinal);
    }

    /// <summary>A range goes up from start to end by steps; 1, 10 and 1 where nothing is said.</summary>
    public static void CheckRange(Row row, Dictionary<string, string> parameters, Findings findings)
    {
        decimal?[] numbers = [Number("start", "1"), Number("end", "10"), Number("step", "1")];
        if (numbers is not [{ } start, { } end, { } step] || step <= 0 || start >= end || step > end - start)
            findings.Error(row.At("parameters"), "range-malformed", ("value", row["parameters"]));

        decimal? Number(string name, string usual) =>
            decimal.TryParse(parameters.GetValueOrDefault(name, usual), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 1e15m ? number : null;
    }

    private static string Name(Match pair) => pair.Groups["name"].Value.ToLowerInvariant();

    [GeneratedRegex("""(?<name>[\w-]+)\s*=\s*(?<value>"[^"]*"|[^\s,;=]+)""", RegexOptions.NonBacktracking)]
    private static partial Regex Pair();

    [GeneratedRegex(@"[\s,;]+", RegexOptions.NonBacktracking)]
    private static partial Regex Between();
}
