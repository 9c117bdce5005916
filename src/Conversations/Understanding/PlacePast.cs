namespace ChatAssist.Conversations.Understanding;

/// <summary>
/// The part of an answer that tells where somebody was born or lived once, beside the place where they live: "nací en Nebaj pero ahora
/// vivo en Mixco". Without it the answer is certain.
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
        var start = Array.FindIndex(sounds, PlaceWords.OfThePast.Contains);
        if (start < 0) return null;
        var end = Array.FindIndex(sounds, start, sound => PlaceWords.Turning.Contains(sound) || PlaceWords.LivesNow.Contains(sound));
        while (end >= 0 && PlaceWords.Turning.Contains(sounds[end])) end = end + 1 < sounds.Length ? end + 1 : -1;
        while (start > 0 && (PlaceWords.Turning.Contains(sounds[start - 1]) || sounds[start - 1] is "," or "antes" or "yo" or "soi" or "fui")) start--;
        var past = new PlacePast(start, end < 0 ? sounds.Length : end);
        return names.Any(name => !past.Has(name) && past.LivesAt(sounds, name)) ? past : null;
    }

    public bool Has(int at) => at >= Start && at < End;

    private bool LivesAt(string[] sounds, int name)
    {
        for (var at = name - 1; at >= 0 && name - at <= Reach && !Has(at); at--)
            if (PlaceWords.LivesNow.Contains(sounds[at])) return true;
        return false;
    }
}
