namespace ChatAssist.Conversations.Understanding;

/// <summary>
/// The part of an answer that tells where somebody was born or lived once, beside the place where they live: "nací en Nebaj pero ahora
/// vivo en Mixco", "ya no vivo en Petén, ahora estoy en Izabal". Without it the answer is certain.
/// </summary>
internal sealed record PlacePast(int Start, int End)
{
    // "Vivo aquí en el municipio de".
    private const int Reach = 6;

    /// <param name="sounds">The words by their sound.</param>
    /// <param name="names">The first word of each place.</param>
    /// <returns>Null when there is no such part, or no place of which they say that they live there.</returns>
    public static PlacePast? In(string[] sounds, IReadOnlyCollection<int> names)
    {
        var start = Enumerable.Range(0, sounds.Length).FirstOrDefault(at => PlaceWords.OfThePast.Contains(sounds[at]) || IsDenied(sounds, at), -1);
        if (start < 0) return null;
        var lives = IsDenied(sounds, start) ? PlaceWords.LivesThere : PlaceWords.LivesNow;
        var end = Array.FindIndex(sounds, start + (IsDenied(sounds, start) ? 2 : 0), sound => PlaceWords.Turning.Contains(sound) || lives.Contains(sound));
        while (end >= 0 && PlaceWords.Turning.Contains(sounds[end])) end = end + 1 < sounds.Length ? end + 1 : -1;
        while (start > 0 && (PlaceWords.Turning.Contains(sounds[start - 1]) || sounds[start - 1] is "," or "ia" or "antes" or "yo" or "soi" or "fui")) start--;
        var past = new PlacePast(start, end < 0 ? sounds.Length : end);
        return names.Any(name => !past.Has(name) && past.LivesAt(sounds, name, lives)) ? past : null;
    }

    // "No soy de Xela, soy de Toto."
    private static bool IsDenied(string[] sounds, int at) => sounds[at] == "no" && at + 1 < sounds.Length && PlaceWords.LivesThere.Contains(sounds[at + 1]);

    public bool Has(int at) => at >= Start && at < End;

    private bool LivesAt(string[] sounds, int name, HashSet<string> lives)
    {
        for (var at = name - 1; at >= 0 && name - at <= Reach && !Has(at); at--)
            if (lives.Contains(sounds[at])) return true;
        return false;
    }
}
