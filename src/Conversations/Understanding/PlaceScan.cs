using ChatAssist.Conversations.Knowledge;

namespace ChatAssist.Conversations.Understanding;

/// <summary>Finds the places that a sentence names, and what else it says.</summary>
internal sealed class PlaceScan
{
    // A letter is no answer to "where do you live".
    private const int MostTokens = 60;

    private const int MostMisspelt = 4;

    private static readonly Dictionary<string, string> Short =
        new(StringComparer.Ordinal) { ["sto"] = "santo", ["sn"] = "san", ["pto"] = "puerto", ["fco"] = "francisco" };

    private readonly IReadOnlyList<Token> tokens;
    private readonly PlaceNames names;
    private readonly string[] words;
    private readonly string[] sounds;
    private readonly bool[] misspelt;
    private readonly List<PlaceMention> mentions = [];

    private PlaceScan(IReadOnlyList<Token> tokens, PlaceNames names)
    {
        (this.tokens, this.names) = (tokens, names);
        words = [.. tokens.Select((token, at) => IsSaint(at) ? "santa" : Short.GetValueOrDefault(token.Text, token.Text))];
        sounds = [.. words.Select(ByEar.Of)];
        misspelt = new bool[words.Length];
    }

    public IReadOnlyList<PlaceMention> Mentions => mentions;

    /// <summary>A word says that the place is not theirs, not any more, or not certain; or it is in another country.</summary>
    public bool IsDoubtful { get; private set; }

    /// <summary>"Por Nebaj" is somewhere around it.</summary>
    public bool IsAround { get; private set; }

    /// <summary>"Vivo por Nebaj".</summary>
    public bool LivesAround { get; private set; }

    /// <summary>There are words that we do not know, or a village: the name of a town is then its department's, maybe.</summary>
    public bool IsVague { get; private set; }

    public static PlaceScan Of(string text, PlaceNames names)
    {
        var written = Sentence.Of(text);
        var sentence = written.Tokens.Count > MostTokens ? Sentence.Of("") : Filler.Off(written);
        var scan = new PlaceScan(sentence.Tokens, names);
        scan.Find();
        scan.Correct();
        scan.Judge(sentence);
        return scan;
    }

    // "Sta" is "está" in chats, and before "Cruz" it is "Santa".
    private bool IsSaint(int at)
    {
        if (!tokens[at].IsWord("esta") || at + 1 == tokens.Count) return false;
        var next = tokens[at + 1].Is(".") && at + 2 < tokens.Count ? at + 2 : at + 1;
        return names.Find($"santa{tokens[next].Text}") is not null;
    }

    private void Find()
    {
        mentions.Clear();
        for (var at = 0; at < words.Length;)
        {
            var found = IsWord(at) ? Longest(at) : null;
            if (found is not null) mentions.Add(found);
            at = found?.End ?? at + 1;
        }
    }

    private PlaceMention? Longest(int start)
    {
        PlaceMention? longest = null;
        var (joined, odd) = ("", false);
        for (var (at, taken) = (start, 0); at < words.Length && taken <= names.MostWords; at++)
        {
            if (IsJoint(at)) continue;
            if (!IsWord(at)) break;
            joined += words[at];
            odd |= PlaceNames.HasDoubledVowel(words[at]);
            taken++;
            if (PlaceWords.NoTypos.Contains(joined) || names.Find(joined, byEar: !odd) is not { } named) continue;
            longest = new PlaceMention(named, start, at + 1, named.IsEveryday || misspelt.AsSpan(start, at + 1 - start).Contains(true));
        }
        return longest;
    }

    // "Sta. Cruz" and "Santa-Cruz" are one name; a comma ends a name.
    private bool IsJoint(int at) => tokens[at] is { Kind: TokenKind.Sign, Text: "." or "-" or "'" };

    private bool IsWord(int at) => tokens[at].Kind == TokenKind.Word;

    // Typos are looked for only in words that are nothing else; where there are many, a misspelt name would not count anyway.
    private void Correct()
    {
        var unknown = Enumerable.Range(0, words.Length).Where(at => !IsTaken(at) && !IsKnown(at)).ToList();
        if (unknown.Count > MostMisspelt) return;
        foreach (var at in unknown.Where(at => !names.HasWord(words[at]) && !PlaceWords.NoTypos.Contains(words[at])))
            if (names.Meant(words[at]) is { } meant) (words[at], misspelt[at]) = (meant, true);
        if (misspelt.Contains(true)) Find();
    }

