namespace ChatAssist.Conversations.Rendering;

/// <summary>
/// A text as several SMS, each short enough to arrive where longer ones may not be put together again. Nothing is left out: there is no
/// "more" to ask for, which where nobody can answer would be asked in vain.
/// </summary>
public static class SmsParts
{
    /// <summary>The text itself when it is short enough; else cut after a line, or else after a word.</summary>
    public static IReadOnlyList<string> Of(string text, int segments)
    {
        if (SmsSegments.Measure(text).Segments <= segments) return [text];
        var fits = Fitting(text, segments);
        return [text[..fits].TrimEnd(), .. Of(text[fits..].TrimStart(), segments)];
    }

    // A line or a word of more than that is cut where it stands.
    private static int Fitting(string text, int segments)
    {
        var most = Longest(text, segments);
        var line = text.LastIndexOf('\n', most - 1);
        var at = line > most / 2 ? line : text.LastIndexOfAny(['\n', ' '], most - 1);
        return at > 0 ? at : most;
    }

    private static int Longest(string text, int segments)
    {
        var (fits, not) = (1, text.Length);
        while (not - fits > 1)
        {
            var middle = (fits + not) / 2;
            if (SmsSegments.Measure(text[..middle]).Segments <= segments) fits = middle;
            else not = middle;
        }
        return fits > 1 && char.IsHighSurrogate(text[fits - 1]) ? fits - 1 : fits;
    }
}
