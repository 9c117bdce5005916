using ChatAssist.Conversations.Understanding;

namespace ChatAssist.Conversations.Knowledge;

/// <summary>All that one name may mean.</summary>
internal sealed class PlaceNamed(string plain)
{
    // The country is called like its capital and their department.
    private const string Country = "guatemala";

    /// <summary>The municipalities that are called so.</summary>
    public List<Municipality> Whole { get; } = [];

    /// <summary>Those whose name begins so: "San Mateo" is one place, and the beginning of another.</summary>
    public List<Municipality> Longer { get; } = [];

    public Department? Department { get; set; }

    public bool IsCountry => plain == Country;

    /// <summary>Words that are said of other things too: "la esperanza", "flores".</summary>
    public bool IsEveryday { get; } = EverydayWords.IsEveryday(plain);

    /// <summary>As a beginning it leaves no doubt: "fray bartolomé" does, "san vicente" is many an aldea too.</summary>
    public bool IsEnough { get; } = plain.Count(c => c == ' ') is var spaces && (plain.StartsWith("san", StringComparison.Ordinal) ? spaces > 1 : spaces > 0);

    public IEnumerable<Municipality> All => Whole.Concat(Longer);
}

/// <summary>
/// Finds a place by its name however it is spelt: joined or split ("sanmarcos", "quetzal tenango"), by ear ("keche"), and word by word with
/// typos. One look-up a phrase, whatever the number of places.
/// </summary>
internal sealed class PlaceNames
{
    private readonly Dictionary<string, PlaceNamed> byLetters = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PlaceNamed> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PlaceNamed?> bySound = new(StringComparer.Ordinal);
    private readonly HashSet<string> endings = new(StringComparer.Ordinal);
    private readonly HashSet<string> words = new(StringComparer.Ordinal);
    private readonly Vocabulary vocabulary;
    private readonly Dictionary<string, string?> byVowels = new(StringComparer.Ordinal);

    public PlaceNames(IEnumerable<Department> departments, IEnumerable<Municipality> municipalities)
    {
        foreach (var department in departments)
            foreach (var name in Names(department.Name, department.Also)) Of(name).Department = department;
        var named = municipalities.SelectMany(place => Names(place.Name, place.Also).Select(name => (name, place))).ToList();
        foreach (var (name, place) in named) Of(name).Whole.Add(place);
        foreach (var (name, place) in named) AddBeginnings(name, place);
        foreach (var (name, meaning) in byName)
        {
            byLetters.TryAdd(Joined(name), meaning);
            var sound = ByEar.Of(Joined(name));
            // Null: several names sound like that.
            bySound[sound] = bySound.ContainsKey(sound) ? null : meaning;
        }
        vocabulary = new Vocabulary(words);
        foreach (var word in words) byVowels[Vowels(word)] = byVowels.ContainsKey(Vowels(word)) ? null : word;
    }

    /// <summary>The longest name in words.</summary>
    public int MostWords { get; private set; }

    /// <summary>What these words mean when they are a name; null when they are none.</summary>
    /// <param name="joined">The words without spaces.</param>
    /// <param name="byEar">Also by their sound.</param>
    public PlaceNamed? Find(string joined, bool byEar = true)
    {
        if (byLetters.TryGetValue(joined, out var named)) return named;
        return !byEar || endings.Contains(joined) ? null : bySound.GetValueOrDefault(ByEar.Of(joined));
    }

    /// <summary>Other names end like this one: "Zapotitlán" may be the rest of a name whose beginning we did not read.</summary>
    public bool IsEnding(string joined) => endings.Contains(joined);

    public bool HasWord(string word) => words.Contains(word);

    /// <summary>
    /// The word of a name that a misspelt word means; null when it is none or may be several. Stricter than elsewhere, for nearly every word
    /// is two letters from some place: one letter, two in a long name, never the first; or e for i and o for u, as who speaks a Mayan language hears them.
    /// </summary>
    public string? Meant(string word)
    {
        if (HasDoubledVowel(word)) return null;
        if (word.Length >= Shortest && byVowels.TryGetValue(Vowels(word), out var heard)) return heard;
        return vocabulary.Meant(word) is { } meant && Initial(word) == Initial(meant) && Typos.Distance(word, meant, Most(meant)) <= Most(meant) ? meant : null;
    }

    private const int Shortest = 5;

    // "Comaapa" is Comapa with a letter too many or Comalapa without one; "xelaaa" is only long.
    public static bool HasDoubledVowel(string word)
    {
        for (var at = 1; at + 1 < word.Length; at++)
            if (word[at] is 'a' or 'e' or 'i' or 'o' or 'u' && word[at] == word[at - 1] && word[at] != word[at + 1]) return true;
        return false;
    }

    private static int Most(string word) => word.Length < 10 ? 1 : 2;

    // "Hoyabaj", "xacaltenango", "ueuetenango".
    private static char Initial(string word) => ByEar.Of(word)[0] is var first && first is 'j' or 'x' or 'g' or 'u' or 'o' ? 'h' : first;

    private static string Vowels(string word) => ByEar.Of(word).Replace('i', 'e').Replace('u', 'o');

    private void AddBeginnings(string name, Municipality place)
    {
        var parts = name.Split(' ');
        for (var length = 1; length < parts.Length; length++) endings.Add(string.Concat(parts[length..]));
        for (var length = 1; length < parts.Length; length++)
            if (!EverydayWords.IsHalf(parts, length)) Begin(string.Join(' ', parts[..length]), place);
    }

    private void Begin(string name, Municipality place)
    {
        var named = Of(name);
        if (!named.Longer.Contains(place) && !named.Whole.Contains(place)) named.Longer.Add(place);
    }

    private PlaceNamed Of(string name)
    {
        if (byName.TryGetValue(name, out var named)) return named;
        var parts = name.Split(' ');
        words.UnionWith(parts);
        MostWords = Math.Max(MostWords, parts.Length);
        return byName[name] = new PlaceNamed(name);
    }

    private static string Joined(string name) => name.Replace(" ", "", StringComparison.Ordinal);

    private static IEnumerable<string> Names(string name, IReadOnlyList<string> also) =>
        also.Prepend(name).Select(Plain.Of).Distinct(StringComparer.Ordinal);
}
