namespace ChatAssist.Conversations.Understanding.Numbers;

/// <summary>
/// A sentence with its numbers read and its words spelt as they should be: "Tngo treinta i 4 anios" is "tengo # anos " and 34.
/// Each kind knows the shapes that it understands; any other word is a doubt, and asked.
/// </summary>
internal sealed class Gist
{
    // A longer text answers no question about a number.
    private const int LongestInTokens = 60;

    private Gist(IReadOnlyList<Piece> pieces)
    {
        Pieces = pieces;
        Shape = string.Concat(pieces.Select(piece => piece.Text + " "));
        Numbers = [.. pieces.Where(piece => piece.Number is not null).Select(piece => piece.Number!.Value)];
    }

    /// <summary>Its words, each followed by a space, with "#" for a number.</summary>
    public string Shape { get; }

    /// <summary>The numbers, from left to right.</summary>
    public IReadOnlyList<Quantity> Numbers { get; }

    public IReadOnlyList<Piece> Pieces { get; }

    /// <summary>Of what somebody wrote, without its courtesies.</summary>
    public static Gist Of(string text) => Of(Filler.OffWithWishes(Sentence.Of(text)));

    public static Gist Of(Sentence sentence) =>
        new(sentence.Tokens.Count > LongestInTokens || Filler.Is(sentence) ? [] : [.. Counted(Piece.Of(sentence)).Where(piece => !piece.IsSilent)]);

    private static List<Piece> Counted(List<Piece> pieces)
    {
        var counted = new List<Piece>(pieces.Count);
        var fractions = new Fractions(pieces);
        for (var at = 0; at < pieces.Count;)
        {
            var minus = IsMinus(pieces, at);
            if (fractions.At(minus ? at + 1 : at) is { } found)
            {
                var number = minus ? found.Number with { Value = -found.Number.Value } : found.Number;
                counted.Add(new Piece(Piece.OfNumber, pieces[at].Start, pieces[found.End - 1].End, pieces[at].Glued, number));
                at = found.End;
            }
            else counted.Add(pieces[at++]);
        }
        return counted;
    }

    // "2-3" is a range and "- 3" the item of a list.
    private static bool IsMinus(List<Piece> pieces, int at) =>
        pieces[at] is { Text: "-" or "−", Glued: false } && at + 1 < pieces.Count && pieces[at + 1] is { Number: not null, Glued: true };
}
