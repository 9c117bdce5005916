namespace ChatAssist.Conversations.Understanding;

/// <summary>The words of one subject: finds the one that a misspelt word means.</summary>
internal sealed class Vocabulary
{
    private readonly record struct Known(string Word, string Sound, uint Letters);

    private readonly HashSet<string> words;
    private readonly Dictionary<string, string?> bySound = new(StringComparer.Ordinal);
    private readonly Known[] all;
    private readonly Func<string, string, bool> alike;

    /// <param name="words">In plain form.</param>
    /// <param name="alike">Whether two words mean the same, as "septiembre" and "setiembre" do: a typo of both is then one of either.</param>
    public Vocabulary(IEnumerable<string> words, Func<string, string, bool>? alike = null)
    {
        this.words = words.ToHashSet(StringComparer.Ordinal);
        this.alike = alike ?? ((_, _) => false);
        all = [.. this.words.Select(word => new Known(word, ByEar.Of(word), LettersOf(word)))];
        // Null: several words sound like that.
        foreach (var known in all) bySound[known.Sound] = bySound.ContainsKey(known.Sound) ? null : known.Word;
    }

    /// <summary>The word itself when it is known, else the one that sounds the same, else the only one that it is a typo of; null when there is none or more.</summary>
    public string? Meant(string word) =>
        words.Contains(word) ? word : bySound.TryGetValue(ByEar.Of(word), out var heard) ? heard : Nearest(word);

    /// <summary>The only word that sounds the same; null when there is none or more.</summary>
    public string? Sounding(string word) => bySound.GetValueOrDefault(ByEar.Of(word));

    private string? Nearest(string word)
    {
        var most = Typos.Allowed(word.Length);
        if (most == 0) return null;
        var (letters, sound) = (LettersOf(word), ByEar.Of(word));
        string? nearest = null;
        var tied = false;
        foreach (var known in all)
        {
            // A letter changed takes one out and brings one in.
            if (uint.PopCount(letters ^ known.Letters) > 2 * most) continue;
            var distance = Distance(word, sound, known, most);
            if (distance > most) continue;
            tied = nearest is not null && distance == most && (tied || !alike(nearest, known.Word));
            if (distance < most || nearest is null) (nearest, most) = (known.Word, distance);
        }
        return tied ? null : nearest;
    }

    private static int Distance(string word, string sound, Known known, int most)
    {
        // A word that is itself too short for typos is not one.
        var allowed = Math.Min(most, Typos.Allowed(known.Word.Length));
        if (allowed == 0) return most + 1;
        var distance = Math.Min(Typos.Distance(word, known.Word, allowed), Typos.Distance(sound, known.Sound, allowed));
        return distance > allowed ? most + 1 : distance;
    }

    private static uint LettersOf(string word)
    {
        var letters = 0u;
        foreach (var letter in word)
            if (letter is >= 'a' and <= 'z') letters |= 1u << (letter - 'a');
        return letters;
    }
}
