using System.Text.RegularExpressions;

namespace ChatAssist.Conversations.Forms.Loading;

/// <summary>Names of questions become names of XML elements and columns in Kobo and ODK.</summary>
internal static partial class XmlName
{
    public static bool Fits(string name) => Valid().IsMatch(name);

    /// <summary>A name that would do: <c>¿Su edad?</c> -> <c>su_edad</c>.</summary>
    public static string Like(string name)
    {
        var better = Odd().Replace(name.Trim(), "_").Trim('_').ToLowerInvariant();
        return Fits(better) ? better : $"q_{better}";
    }

    [GeneratedRegex(@"^[\p{L}_][\p{L}\p{N}_.-]*\z", RegexOptions.NonBacktracking)]
    private static partial Regex Valid();

    [GeneratedRegex(@"[^\p{L}\p{N}_-]+", RegexOptions.NonBacktracking)]
    private static partial Regex Odd();
}
