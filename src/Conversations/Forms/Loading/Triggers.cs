using System.Text.RegularExpressions;
using ChatAssist.Conversations.Forms.Expressions;

namespace ChatAssist.Conversations.Forms.Loading;

/// <summary>The column <c>trigger</c>: one question, whose every change computes the calculation again.</summary>
internal static partial class Triggers
{
    /// <summary>The path of the question; null when none is named, or it is wrong.</summary>
    public static string? Read(Row row, Names names, Findings findings)
    {
        var written = row["trigger"];
        if (written.Length == 0) return null;
        var one = One().Match(written);
        if (!one.Success) findings.Error(row.At("trigger"), "trigger-malformed", ("value", written), ("name", names.All.FirstOrDefault() ?? ""));
        else if (names.Find(one.Groups["name"].Value) is { } place) return place.Path;
        else findings.Error(row.At("trigger"), "trigger-unknown", ("name", one.Groups["name"].Value));
        return null;
    }

    [GeneratedRegex(@"^\$\{\s*(?<name>[^\s{}]+)\s*\}\z", RegexOptions.NonBacktracking)]
    private static partial Regex One();
}
