namespace ChatAssist.Conversations.Understanding.Numbers;

/// <summary>Parts of one ("dos y medio", "2 ½", "1 1/2", "tres cuartos", "tres punto cinco", ".5") and dozens.</summary>
internal sealed class Fractions(IReadOnlyList<Piece> pieces)
{
    private readonly Numerals numerals = new(pieces);

    /// <summary>The number that begins at this piece, with its fraction, and the piece after its last; null when none does.</summary>
    public (Quantity Number, int End)? At(int start)
    {
        if (Written(start) is { } part) return (new(part.Value), part.End);
        if (PointAt(start) is { } point) return point;
        if (Dozens(start) is { } dozens) return dozens;
        if (Is(start, "un", "una") && Is(start + 1, "y", "i")) return Rest(start + 1) is { } half ? (new(1 + half.Value), half.End) : null;
        if (numerals.At(start) is not { } whole) return null;
        if (whole.Number is not { IsWhole: true, Value: >= 0 and < 1000 }) return whole;
        if (whole.Number is { Digits: null, Value: 3 } && Is(whole.End, "cuartos", "quarters")) return (new(0.75m), whole.End + 1);
        return Rest(whole.End) is { } rest ? (new(whole.Number.Value + rest.Value), rest.End) : whole;
    }

    // "Una docena", "media docena", "dos docenas y media".
    private (Quantity, int)? Dozens(int start)
    {
        if (Is(start, "media") && Is(start + 1, "docena")) return (Dozen(0.5m), start + 2);
        if (Is(start, "half") && Is(start + 1, "a") && Is(start + 2, "dozen")) return (Dozen(0.5m), start + 3);
        var (count, at) = Is(start, "un", "una", "a") ? (1, start + 1)
            : numerals.At(start) is { Number: { IsWhole: true, Value: > 0 and < 10 } some, End: var end } ? (some.Value, end)
            : (0, start);
        if (count == 0 || !Is(at, "docena", "docenas", "dozen")) return null;
        return Is(at + 1, "y", "i") && Is(at + 2, "media") ? (Dozen(count + 0.5m), at + 3) : (Dozen(count), at + 1);
    }

    private static Quantity Dozen(decimal count) => new(12 * count, InDozens: true);

    // What follows the whole number.
    private (decimal Value, int End)? Rest(int at)
    {
        if (Is(at, "punto", "coma", "point")) return Spoken(at + 1);
        if (Written(at) is { } written) return written;
        if (!Is(at, "y", "i", "and")) return null;
        var part = Is(at + 1, "a", "un") ? at + 2 : at + 1;
        if (Written(part) is { } joined) return joined;
        if (Is(part, "medio", "media", "half")) return (0.5m, part + 1);
        if (Is(part, "cuarto", "quarter")) return (0.25m, part + 1);
        return Is(part, "tres", "three") && Is(part + 1, "cuartos", "quarters") ? (0.75m, part + 2) : null;
    }

    private (decimal Value, int End)? Written(int at) => Sign(at) is { } sign ? (sign, at + 1) : Ratio(at) is { } ratio ? (ratio, at + 3) : null;

    // "Tres punto cinco", "tres punto cero cinco", "tres punto veinticinco".
    private (decimal Value, int End)? Spoken(int at)
    {
        var zero = Is(at, "cero", "zero");
        if (numerals.At(zero ? at + 1 : at) is not { Number: { IsWhole: true, Value: < 100, HasLeadingZero: false } digits } said) return null;
        if (zero && digits.Value >= 10) return null;
        return (digits.Value / (zero || digits.Value >= 10 ? 100 : 10), said.End);
    }

    // ".5": the point stands alone before the digits.
    private (Quantity, int)? PointAt(int at) =>
        Is(at, ".", ",") && !pieces[at].Glued && Number(at + 1) is { IsWhole: true, Digits.Length: <= 2 } part && pieces[at + 1].Glued
            ? (new(part.Value / (part.Digits.Length == 1 ? 10 : 100)), at + 2)
            : null;

    // "1/2" is a half; "15/3" and "1/2/90" are dates.
    private decimal? Ratio(int at)
    {
        if (!Is(at + 1, "/") || Is(at + 3, "/") || (at > 0 && Is(at - 1, "/"))) return null;
        if (Number(at) is not { Digits.Length: 1, Value: > 0 } part || Number(at + 2) is not { Value: 2 or 4 or 5 or 8 or 10 } of) return null;
        return part.Value < of.Value ? part.Value / of.Value : null;
    }

    private decimal? Sign(int at) => at >= pieces.Count ? null : pieces[at].Text switch
    {
        "½" => 0.5m,
        "¼" => 0.25m,
        "¾" => 0.75m,
        _ => null,
    };

    private Quantity? Number(int at) => at < pieces.Count ? pieces[at].Number : null;

    private bool Is(int at, params ReadOnlySpan<string> words) => at < pieces.Count && words.Contains(pieces[at].Text);
}
