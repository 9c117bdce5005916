namespace ChatAssist.Conversations.Understanding;

/// <summary>A phrase that was found, and which tokens of the sentence it takes.</summary>
internal readonly record struct Found<T>(T Value, int Start, int End);

/// <summary>
/// Many phrases at once, found in a sentence however their words are spelt. One pass over the sentence, whatever the number of
/// phrases; punctuation between the words does not count.
/// </summary>
internal sealed class Phrases<T>
{
    private sealed class Node
    {
        public Dictionary<string, Node> Next { get; } = new(StringComparer.Ordinal);
        public bool IsEnd { get; set; }
        public T? Value { get; set; }
    }

    private readonly Node root = new();
    private readonly Vocabulary? vocabulary;

    /// <summary>Of two phrases with the same words the first counts.</summary>
    /// <param name="typos">Typos are read too, not only words spelt by ear.</param>
    public Phrases(IEnumerable<(string Phrase, T Value)> phrases, bool typos = true)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (phrase, value) in phrases) Add(Sentence.Of(phrase), value, words);
        vocabulary = typos ? new Vocabulary(words) : null;
    }

    private void Add(Sentence phrase, T value, HashSet<string> words)
    {
        var node = root;
        foreach (var token in phrase.Tokens.Where(IsSpoken))
        {
            if (token.Kind == TokenKind.Word) words.Add(token.Text);
            var key = ByEar.Of(token.Text);
            node = node.Next.TryGetValue(key, out var next) ? next : node.Next[key] = new Node();
        }
        if (node == root || node.IsEnd) return;
        (node.IsEnd, node.Value) = (true, value);
    }

    /// <summary>What the whole sentence is; false when it is no such phrase, or more than one.</summary>
    public bool Whole(Sentence sentence, out T value)
    {
        var first = FirstSpoken(sentence.Tokens, 0);
        var found = first < sentence.Tokens.Count ? Longest(sentence.Tokens, first, sentence.Tokens.Count) : null;
        value = found is { } whole ? whole.Value : default!;
        return found is { } match && FirstSpoken(sentence.Tokens, match.End) == sentence.Tokens.Count;
    }

    /// <summary>Every phrase in the sentence, from left to right; of phrases that begin at one word the longest, none within another.</summary>
    public IReadOnlyList<Found<T>> In(Sentence sentence)
    {
        var all = new List<Found<T>>();
        for (var at = 0; at < sentence.Tokens.Count;)
        {
            var found = IsSpoken(sentence.Tokens[at]) ? Longest(sentence.Tokens, at, sentence.Tokens.Count) : null;
            if (found is { } match) all.Add(match);
            at = found?.End ?? at + 1;
        }
        return all;
    }

    /// <summary>Where the longest phrase ends that begins at this token, before <paramref name="end"/>; null when none does.</summary>
    public int? At(IReadOnlyList<Token> tokens, int start, int end) => Longest(tokens, start, end)?.End;

    private Found<T>? Longest(IReadOnlyList<Token> tokens, int start, int end)
    {
        Found<T>? longest = null;
        var node = root;
        for (var at = start; at < end; at++)
        {
            if (!IsSpoken(tokens[at])) continue;
            if (Step(node, tokens[at]) is not { } next) break;
            node = next;
            if (node.IsEnd) longest = new(node.Value!, start, at + 1);
        }
        return longest;
    }

    private Node? Step(Node node, Token token)
    {
        if (node.Next.TryGetValue(token.Text, out var next) || node.Next.TryGetValue(ByEar.Of(token.Text), out next)) return next;
        return token.Kind == TokenKind.Word && vocabulary?.Meant(token.Text) is { } meant ? node.Next.GetValueOrDefault(ByEar.Of(meant)) : null;
    }

    private static int FirstSpoken(IReadOnlyList<Token> tokens, int from)
    {
        while (from < tokens.Count && !IsSpoken(tokens[from])) from++;
        return from;
    }

    private static bool IsSpoken(Token token) => token.Kind != TokenKind.Sign;
}
