namespace ChatAssist.Conversations.Understanding;

/// <summary>Kind words around an answer: "no, gracias" is a no.</summary>
internal static class Courtesy
{
    private static readonly string[] Before = ["fijese que ", "por favor "];
    private static readonly string[] After = [" muchas gracias", " gracias", " por favor", " porfa", " please", " thank you", " thanks"];

    /// <summary>A sentence in plain form without them; itself when it has none.</summary>
    public static string Off(string said)
    {
        var start = Before.FirstOrDefault(words => said.StartsWith(words, StringComparison.Ordinal))?.Length ?? 0;
        var end = After.FirstOrDefault(words => said.Length > start + words.Length && said.EndsWith(words, StringComparison.Ordinal))?.Length ?? 0;
        return said[start..^end];
    }
}
