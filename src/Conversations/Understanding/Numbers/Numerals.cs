namespace ChatAssist.Conversations.Understanding.Numbers;

/// <summary>Puts numbers together from their words and digits: "tres mil 500", "veinte y uno", "two hundred and fifty".</summary>
internal sealed class Numerals(IReadOnlyList<Piece> pieces)
{
    private readonly record struct Part(decimal Value, int End);

    /// <summary>The number that begins at this piece, without a fraction, and the piece after its last; null when none does.</summary>
    public (Quantity Number, int End)? At(int start)
    {
        if (DigitsAt(start) is { } digits) return InDigits(digits, start);
        if (BelowThousand(start) is { } part) return InWords(part, start);
        return Is(start, "mil", "thousand") ? Thousands(1, start + 1) : null;
    }

    private (Quantity, int)? InDigits(Quantity digits, int start)
    {
        var isThousands = Is(start + 1, "mil", "thousand") || (Is(start + 1, "k") && pieces[start + 1].Glued);
        return isThousands && digits is { Otherwise: null, Value: > 0 and < 1000 } && decimal.IsInteger(digits.Value * 1000)
            ? Thousands(digits.Value, start + 2)
            : (digits, start + 1);
    }

    private (Quantity, int)? InWords(Part part, int start)
    {
        if (part.Value > 0 && Is(part.End, "mil", "thousand")) return Thousands(part.Value, part.End + 1);
        // "Un" and "una" alone are articles as often as numbers: each kind decides.
        return part.End == start + 1 && Is(start, "un", "una", "a") ? null : (new Quantity(part.Value), part.End);
    }

    private (Quantity, int)? Thousands(decimal thousands, int at)
    {
        var tail = DigitsAt(at) is { Otherwise: null, Value: >= 100 and < 1000 } digits && digits.IsWhole ? new Part(digits.Value, at + 1)
            : BelowThousand(Is(at, "and") ? at + 1 : at) is { Value: > 0 } words ? words
            : new Part(0, at);
        return (new Quantity((thousands * 1000) + tail.Value), tail.End);
    }

    private Part? BelowThousand(int at)
    {
        // "Siento veinte": heard so, and felt so only without a number after it.
        if (Is(at, "siento") && !Is(at + 1, "un", "una") && BelowHundred(at + 1) is { Value: > 0 } felt) return new(100 + felt.Value, felt.End);
        if (Word(at) is >= 100 and var hundreds) return Is(at, "cien") ? new(hundreds, at + 1) : WithRest(hundreds, at + 1);
        var few = Is(at, "a") && Is(at + 1, "hundred", "thousand") ? new Part(1, at + 1) : BelowHundred(at);
        if (few is not { Value: > 0 } part) return few;
        var isHundreds = Is(part.End, "hundred") || (part.Value is > 1 and < 10 && Is(part.End, "cientos", "cientas"));
        return isHundreds ? WithRest(part.Value * 100, part.End + 1) : part;
    }

    private Part WithRest(decimal hundreds, int at) =>
        BelowHundred(Is(at, "and") ? at + 1 : at) is { Value: > 0 } rest ? new(hundreds + rest.Value, rest.End) : new(hundreds, at);

    private Part? BelowHundred(int at)
    {
        if (Word(at) is not { } value || value >= 100) return null;
        if (value != 10 && (value < 20 || value % 10 != 0)) return new(value, at + 1);
        var least = value == 10 ? 6 : 1;
        var unit = Is(at + 1, "y", "i", "and", "-") ? at + 2 : value > 10 || Is(at, "dieci") ? at + 1 : pieces.Count;
        // "Treinta y 4".
        if (unit == at + 2 && DigitsAt(unit) is { Digits: [>= '1' and <= '9'] } digit && digit.Value >= least) return new(value + digit.Value, unit + 1);
        return Word(unit) is { } units && units >= least && units < 10 ? new(value + units, unit + 1) : new(value, at + 1);
    }

    private Quantity? DigitsAt(int at) => at < pieces.Count ? pieces[at].Number : null;

    private int? Word(int at) => at < pieces.Count ? NumberWords.Of(pieces[at].Text) : null;

    private bool Is(int at, params ReadOnlySpan<string> words) => at < pieces.Count && words.Contains(pieces[at].Text);
}
