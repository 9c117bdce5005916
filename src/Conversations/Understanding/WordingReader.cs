using System.Collections.Frozen;
using System.Globalization;

namespace ChatAssist.Conversations.Understanding;

/// <summary>
/// Reads the notation in which content/ writes how something is said:
/// <c>word</c> as it sounds · <c>=word</c> as it is spelled · <c>begin*</c> and <c>*end</c> any word that begins or ends so ·
/// <c>(one|or other)</c> · <c>word?</c> and <c>(some|words)?</c> may be left out · <c>&lt;set&gt;</c> what a named set says ·
/// <c>&lt;number&gt;</c> any number in digits · <c>&lt;word&gt;</c> any word · <c>…</c> up to three words more, <c>…6</c> up to six · <c>^</c> and <c>$</c> where a clause begins and ends.
/// </summary>
internal sealed class WordingReader(Lexicon lexicon, IReadOnlyDictionary<string, string> sets)
{
    private const int UsualGap = 3;
    private const string Signs = "()<>|…^$?";

    private readonly Dictionary<string, Wording> named = new(StringComparer.Ordinal);
    private string notation = "";
    private int at;

    /// <exception cref="WordingException">What is wrong, and where in the notation.</exception>
    public Wording Read(string phrase)
    {
        (notation, at) = (phrase, 0);
        var wording = Ways();
        if (at < notation.Length) throw Wrong($"'{notation[at]}' closes nothing");
        return wording.IsEmpty || wording.Starts.Count == 0 ? throw Wrong("begin with a word") : wording;
    }

    // one|other, up to what closes them
    private Wording Ways()
    {
        List<Wording> ways = [Sequence()];
        while (Takes('|')) ways.Add(Sequence());
        return Joined(ways);
    }

    private Wording Sequence()
    {
        var parts = new List<Wording>();
        while (Part() is { } part) parts.Add(part);
        return parts.Count == 1 ? parts[0] : new Wording.Sequence(parts);
    }

    private Wording? Part()
    {
        while (Takes(' ')) { }
        if (at == notation.Length || notation[at] is '|' or ')') return null;
        var part = notation[at] switch
        {
            '(' => Within(),
            '<' => Named(),
            '…' => Gap(),
            '^' or '$' => new Wording.Border(notation[at++] == '$'),
            _ => Word(),
        };
        return Takes('?') ? new Wording.Optional(part) : part;
    }

    private Wording Within()
    {
        at++;
        var inside = Ways();
        return Takes(')') ? inside : throw Wrong("')' is missing");
    }

    private Wording Named()
    {
        at++;
        var name = Letters();
        if (!Takes('>')) throw Wrong("'>' is missing");
        if (name is "number" or "word") return One(name == "word" ? Lexicon.AnyWord : Lexicon.AnyNumber);
        if (!sets.TryGetValue(name, out var phrase)) throw Wrong($"there is no set '{name}'");
        return named.TryGetValue(name, out var wording) ? wording : named[name] = new WordingReader(lexicon, sets).Read(phrase);
    }

    private Wording.Gap Gap()
    {
        at++;
        var digits = at;
        while (at < notation.Length && char.IsAsciiDigit(notation[at])) at++;
        return new Wording.Gap(digits == at ? UsualGap : int.Parse(notation.AsSpan(digits, at - digits), CultureInfo.InvariantCulture));
    }

    private Wording Word()
    {
        var written = Letters();
        var words = Sentence.Of(written).Tokens.Where(token => token.Kind != TokenKind.Sign).Select(token => One(Id(written, token.Text))).ToList();
        return words.Count switch
        {
            0 => throw Wrong($"'{written}' is no word"),
            1 => words[0],
            _ => new Wording.Sequence([.. words]),
        };
    }

    private int Id(string written, string word) => (written[0], written[^1]) switch
    {
        ('=', _) => lexicon.Exactly(word),
        ('*', _) => lexicon.Ending(Long(word)),
        (_, '*') => lexicon.Beginning(Long(word)),
        _ => lexicon.Sounding(word),
    };

    // Fewer letters would begin or end too many words.
    private string Long(string part) => part.Length >= Lexicon.ShortestPart ? part : throw Wrong($"'{part}' is too short to stand for many words");

    private string Letters()
    {
        var start = at;
        while (at < notation.Length && notation[at] != ' ' && !Signs.Contains(notation[at], StringComparison.Ordinal)) at++;
        return at > start ? notation[start..at] : throw Wrong("a word is missing");
    }

    private bool Takes(char sign)
    {
        var found = at < notation.Length && notation[at] == sign;
        if (found) at++;
        return found;
    }

    private static Wording.Word One(int id) => new Wording.Word(FrozenSet.Create(id));

    // Single words are looked up at once, however many there are.
    private static Wording Joined(List<Wording> ways)
    {
        var single = ways.OfType<Wording.Word>().SelectMany(word => word.Starts).ToFrozenSet();
        var others = ways.Where(way => way is not Wording.Word).ToList();
        if (single.Count > 0) others.Insert(0, new Wording.Word(single));
        return others.Count == 1 ? others[0] : new Wording.OneOf(others);
    }

    private WordingException Wrong(string what) => new(notation, $"{what}, at letter {at + 1} of \"{notation}\"");
}

/// <summary>A phrase is not in the notation of <see cref="WordingReader"/>.</summary>
/// <param name="phrase">As it is written.</param>
public sealed class WordingException(string phrase, string message) : Exception(message)
{
    public string Phrase => phrase;
}
