using System.Text;

namespace ChatAssist.Conversations.Forms.Expressions;

/// <summary>Texts, and the names of chosen choices with spaces between.</summary>
internal static class TextFunctions
{
    // In steps; one that is written out is read when the form is loaded.
    private const int ReadingAPattern = 500;

    public static readonly Dictionary<string, Function> All = new(StringComparer.Ordinal)
    {
        ["string"] = new(0, 1, call => Value.Of(call.OrHere(0).Text)) { ReadsHere = true },
        ["string-length"] = new(0, 1, call => Value.Of(call.OrHere(0).Text.Length)) { ReadsHere = true },
        ["normalize-space"] = new(0, 1, call => Value.Of(string.Join(' ', Words(call.OrHere(0).Text)))) { ReadsHere = true },
        ["concat"] = new(0, null, call => Value.Of(string.Concat(call.Texts(0)))),
        ["join"] = new(1, null, call => Value.Of(string.Join(call.Text(0), call.Texts(1)))),
        ["contains"] = new(2, 2, call => Value.Of(call.Text(0).Contains(call.Text(1), StringComparison.Ordinal))),
        ["starts-with"] = new(2, 2, call => Value.Of(call.Text(0).StartsWith(call.Text(1), StringComparison.Ordinal))),
        ["ends-with"] = new(2, 2, call => Value.Of(call.Text(0).EndsWith(call.Text(1), StringComparison.Ordinal))),
        ["substr"] = new(2, 3, Substr),
        ["substring-before"] = new(2, 2, call => Value.Of(call.Text(0) is var text && text.IndexOf(call.Text(1), StringComparison.Ordinal) is > 0 and var at ? text[..at] : "")),
        ["substring-after"] = new(2, 2, call => Value.Of(call.Text(1) is var mark && call.Text(0) is var text && text.IndexOf(mark, StringComparison.Ordinal) is >= 0 and var at ? text[(at + mark.Length)..] : "")),
        ["translate"] = new(3, 3, Translate),
        ["regex"] = new(2, 2, call => Value.Of(call.Env.Scope.Spend(ReadingAPattern) && Pattern.Of(call.Text(1))?.Matches(call.Text(0), call.Env.Scope) == true)),
        ["selected"] = new(2, 2, call => Value.Of(Words(call.Text(0)).Contains(call.Text(1).Trim(), StringComparer.Ordinal))),
        ["selected-at"] = new(2, 2, call => Value.Of(Words(call.Text(0)) is var words && call.Number(1) is var at && at >= 0 && at < words.Length ? words[(int)at] : "")),
        ["count-selected"] = new(1, 1, call => Value.Of(Words(call.Text(0)).Length)),
        // Bound before any answer: see the compiler.
        ["jr:choice-name"] = new(2, 2, _ => default),
    };

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    // From 0, the end not included; below zero from the end.
    private static Value Substr(Call call)
    {
        var text = call.Text(0);
        var start = Place(call.Number(1), text.Length);
        var end = call.Count > 2 ? Place(call.Number(2), text.Length) : text.Length;
        return Value.Of(start < end ? text[start..end] : "");
    }

    private static int Place(double number, int length) => double.IsNaN(number) ? 0 : (int)Math.Clamp(number < 0 ? Math.Truncate(number) + length : number, 0, length);

    private static Value Translate(Call call)
    {
        var (from, to) = (call.Text(1), call.Text(2));
        var letters = new Dictionary<char, int>();
        for (var i = 0; i < from.Length; i++) letters.TryAdd(from[i], i);
        var text = new StringBuilder();
        foreach (var letter in call.Text(0))
            if (!letters.TryGetValue(letter, out var place)) text.Append(letter);
            else if (place < to.Length) text.Append(to[place]);
        return Value.Of(text.ToString());
    }
}
