namespace ChatAssist.Conversations.Cvs;

/// <summary>A number as people read it aloud.</summary>
internal static class Telephone
{
    private const string Guatemala = "+502";

    /// <summary>"+502 5555 1234"; of another country as it is.</summary>
    public static string Written(string e164) => e164.StartsWith(Guatemala, StringComparison.Ordinal) && e164.Length == 12
        ? $"{Guatemala} {e164[4..8]} {e164[8..]}"
        : e164;
}
