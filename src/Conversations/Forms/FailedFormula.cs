using System.Text.RegularExpressions;

namespace ChatAssist.Conversations.Forms;

/// <summary>What a spreadsheet shows where its own formula fails, in English and in Spanish.</summary>
public static partial class FailedFormula
{
    public static bool Is(string cell) => Shown().IsMatch(cell);

    [GeneratedRegex(@"^\s*#(¡?(DIV/0|REF|VALUE|VALOR|NUM|NULL|NULO|SPILL|DESBORDAMIENTO|CALC)!|¿?(NAME|NOMBRE)\?|N/[AD])\s*\z", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Shown();
}
