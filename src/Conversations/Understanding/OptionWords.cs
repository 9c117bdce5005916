using ChatAssist.Conversations.Knowledge;
using ChatAssist.Conversations.Understanding.Numbers;

namespace ChatAssist.Conversations.Understanding;

/// <summary>An option that a sentence names, and where it stands.</summary>
internal sealed record Named(int Option, int Start, int End);

/// <summary>The words of a question's options, ready to be found in an answer.</summary>
internal sealed class OptionWords
{
    // Said around the option and no part of it.
    private static readonly Phrases<bool> Around = new(
        new[]
        {
            "el", "la", "los", "las", "lo", "un", "una", "opcion", "opciones", "numero", "el numero", "la opcion numero",
            "respuesta", "es", "seria", "la de", "lo de", "eso de", "en", "de", "del", "de la",
            "quiero", "quisiera", "escojo", "elijo", "prefiero", "mejor", "mejor la", "me gustaria", "voy con", "yo", "yo digo", "seria la", "la numero", "me quedo con",
            "the", "option", "number", "i want", "i choose", "my answer is", "its", "id like",
        }.Select(words => (words, true)), typos: false);

    // A word may mean several of them: it is asked which.
    private readonly Phrases<IReadOnlyList<int>> phrases;
    private readonly ILookup<string, int> exact;
    private readonly int count;

    /// <param name="numbered">They are shown with their numbers, and may be chosen by them.</param>
    public OptionWords(IReadOnlyList<Option> options, bool numbered)
    {
        count = numbered ? options.Count : 0;
        var words = options.SelectMany((option, i) => Words(option).Select(word => (Word: word, Option: i))).ToList();
        phrases = new Phrases<IReadOnlyList<int>>(words.GroupBy(pair => Sound(pair.Word), StringComparer.Ordinal)
            .Select(alike => (alike.First().Word, (IReadOnlyList<int>)[.. alike.Select(pair => pair.Option).Distinct()])));
        exact = words.Select(pair => (Plain: Plain.Of(pair.Word), pair.Option)).Distinct().ToLookup(pair => pair.Plain, pair => pair.Option, StringComparer.Ordinal);
    }

    private static string Sound(string word) => string.Join(' ', Sentence.Of(word).Tokens.Where(token => token.Kind != TokenKind.Sign).Select(token => ByEar.Of(token.Text)));

    private static IEnumerable<string> Words(Option option) => option.Words.Append(option.Label).Append(option.Sms ?? option.Label);

    /// <summary>The options that the whole sentence names: by its words as they are written, then by its number, then by ear and with typos.</summary>
    public IReadOnlyList<int> Whole(Sentence said)
    {
        if (exact[said.PlainText].ToList() is { Count: > 0 } written) return written;
        if (count > 0 && OptionNumber.In(said.PlainText) is { } number) return number >= 1 && number <= count ? [number - 1] : [];
        return phrases.Whole(said, out var heard) ? heard : [];
    }

    /// <summary>The options named in the sentence, by words or by number, from left to right; null when something is said that is neither an option nor put around one.</summary>
    public IReadOnlyList<Named>? All(Sentence said, Phrases<bool>? alsoAround = null)
    {
        var named = InWords(said);
        for (var at = 0; at < said.Tokens.Count;)
        {
            if (Taken(named, at) is { } until) at = until;
            else if (said.Tokens[at].Kind == TokenKind.Sign) at++;
            else if (Number(said.Tokens[at]) is { } option) named.Add(new Named(option, at, ++at));
            else if ((Around.At(said.Tokens, at, said.Tokens.Count) ?? alsoAround?.At(said.Tokens, at, said.Tokens.Count)) is { } after) at = after;
            else return null;
        }
        return [.. named.OrderBy(one => one.Start)];
    }

    /// <summary>The options whose words stand in the sentence, whatever else it says.</summary>
    public List<Named> InWords(Sentence said) => [.. phrases.In(said).SelectMany(found => found.Value.Select(option => new Named(option, found.Start, found.End)))];

    private static int? Taken(List<Named> named, int at) => named.Find(one => one.Start == at)?.End;

    private int? Number(Token token) => OptionNumber.In(token.Text) is { } number && number >= 1 && number <= count ? number - 1 : null;
}