    private bool IsTaken(int at) => mentions.Any(mention => at >= mention.Start && at < mention.End);

    private bool IsKnown(int at) => !IsWord(at) || PlaceWords.KnownInEnglish.Contains(words[at]) || PlaceWords.Known.Contains(sounds[at])
        || PlaceWords.Departments.Contains(sounds[at]) || PlaceWords.Municipalities.Contains(sounds[at])
        || PlaceWords.Villages.Contains(sounds[at]) || PlaceWords.Colonies.Contains(sounds[at]);

    private void Judge(Sentence sentence)
    {
        for (var i = 0; i < mentions.Count; i++) mentions[i] = mentions[i] with { Role = RoleOf(mentions[i].Start) };
        mentions.RemoveAll(mention => mention.Role == PlaceRole.Within);
        var others = Enumerable.Range(0, words.Length).Where(at => !IsTaken(at)).ToList();
        if (PlacePast.In(sounds, [.. mentions.Select(mention => mention.Start)]) is { } past)
        {
            mentions.RemoveAll(mention => past.Has(mention.Start));
            others.RemoveAll(past.Has);
        }
        IsVague = others.Any(at => !IsKnown(at) || PlaceWords.Villages.Contains(sounds[at]));
        var known = others.TrueForAll(IsKnown);
        mentions.RemoveAll(mention => mention.IsWeak && !(known && IsWhere(mention.Start)));
        var lives = others.Any(at => PlaceWords.LivesThere.Contains(sounds[at]));
        IsDoubtful = others.Any(at => (PlaceWords.Doubts.Contains(sounds[at]) && !IsFromTown(at)) || (!lives && PlaceWords.OfOthers.Contains(sounds[at]) && !IsCompany(at)))
            || mentions.Any(mention => IsTowards(mention.Start) || IsRest(mention)) || PlaceWords.Abroad.In(sentence).Count > 0;
        IsAround = mentions.Exists(mention => IsAfter(mention.Start, "por"));
        LivesAround = IsAround && others.Exists(at => PlaceWords.LivesAround.Contains(sounds[at]));
    }

    // "En una aldea de Nentón, lejos del pueblo" tells how far, not of another place.
    private bool IsFromTown(int at) => words[at] is "lejos" or "cerca" or "afuera" && at + 2 < words.Length && words[at + 1] is "del" && words[at + 2] is "pueblo" or "centro" or "casco";

    // "En Mixco con mi hermana".
    private bool IsCompany(int at) => at > 1 && words[at - 1] is "mi" or "mis" or "unos" or "unas" or "la" or "el" && words[at - 2] is "con";

    // "En una aldea de Nebaj" names the municipality, "aldea San José" does not.
    private PlaceRole RoleOf(int start)
    {
        for (var at = start - 1; at >= 0 && IsWord(at) && !IsTaken(at); at--)
        {
            if (PlaceWords.Departments.Contains(sounds[at])) return PlaceRole.Department;
            if (PlaceWords.Municipalities.Contains(sounds[at])) return PlaceRole.Municipality;
            if (PlaceWords.Villages.Contains(sounds[at]) || PlaceWords.Colonies.Contains(sounds[at])) return at == start - 1 ? PlaceRole.Within : PlaceRole.Any;
            if (words[at] is not ("de" or "del" or "el" or "la" or "en" or "of")) return PlaceRole.Any;
        }
        return PlaceRole.Any;
    }

    // "Soy de Morales" is a place, "soy Morales" a name.
    private bool IsWhere(int start) => start == 0 || !IsWord(start - 1) || IsTaken(start - 1) || PlaceWords.Where.Contains(words[start - 1])
        || PlaceWords.Municipalities.Contains(sounds[start - 1]) || PlaceWords.Departments.Contains(sounds[start - 1]);

    // "Sa Francisco Zapotitlán" is not Zapotitlán.
    private bool IsRest(PlaceMention mention) => mention.Start > 0 && IsWord(mention.Start - 1) && !IsKnown(mention.Start - 1) && !IsTaken(mention.Start - 1)
        && names.IsEnding(string.Concat(words[mention.Start..mention.End]));

    private bool IsTowards(int start) => IsAfter(start, "para");

    private bool IsAfter(int start, string preposition)
    {
        while (start > 0 && words[start - 1] is "la" or "el" or "ahi" or "alla" or "lado" or "de") start--;
        return start > 0 && words[start - 1] == preposition;
    }
}
